/// Something that visits the fields of a value to write, read or hash them.
public protocol FieldVisitor {
  mutating func visit(_ number: inout UInt64)
  mutating func visit(_ text: inout String)
  mutating func visit(_ bytes: inout [UInt8])
  /// Visits the elements of a list, including their number.
  mutating func visit<Element: Visitable>(_ list: inout [Element])
}

/// A value that lists its fields once, so that code that writes, reads or hashes it cannot omit one.
public protocol Visitable: Sendable {
  /// Creates a value to read into.
  init()

  /// Lets a visitor visit every field, always in the same order.
  mutating func visit(by visitor: inout some FieldVisitor)
}

extension FieldVisitor {
  public mutating func visit(_ value: inout some Visitable) { value.visit(by: &self) }

  public mutating func visit(_ number: inout Int) {
    var bits = UInt64(bitPattern: Int64(number))
    visit(&bits)
    number = Int(truncatingIfNeeded: bits)
  }

  public mutating func visit(_ flag: inout Bool) {
    var number: UInt64 = flag ? 1 : 0
    visit(&number)
    flag = number == 1
  }

  /// Visits an optional value, as a list of one element or none.
  public mutating func visit<Value: Visitable>(_ value: inout Value?) {
    var list = value.map { [$0] } ?? []
    visit(&list)
    value = list.first
  }

  /// Visits a set of texts in an order that does not change from run to run.
  public mutating func visit(_ set: inout Set<String>) {
    var list = set.sorted()
    visit(&list)
    set = Set(list)
  }
}

extension String: Visitable {
  public mutating func visit(by visitor: inout some FieldVisitor) { visitor.visit(&self) }
}

extension Int: Visitable {
  public mutating func visit(by visitor: inout some FieldVisitor) { visitor.visit(&self) }
}

extension PackedWriter: FieldVisitor {
  public mutating func visit(_ number: inout UInt64) { put(number) }
  public mutating func visit(_ text: inout String) { put(text) }
  public mutating func visit(_ bytes: inout [UInt8]) { put(bytes) }

  public mutating func visit<Element: Visitable>(_ list: inout [Element]) {
    put(list.count)
    for index in list.indices { list[index].visit(by: &self) }
  }

  /// Writes a value whose fields are visited.
  public mutating func put(_ value: some Visitable) {
    var value = value
    value.visit(by: &self)
  }
}

extension PackedReader: FieldVisitor {
  public mutating func visit(_ number: inout UInt64) { number = self.number() }
  public mutating func visit(_ text: inout String) { text = self.text() }
  public mutating func visit(_ bytes: inout [UInt8]) { bytes = block() }

  public mutating func visit<Element: Visitable>(_ list: inout [Element]) {
    list = self.list { reader in
      var element = Element()
      element.visit(by: &reader)
      return element
    }
  }
}

extension Fingerprint: FieldVisitor {
  public mutating func visit(_ number: inout UInt64) { add(number) }
  public mutating func visit(_ text: inout String) { add(text.utf8) }
  public mutating func visit(_ bytes: inout [UInt8]) { add(bytes) }

  public mutating func visit<Element: Visitable>(_ list: inout [Element]) {
    add(UInt64(list.count))
    for index in list.indices { list[index].visit(by: &self) }
  }

  /// Adds every field of a value.
  public mutating func add(_ value: some Visitable) {
    var value = value
    value.visit(by: &self)
  }
}
