/// A way to divide documents: by author, by topic, by year.
public struct SearchFacet: Sendable {
  /// The name of its file, and of its parameter in addresses.
  public var name: String
  public var values: [Value]

  public struct Value: Sendable {
    /// What addresses call it.
    public var key: String
    /// What readers call it.
    public var title: String
    /// The numbers of its documents, rising.
    public var documents: [Int]

    public init(key: String, title: String, documents: [Int]) {
      self.key = key
      self.title = title
      self.documents = documents
    }
  }

  public init(name: String, values: [Value]) {
    self.name = name
    self.values = values
  }

  var script: [UInt8] {
    var script = [UInt8(ascii: "[")]
    for value in values {
      if script.count > 1 { script += Array(",\n".utf8) }
      script += Array("[\"".utf8)
      script.put(escaped: value.key.utf8)
      script += Array("\",\"".utf8)
      script.put(escaped: value.title.utf8)
      script += Array("\",\"".utf8)
      script.put(rising: value.documents)
      script += Array("\"]".utf8)
    }
    return script + [UInt8(ascii: "]")]
  }
}
