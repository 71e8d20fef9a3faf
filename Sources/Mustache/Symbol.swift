import Synchronization

/// A name in a template, numbered once for the whole program.
///
/// A page asks some 300 names, each of up to four views: by number that is a look into an array, where the
/// text of a name would have to be hashed each time, which was a tenth of all work on pages.
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

  /// `{{.}}`, and the list in `framed`.
  public static let this = Symbol(".")
  public static let items = Symbol("items")

  public static func == (left: Symbol, right: Symbol) -> Bool { left.number == right.number }

  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// Values by name, each found by the number of its name.
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
