/// Something that a template may speak of, with the names that it answers to.
public protocol View: Sendable {
  /// The value of a name, or nil when there is nothing by that name.
  func value(of symbol: Symbol) -> TemplateValue?

  /// Adds what the value of a name is made from.
  func addInputs(of symbol: Symbol, to inputs: inout InputFold)

  /// What a name stands for, as far as it is known before there is a view; nil when there is nothing by that name.
  static func shape(of symbol: Symbol) -> TemplateValue.Shape?

  /// The names that templates may use; none where they are not known before there is a view.
  static var names: [String] { get }

  /// How many views had to be made for this one.
  var itemCount: Int { get }
}

extension View {
  public static var names: [String] { [] }
  public var itemCount: Int { 0 }

  public func addInputs(of symbol: Symbol, to inputs: inout InputFold) {
    inputs.add(value(of: symbol))
  }
}

/// What a name stands for.
public enum TemplateValue: Sendable {
  case text(String)
  /// HTML that has been made already: UTF-8.
  case html([UInt8])
  case flag(Bool)
  case view(any View)
  case list([any View])
  /// The HTML that a template makes of each of the views.
  case rendering([any View], by: String)
}

extension TemplateValue {
  /// What a name stands for, as far as it is known before there is a value.
  public enum Shape: Sendable {
    /// Whether something is so: over the section of it, names stand for the same.
    case flag
    /// A text, or HTML.
    case text
    case view(any View.Type)
    case list(any View.Type)
    /// Anything that the house may write.
    case open
  }
}

extension TemplateValue.Shape {
  /// The views that a section over it adds.
  public var views: [any View.Type] {
    switch self {
    case .flag: []
    case .text: [TextItem.self]
    case .view(let view), .list(let view): [view]
    case .open: [Anything.self]
    }
  }

  /// The views that a dot behind it leads into.
  var viewsInside: [any View.Type] {
    switch self {
    case .view, .open: views
    case .flag, .text, .list: []
    }
  }
}

/// A view whose names are declared once, in `fields`.
///
/// Rendering, the check of templates for misspelt names and the test of the documentation all read them
/// there. No reflection is involved.
public protocol FieldView: View {
  static var fields: Fields<Self> { get }
}

extension FieldView {
  /// A name that is declared and has no value is false, so that it is not looked up in the views around: the
  /// title of another thing would stand there, in a form that may not be meant for the place.
  @inlinable public func value(of symbol: Symbol) -> TemplateValue? {
    guard let value = Self.fields.value(of: symbol) else { return nil }
    return value(self) ?? .flag(false)
  }

  public func addInputs(of symbol: Symbol, to inputs: inout InputFold) {
    guard let field = Self.fields[symbol] else { return }
    inputs.add(field, of: self)
  }

  public static func shape(of symbol: Symbol) -> TemplateValue.Shape? { fields[symbol]?.shape }

  public static var names: [String] { fields.names }
}

/// A name of a view, and what it stands for.
public struct Field<Owner>: Sendable {
  public typealias Value = @Sendable (Owner) -> TemplateValue?

  public let shape: TemplateValue.Shape
  public let provenance: Provenance
  public let value: Value

  /// Where a value comes from, which decides how a build sees that it has changed.
  ///
  /// The default is always right; the others save work.
  public enum Provenance: Sendable {
    /// From anywhere: the value itself is compared.
    case anywhere
    /// From the file that the page is made of, which is compared as a whole.
    case ownFile
    /// From what is the same on every page of the site, which is compared once.
    case site
    /// From other names of the same page, which are compared in its place.
    case otherNames
    /// From what has a hash that is quicker to have than the value; where that is nil, the value is compared.
    case hash(@Sendable (Owner) -> UInt64?)
  }

  @inlinable public init(
    _ shape: TemplateValue.Shape, from provenance: Provenance = .anywhere, _ value: @escaping Value
  ) {
    self.shape = shape
    self.provenance = provenance
    self.value = value
  }

  /// A text: an empty one is absent, so that sections over it are skipped.
  @inlinable public static func text(
    from provenance: Provenance = .anywhere, _ value: @escaping @Sendable (Owner) -> String?
  ) -> Field {
    Field(.text, from: provenance) { owner in
      guard let text = value(owner), !text.isEmpty else { return nil }
      return .text(text)
    }
  }

  /// HTML that has been made already; none is absent.
  @inlinable public static func html(
    from provenance: Provenance = .anywhere, _ value: @escaping @Sendable (Owner) -> [UInt8]?
  ) -> Field {
    Field(.text, from: provenance) { owner in
      guard let html = value(owner), !html.isEmpty else { return nil }
      return .html(html)
    }
  }

  @inlinable public static func flag(
    from provenance: Provenance = .anywhere, _ value: @escaping @Sendable (Owner) -> Bool
  ) -> Field {
    Field(.flag, from: provenance) { .flag(value($0)) }
  }

  @inlinable public static func view<Part: View>(
    from provenance: Provenance = .anywhere, _ value: @escaping @Sendable (Owner) -> Part?
  ) -> Field {
    Field(.view(Part.self), from: provenance) { owner in value(owner).map { .view($0) } }
  }

  @inlinable public static func list<Item: View>(
    from provenance: Provenance = .anywhere, _ value: @escaping @Sendable (Owner) -> [Item]
  ) -> Field {
    Field(.list(Item.self), from: provenance) { .list(value($0)) }
  }

  /// A list under the name `items`, absent when it is empty, so that a section over it holds what frames
  /// the list.
  @inlinable public static func framed<Item: View>(
    from provenance: Provenance = .anywhere, _ value: @escaping @Sendable (Owner) -> [Item]
  ) -> Field {
    Field(.view(FramedList<Item>.self), from: provenance) { owner in
      let items = value(owner)
      return items.isEmpty ? nil : .view(FramedList(items: items))
    }
  }
}

/// A list that is not empty, with a place around it for a heading.
public struct FramedList<Item: View>: View {
  let items: [Item]

  @usableFromInline init(items: [Item]) { self.items = items }

  public var itemCount: Int { items.count }

  public func value(of symbol: Symbol) -> TemplateValue? { symbol == .items ? .list(items) : nil }

  public static func shape(of symbol: Symbol) -> TemplateValue.Shape? {
    symbol == .items ? .list(Item.self) : nil
  }

  public static var names: [String] { [Symbol.items.name] }
}

/// The text that a section is over, which templates call `{{.}}`.
struct TextItem: View {
  let text: TemplateValue?

  func value(of symbol: Symbol) -> TemplateValue? { symbol == .this ? text : nil }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { symbol == .this ? .text : nil }
}

/// What is in a place where the house may write anything.
private struct Anything: View {
  func value(of symbol: Symbol) -> TemplateValue? { nil }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { .open }
}
