// The only file that imports libcmark. C objects exist only inside its functions.
private import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The tree that libcmark makes of a text, without extensions.
struct ParsedMarkdown {
  var tree = MarkdownTree()
  /// The depth of the deepest node.
  var depth = 0
  /// The list items, with the columns of their markers in bytes, counted from 1.
  var items: [(node: Int, column: Int32)] = []

  /// Parses Markdown.
  ///
  /// CommonMark has no syntax errors, so this cannot fail. Bytes that are not UTF-8 become U+FFFD.
  init(_ markdown: some Collection<UInt8>) {
    let parsed = markdown.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ParsedMarkdown($0) }
    }
    self = parsed ?? ParsedMarkdown(Array(markdown))
  }

  private init(_ bytes: UnsafeBufferPointer<CChar>) {
    guard let root = cmark_parse_document(bytes.baseAddress, bytes.count, CMARK_OPT_VALIDATE_UTF8)
    else { return }
    defer { cmark_node_free(root) }
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    var builder = TreeBuilder()
    builder.reserve(bytes: bytes.count)
    var lines: (first: Int32, last: Int32) = (1, 1)
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_EXIT {
        builder.leave()
        continue
      }
      let type = cmark_node_get_type(node)
      // Inline positions are unreliable in libcmark 0.30, so inlines have the lines of their block.
      if type.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue {
        lines = (Int32(cmark_node_get_start_line(node)), Int32(cmark_node_get_end_line(node)))
      }
      if type == CMARK_NODE_ITEM {
        items.append((builder.tree.nodes.count, Int32(cmark_node_get_start_column(node))))
      }
      let kind = builder.kind(of: node, type)
      let value = MarkdownTree.Node(
        kind: kind, firstLine: lines.first, lastLine: lines.last, end: 0,
        literal: kind.hasLiteral ? builder.store(cmark_node_get_literal(node)) : .empty)
      if kind.isLeaf { builder.leaf(value) } else { builder.enter(value) }
    }
    tree = builder.tree
    depth = builder.depth
  }
}

/// libcmark's own writer, with whose output tests compare ours.
package enum Libcmark {
  /// Returns the HTML of a text.
  package static func html(_ markdown: [UInt8], unsafe: Bool) -> [UInt8] {
    let options = CMARK_OPT_VALIDATE_UTF8 | (unsafe ? CMARK_OPT_UNSAFE : 0)
    let html = markdown.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_markdown_to_html($0.baseAddress, $0.count, options)
      }
    }
    guard let html else { return [] }
    defer { free(html) }
    return UnsafeBufferPointer(start: html, count: strlen(html)).map { UInt8(bitPattern: $0) }
  }
}

extension MarkdownTree.Kind {
  fileprivate var hasLiteral: Bool {
    switch self {
    case .text, .code, .codeBlock, .htmlBlock, .htmlInline: true
    default: false
    }
  }

  fileprivate var isLeaf: Bool {
    switch self {
    case .thematicBreak, .softBreak, .lineBreak: true
    default: hasLiteral
    }
  }
}

extension TreeBuilder {
  fileprivate mutating func store(_ string: UnsafePointer<CChar>?) -> TextRange {
    guard let string else { return .empty }
    let bytes = UnsafeBufferPointer(start: string, count: strlen(string))
    return bytes.withMemoryRebound(to: UInt8.self) { store($0) }
  }

  fileprivate mutating func kind(
    of node: OpaquePointer, _ type: cmark_node_type
  ) -> MarkdownTree.Kind {
    switch type {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(destination: store(cmark_node_get_url(node)), title: store(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(destination: store(cmark_node_get_url(node)), title: store(cmark_node_get_title(node)))
    case CMARK_NODE_HEADING: .heading(level: UInt8(cmark_node_get_heading_level(node)))
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list(listStyle(of: node))
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_CODE_BLOCK: .codeBlock(info: store(cmark_node_get_fence_info(node)))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: .document
    }
  }

  private func listStyle(of node: OpaquePointer) -> MarkdownTree.ListStyle {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return MarkdownTree.ListStyle(
      start: isOrdered ? Int32(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0)
  }
}
