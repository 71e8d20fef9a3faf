import Basics
import SourceText

/// Renders templates to bytes.
struct TemplateRenderer {
  let templates: [String: Template]
  private(set) var output: [UInt8] = []
  private var stack: [any View] = []
  private var extent = PageExtent()
  /// The file of the template that is being rendered.
  private var source = SourceFile(path: "", bytes: [])
  /// The sections over lists that are being rendered, outermost first.
  private var lists: [Place] = []
  /// The number of templates being rendered for names whose values are rendered by a template.
  private var depth = 0

  private struct Place {
    var file: SourceFile
    var offset: Int
  }

  init(templates: [String: Template], reserving capacity: Int = 0) {
    self.templates = templates
    output.reserveCapacity(capacity)
  }

  /// - Throws: a diagnostic if there is too much to print
  mutating func render(_ view: any View, by name: String) throws(Diagnostic) {
    try render(views: [view], by: name)
  }

  /// Renders each view with a template that cannot see the surrounding views.
  private mutating func render(views: [any View], by name: String) throws(Diagnostic) {
    depth += 1
    if depth > TemplateExtent.limit.depth { throw tooDeep(name) }
    let around = stack
    for view in views {
      stack = [view]
      try renderPartial(name)
    }
    stack = around
    depth -= 1
  }

  private mutating func renderPartial(_ name: String) throws(Diagnostic) {
    guard let template = templates[name] else { return }
    let around = source
    source = template.source
    try render(template.segments)
    source = around
  }

  private mutating func render(_ segments: [Template.Segment]) throws(Diagnostic) {
    extent.add(pieces: segments.count)
    for segment in segments {
      if extent.isTooLarge(bytes: output.count) { throw tooLarge }
      switch segment {
      case .literal(let bytes): output += bytes
      case .variable(let name, let form): try put(value(of: name), form)
      case .section(let section): try render(section)
      case .partial(let name, _): try renderPartial(name)
      }
    }
  }

  private mutating func put(_ value: TemplateValue?, _ form: Template.Form) throws(Diagnostic) {
    switch value {
    case .text(let text): put(text, form)
    case .html(let bytes): put(html: bytes, form)
    case .rendering(let views, let name):
      let start = output.count
      try render(views: views, by: name)
      guard form != .asItIs else { return }
      let html = Array(output[start...])
      output.removeSubrange(start...)
      put(html: html, form)
    case .list, .view: extent.add(pieces: value.itemCount)
    case nil, .flag: break
    }
  }

  private mutating func put(html bytes: [UInt8], _ form: Template.Form) {
    extent.add(html: bytes)
    if form == .asItIs {
      output += bytes
    } else {
      put(String(decoding: bytes, as: UTF8.self), form)
    }
  }

  private mutating func put(_ text: String, _ form: Template.Form) {
    switch form {
    case .asItIs: output += text.utf8
    case .escaped: output.putEscapedHTML(text)
    case .address: if text.isSafeInPage { output.putEscapedHTML(text) }
    }
  }

  private mutating func render(_ section: Template.Section) throws(Diagnostic) {
    let value = value(of: section.name)
    extent.add(pieces: value.itemCount)
    if section.isInverted {
      if value.isAbsent { try render(section.inside) }
      return
    }
    switch value {
    case nil, .flag(false): break
    case .flag(true): try render(section.inside)
    case .text, .html, .rendering: try render(section.inside, over: TextItem(text: value))
    case .view(let view): try render(section.inside, over: view)
    case .list(let items):
      lists.append(Place(file: source, offset: section.name.offset))
      for item in items { try render(section.inside, over: item) }
      lists.removeLast()
    }
  }

  private mutating func render(
    _ segments: [Template.Segment], over view: any View
  ) throws(Diagnostic) {
    stack.append(view)
    try render(segments)
    stack.removeLast()
  }

  // MARK: Names

  private func value(of name: Template.Name) -> TemplateValue? {
    guard let first = name.path.first else { return current }
    var found: TemplateValue?
    if name.isLocal {
      found = stack.last?.value(of: first)
    } else {
      var index = stack.count - 1
      while index >= 0, found == nil {
        found = stack[index].value(of: first)
        index -= 1
      }
    }
    for part in name.path.dropFirst() {
      guard case .view(let view) = found else { return nil }
      found = view.value(of: part)
    }
    return found
  }

  private var current: TemplateValue? {
    guard let view = stack.last else { return nil }
    return view.value(of: .this) ?? .view(view)
  }

  // MARK: Limits

  private func tooDeep(_ name: String) -> Diagnostic {
    Diagnostic(
      .templateSyntax, "'\(name).mustache' is printed within itself",
      at: Location(path: source.path),
      help: "take out the tag that prints it")
  }

  /// A diagnostic that there is too much to print, located at the innermost list in the site's own
  /// templates.
  private var tooLarge: Diagnostic {
    let list = lists.last { !$0.file.isBuiltIn } ?? lists.last
    return Diagnostic(
      .templateSyntax, "what is printed here makes the page too long",
      at: list.map { $0.file.location(at: $0.offset) } ?? Location(path: source.path),
      help:
        "take lists out of each other; a page may have at most \(PageExtent.mostPieces) tags and texts, "
        + "and \(PageExtent.mostBytes >> 20) MB")
  }
}

extension String {
  /// Whether a page may contain the address, including the pictures that a preview embeds as
  /// addresses.
  fileprivate var isSafeInPage: Bool {
    SafeAddress.isSafe(utf8) || hasPrefix("data:image/")
  }
}

extension TemplateValue? {
  /// Whether an inverted section over the value is shown.
  fileprivate var isAbsent: Bool {
    switch self {
    case nil, .flag(false): true
    case .list(let items): items.isEmpty
    default: false
    }
  }

  /// The number of views that were created for the value.
  fileprivate var itemCount: Int {
    switch self {
    case .list(let items): items.count
    case .view(let view): view.itemCount
    default: 0
    }
  }
}
