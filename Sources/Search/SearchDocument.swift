/// A document to be found.
package struct SearchDocument: Sendable {
  /// The text that is searched and shown in passages, with single spaces and a line feed after each
  /// paragraph.
  package var text: [UInt8]
  /// Further texts that are searched, and weigh more than the text.
  package var fields: [Field]
  /// The data for showing a result: the elements of a JSON array, without brackets.
  package var record: [UInt8]

  package struct Field: Sendable {
    /// How much an occurrence weighs, compared with one in the text.
    package var weight: Int
    package var text: [UInt8]

    package init(weight: Int, text: [UInt8]) {
      self.weight = weight
      self.text = text
    }
  }

  package init(text: [UInt8], fields: [Field], record: [UInt8]) {
    self.text = text
    self.fields = fields
    self.record = record
  }
}
