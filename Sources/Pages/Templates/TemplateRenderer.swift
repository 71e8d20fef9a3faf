import SourceText

/// Renders templates to bytes.
struct TemplateRenderer {
  let templates: [String: Template]
  private(set) var output: [UInt8] = []
  private var stack: [any View] = []

  init(templates: [String: Template], reserving capacity: Int = 0) {
    self.templates = templates
    output.reserveCapacity(capacity)
  }

  mutating func render(_ view: any View, by name: String) {
    stack.append(view)
    renderPartial(name)
    stack.removeLast()
  }

  private mutating func renderPartial(_ name: String) {
    guard let template = templates[name] else { return }
    render(template.segments)
  }

  private mutating func render(_ segments: [Template.Segment]) {
    for segment in segments {
      switch segment {
      case .literal(let bytes): output += bytes
      case .variable(let name, let form): put(value(of: name), form)
      case .section(let name, let isInverted, let inside):
        renderSection(value(of: name), isInverted: isInverted, inside)
      case .partial(let name): renderPartial(name)
      }
    }
  }

  private mutating func put(_ value: TemplateValue?, _ form: Template.Form) {
    switch value {
    case .text(let text): put(text, form)
    case .html(let bytes):
      if form == .asItIs {
        output += bytes
      } else {
        put(String(decoding: bytes, as: UTF8.self), form)
      }
    default: break
    }
  }

  private mutating func put(_ text: String, _ form: Template.Form) {
    switch form {
    case .asItIs: output += text.utf8
    case .escaped: output.putEscapedHTML(text)
    case .address: if text.isSafeInPage { output.putEscapedHTML(text) }
    }
  }

  private mutating func renderSection(
    _ value: TemplateValue?, isInverted: Bool, _ inside: [Template.Segment]
  ) {
    if isInverted {
      if value.isAbsent { render(inside) }
      return
    }
    switch value {
    case nil, .flag(false): break
    case .flag(true): render(inside)
    case .text(let text): render(inside, over: TextItem(text: .text(text)))
    case .html(let bytes): render(inside, over: TextItem(text: .html(bytes)))
    case .view(let view): render(inside, over: view)
    case .list(let items): for item in items { render(inside, over: item) }
    }
  }

  private mutating func render(_ segments: [Template.Segment], over view: any View) {
    stack.append(view)
    render(segments)
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
    guard name.path.count > 1 else { return found }
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
}

extension String {
  /// Whether a page may have the address; pictures that a preview puts into its page are addresses, too.
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
}
