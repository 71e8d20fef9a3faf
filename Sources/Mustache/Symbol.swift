import Synchronization

/// A name in a template, with a number that is the same throughout the program.
///
/// A page looks up some 300 names, each in up to four views. With a number, a lookup is an array
/// access; hashing the text of each name took a tenth of the time spent on pages.
public struct Symbol: Sendable, Hashable {
  public let name: String
  @usableFromInline let number: Int

  private static let numbers = Mutex<[String: Int]>([:])

  public init(_ name: String) {
    self.name = name
    number = Self.numbers.withLock { numbers in
      if let known = numbers[name] { return known }
      numbers[name] = numbers.count
      return numbers.count - 1
    }
  }

  /// The names `{{.}}` and `items`, which is the list in `framed`.
  public static let this = Symbol(".")
  public static let items = Symbol("items")

  public static func == (left: Symbol, right: Symbol) -> Bool { left.number == right.number }

  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// Values by name, found by the number of the symbol.
public struct BySymbol<Value: Sendable>: Sendable {
  @usableFromInline private(set) var values: [Value?] = []

  public init(_ named: [String: Value]) {
    for (name, value) in named {
      let number = Symbol(name).number
      while values.count <= number { values.append(nil) }
      values[number] = value
    }
  }

  @inlinable public subscript(symbol: Symbol) -> Value? {
    symbol.number < values.count ? values[symbol.number] : nil
  }
}
