/// Something that a template may speak of, with the names that it answers to.
package protocol View: Sendable {
  /// The value of a name, or nil when there is nothing by that name.
  func value(of symbol: Symbol) -> TemplateValue?
}

/// What a name stands for.
package enum TemplateValue: Sendable {
  case text(String)
  /// HTML that has been made already: UTF-8.
  case html([UInt8])
  case flag(Bool)
  case view(any View)
  case list([any View])
  /// A list with a place around it for a heading; its items are called `items`.
  case framed([any View])
  /// The HTML that a template makes of each of the views.
  case rendering([any View], by: String)
}

extension TemplateValue {
  /// The view that the next name of a dotted one is asked of.
  var view: (any View)? {
    switch self {
    case .view(let view): view
    case .framed(let items): FramedList(items: items)
    default: nil
    }
  }
}

/// A view whose names are declared once, in `fields`.
///
/// Rendering, the check of templates for misspelt names and the test of the documentation all read them
/// there. No reflection is involved.
protocol FieldView: View {
  static var fields: Fields<Self> { get }
}

extension FieldView {
  /// A name that is declared and has no value is false, so that it is not looked up in the views around: the
  /// title of another thing would stand there, in a form that may not be meant for the place.
  package func value(of symbol: Symbol) -> TemplateValue? {
    guard let field = Self.fields[symbol] else { return nil }
    return field.value(self) ?? .flag(false)
  }

  /// The names that templates may use.
  static var names: [String] { fields.names }
}

/// A name of a view, and what it stands for.
struct Field<Owner>: Sendable {
  let value: @Sendable (Owner) -> TemplateValue?

  init(_ value: @escaping @Sendable (Owner) -> TemplateValue?) { self.value = value }

  /// A text: an empty one is absent, so that sections over it are skipped.
  static func text(_ value: @escaping @Sendable (Owner) -> String?) -> Field {
    Field { owner in
      guard let text = value(owner), !text.isEmpty else { return nil }
      return .text(text)
    }
  }

  /// HTML that has been made already; none is absent.
  static func html(_ value: @escaping @Sendable (Owner) -> [UInt8]?) -> Field {
    Field { owner in
      guard let html = value(owner), !html.isEmpty else { return nil }
      return .html(html)
    }
  }

  static func flag(_ value: @escaping @Sendable (Owner) -> Bool) -> Field {
    Field { .flag(value($0)) }
  }

  static func view<Part: View>(_ value: @escaping @Sendable (Owner) -> Part?) -> Field {
    Field { owner in value(owner).map { .view($0) } }
  }

  static func list<Item: View>(_ value: @escaping @Sendable (Owner) -> [Item]) -> Field {
    Field { .list(value($0)) }
  }

  /// A list under the name `items`, absent when it is empty, so that a section over it holds what frames
  /// the list.
  static func framed<Item: View>(_ value: @escaping @Sendable (Owner) -> [Item]) -> Field {
    Field { owner in
      let items = value(owner)
      return items.isEmpty ? nil : .framed(items)
    }
  }
}

/// A list that is not empty, with a place around it for a heading.
struct FramedList: View {
  let items: [any View]

  func value(of symbol: Symbol) -> TemplateValue? { symbol == .items ? .list(items) : nil }
}

/// The text that a section is over, which templates call `{{.}}`.
struct TextItem: View {
  let text: TemplateValue?

  func value(of symbol: Symbol) -> TemplateValue? { symbol == .this ? text : nil }
}
