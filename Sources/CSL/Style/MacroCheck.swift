import SourceText

/// Checks for macros that would never end, or take too long.
struct MacroCheck {
  private(set) var style: Style
  private let root: XMLNode
  private let reader: NodeReader

  /// Returns the style without the macros that cannot be evaluated, which are reported.
  static func checked(_ style: Style, _ root: XMLNode, _ reader: NodeReader) -> Style {
    var check = MacroCheck(style: style, root: root, reader: reader)
    check.run()
    return check.style
  }

  private mutating func run() {
    let nodes = root.children(named: "macro")
    reportCircles(nodes)
    var extents = Array(repeating: Extent(depth: 0, count: 0), count: style.macros.count)
    for index in macroCalls.order {
      let extent = Extent(style.macros[index].children, extents)
      if extent.isTooLarge {
        reader.report(
          "the macro '\(style.macros[index].name)' calls too many others", at: nodes[index],
          help: "take calls out; no style needs more than \(Extent.limit.depth) nested calls")
        style.macros[index].children = []
      } else {
        extents[index] = extent
      }
    }
    if Extent(style.citation.layout.children, extents).isTooLarge
      || Extent(style.bibliography?.layout.children ?? [], extents).isTooLarge
    {
      reader.report(
        "the style nests too many macro calls", at: root,
        help: "take calls out of the layouts")
      style.citation.layout.children = []
      style.bibliography?.layout.children = []
    }
  }

  private var macroCalls: CallGraph {
    CallGraph(style.macros.map { Set($0.children.flatMap(\.macroCalls)) })
  }

  private mutating func reportCircles(_ nodes: [XMLNode]) {
    for (index, other) in macroCalls.circles.sorted(by: { $0.key < $1.key }) {
      let name = style.macros[index].name
      let way = other == index ? "" : " by way of '\(style.macros[other].name)'"
      reader.report(
        "the macro '\(name)' calls itself\(way)", at: nodes[index],
        help: "take the call out, or it would never end")
      style.macros[index].children = []
    }
  }
}
