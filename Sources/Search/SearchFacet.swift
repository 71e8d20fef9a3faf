import Basics

/// A way to group documents: by author, by topic, by year.
package struct SearchFacet: Sendable {
  /// The name of its file, and of its parameter in addresses.
  package var name: String
  package var values: [Value]

  package struct Value: Sendable {
    /// The name in addresses.
    package var key: String
    /// The name for readers.
    package var title: String
    /// The numbers of its documents, in increasing order.
    package var documents: [Int]

    package init(key: String, title: String, documents: [Int]) {
      self.key = key
      self.title = title
      self.documents = documents
    }
  }

  package init(name: String, values: [Value]) {
    self.name = name
    self.values = values
  }

  var script: [UInt8] {
    var script = [UInt8(ascii: "[")]
    for value in values {
      if script.count > 1 { script += Array(",\n".utf8) }
      script += Array("[\"".utf8)
      script.putEscapedJSON(value.key.utf8)
      script += Array("\",\"".utf8)
      script.putEscapedJSON(value.title.utf8)
      script += Array("\",\"".utf8)
      script.put(rising: value.documents)
      script += Array("\"]".utf8)
    }
    return script + [UInt8(ascii: "]")]
  }
}
