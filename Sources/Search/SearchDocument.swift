/// What is to be found.
package struct SearchDocument: Sendable {
  /// The text that is searched and shown in passages: single spaces, and a line feed after each paragraph.
  package var text: [UInt8]
  /// What is searched besides, and counts for more than the text.
  package var fields: [Field]
  /// What a result shows: the elements of a JSON array, without its brackets.
  package var record: [UInt8]

  package struct Field: Sendable {
    /// How often a word counts for one in the text.
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
