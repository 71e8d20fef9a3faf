import SourceText

/// Checks for macros that would never end, or take too long.
extension StyleReader {
  func checkMacros(_ root: XMLNode) {
    let nodes = root.children(named: "macro")
    reportCircles(nodes)
    var extents = Array(repeating: Extent(depth: 0, count: 0), count: style.macros.count)
    for index in macroCalls.order {
      let extent = Extent(style.macros[index].children, extents)
      if extent.isTooLarge {
        report(
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
      report(
        "the style nests too many macro calls", at: root,
        help: "take calls out of the layouts")
      style.citation.layout.children = []
      style.bibliography?.layout.children = []
    }
  }

  private var macroCalls: CallGraph {
    CallGraph(style.macros.map { Set($0.children.flatMap(\.macroCalls)) })
  }

  private func reportCircles(_ nodes: [XMLNode]) {
    for (index, other) in macroCalls.circles.sorted(by: { $0.key < $1.key }) {
      let name = style.macros[index].name
      let way = other == index ? "" : " by way of '\(style.macros[other].name)'"
      report(
        "the macro '\(name)' calls itself\(way)", at: nodes[index],
        help: "take the call out, or it would never end")
      style.macros[index].children = []
    }
  }
}
