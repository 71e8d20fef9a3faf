/// Something that templates can show, with the names by which they refer to its parts.
public protocol View: Sendable {
  /// Returns the value of a name, or `nil` if the view does not have it.
  func value(of symbol: Symbol) -> TemplateValue?

  /// Adds whatever the value of a name is made from.
  func addInputs(of symbol: Symbol, to inputs: inout InputFold)

  /// Returns the shape of a name's value as far as it is known without a view, or `nil` if there is
  /// no such name.
  static func shape(of symbol: Symbol) -> TemplateValue.Shape?

  /// The names that templates may use; empty if they are not known without a view.
  static var names: [String] { get }

  /// The number of views that were created for this one.
  var itemCount: Int { get }
}

extension View {
  public static var names: [String] { [] }
  public var itemCount: Int { 0 }

  public func addInputs(of symbol: Symbol, to inputs: inout InputFold) {
    inputs.add(value(of: symbol))
  }
}

/// The value of a name.
public enum TemplateValue: Sendable {
  case text(String)
  /// HTML that has already been rendered, in UTF-8.
  case html([UInt8])
  case flag(Bool)
  case view(any View)
  case list([any View])
  /// The HTML that a template renders for each of the views.
  case rendering([any View], by: String)
}

extension TemplateValue {
  /// The kind of a value, as far as it is known before there is one.
  public enum Shape: Sendable {
    /// A condition, which does not change the meaning of the names in its section.
    case flag
    /// Text or HTML.
    case text
    case view(any View.Type)
    case list(any View.Type)
    /// Anything that the site may define.
    case open
  }
}

extension TemplateValue.Shape {
  /// The views that a section over the value adds to the scope.
  public var views: [any View.Type] {
    switch self {
    case .flag: []
    case .text: [TextItem.self]
    case .view(let view), .list(let view): [view]
    case .open: [Anything.self]
    }
  }

  /// The views in which the part after a dot is looked up.
  var viewsInside: [any View.Type] {
    switch self {
    case .view, .open: views
    case .flag, .text, .list: []
    }
  }
}

/// A view whose names are declared once, in `fields`.
///
/// Rendering, the check for misspelt names in templates and the test of the documentation all read
/// them there. No reflection is involved.
public protocol FieldView: View {
  static var fields: Fields<Self> { get }
}

extension FieldView {
  /// Returns the value of a name, which is false if the name is declared but has no value.
  ///
  /// It is then not looked up in the surrounding views, where it might be the title of something
  /// else, in a form that does not suit the place.
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

/// A name of a view, with its value.
public struct Field<Owner>: Sendable {
  public typealias Value = @Sendable (Owner) -> TemplateValue?

  public let shape: TemplateValue.Shape
  public let provenance: Provenance
  public let value: Value
  /// Adds what the value is made from; views and lists of a known type are added directly, without
  /// a `TemplateValue`.
  @usableFromInline let inputs: Inputs

  public typealias Inputs = @Sendable (Owner, inout InputFold) -> Void

  /// The origin of a value, which decides how a build detects that it has changed.
  ///
  /// The default is always correct; the others save work.
  public enum Provenance: Sendable {
    /// Anywhere: the value itself is compared.
    case anywhere
    /// The file that the page is made from, which is compared as a whole.
    case ownFile
    /// Something that is the same on every page of the site, which is compared once.
    case site
    /// Other names of the same page, which are compared instead.
    case otherNames
    /// Something with a hash that is cheaper than the value, which is compared only if the hash is
    /// `nil`.
    case hash(@Sendable (Owner) -> UInt64?)
  }

  /// - Parameter inputs: adds what the value is made from; by default, the value itself
  @inlinable public init(
    _ shape: TemplateValue.Shape, from provenance: Provenance = .anywhere,
    inputs: Inputs? = nil, _ value: @escaping Value
  ) {
    self.shape = shape
    self.provenance = provenance
    self.value = value
    self.inputs = inputs ?? { owner, fold in fold.add(value(owner)) }
  }

  /// Returns a field for text; empty text counts as absent, so that sections over it are skipped.
  @inlinable public static func text(
    from provenance: Provenance = .anywhere, _ value: @escaping @Sendable (Owner) -> String?
  ) -> Field {
    Field(.text, from: provenance) { owner in
      guard let text = value(owner), !text.isEmpty else { return nil }
      return .text(text)
    }
  }

  /// Returns a field for HTML that has already been rendered; empty HTML counts as absent.
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
    Field(
      .view(Part.self), from: provenance,
      inputs: { owner, fold in
        if let view = value(owner) { fold.add(view) } else { fold.addNothing() }
      },
      { owner in value(owner).map { .view($0) } })
  }

  @inlinable public static func list<Item: View>(
    from provenance: Provenance = .anywhere, _ value: @escaping @Sendable (Owner) -> [Item]
  ) -> Field {
    Field(
      .list(Item.self), from: provenance, inputs: { owner, fold in fold.add(value(owner)) },
      { .list(value($0)) })
  }

  /// Returns a field for a list under the name `items`, which is absent if the list is empty.
  ///
  /// A section over it can therefore contain the frame of the list, such as a heading.
  @inlinable public static func framed<Item: View>(
    from provenance: Provenance = .anywhere, _ value: @escaping @Sendable (Owner) -> [Item]
  ) -> Field {
    Field(
      .view(FramedList<Item>.self), from: provenance,
      inputs: { owner, fold in
        let items = value(owner)
        if items.isEmpty { fold.addNothing() } else { fold.add(FramedList(items: items)) }
      },
      { owner in
        let items = value(owner)
        return items.isEmpty ? nil : .view(FramedList(items: items))
      })
  }
}

/// A list that is not empty, for a section that frames it with a heading.
public struct FramedList<Item: View>: View {
  let items: [Item]

  @usableFromInline init(items: [Item]) { self.items = items }

  public var itemCount: Int { items.count }

  public func value(of symbol: Symbol) -> TemplateValue? { symbol == .items ? .list(items) : nil }

  public func addInputs(of symbol: Symbol, to inputs: inout InputFold) {
    if symbol == .items { inputs.add(items) } else { inputs.addNothing() }
  }

  public static func shape(of symbol: Symbol) -> TemplateValue.Shape? {
    symbol == .items ? .list(Item.self) : nil
  }

  public static var names: [String] { [Symbol.items.name] }
}

/// The text of a section over text, which templates call `{{.}}`.
struct TextItem: View {
  let text: TemplateValue?

  func value(of symbol: Symbol) -> TemplateValue? { symbol == .this ? text : nil }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { symbol == .this ? .text : nil }
}

/// A view in which the site may define any name.
private struct Anything: View {
  func value(of symbol: Symbol) -> TemplateValue? { nil }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { .open }
}
