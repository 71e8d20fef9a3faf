/// What is to be found.
public struct SearchDocument: Sendable {
  /// The text that is searched and shown in passages: single spaces, and a line feed after each paragraph.
  public var text: [UInt8]
  /// What is searched besides, and counts for more than the text.
  public var fields: [Field]
  /// What a result shows: the elements of a JSON array, without its brackets.
  public var record: [UInt8]

  public struct Field: Sendable {
    /// How often a word counts for one in the text.
    public var weight: Int
    public var text: [UInt8]

    public init(weight: Int, text: [UInt8]) {
      self.weight = weight
      self.text = text
    }
  }

  public init(text: [UInt8], fields: [Field], record: [UInt8]) {
    self.text = text
    self.fields = fields
    self.record = record
  }
}
