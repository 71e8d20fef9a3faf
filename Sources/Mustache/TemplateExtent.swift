/// The size of a template including its partials, each counted as often as it is used.
struct TemplateExtent {
  /// The depth to which templates are nested.
  private(set) var depth: Int
  /// The number of tags and pieces of text; counting stops at the limit.
  private(set) var count: Int

  /// Far more than any page needs: the built-in templates come to some thousand.
  static let limit = TemplateExtent(depth: 32, count: 1_000_000)

  var isTooLarge: Bool { depth > Self.limit.depth || count > Self.limit.count }

  private init(depth: Int, count: Int) {
    self.depth = depth
    self.count = count
  }

  /// - Parameter partials: the extents of the partials that may be used
  init(_ segments: [Template.Segment], partials: [String: TemplateExtent]) {
    self.init(depth: 1, count: 0)
    add(segments, partials)
  }

  private mutating func add(_ segments: [Template.Segment], _ partials: [String: TemplateExtent]) {
    for segment in segments {
      count = min(count + 1, Self.limit.count + 1)
      switch segment {
      case .literal, .variable: break
      case .section(let section): add(section.inside, partials)
      case .partial(let name, _):
        guard let partial = partials[name] else { continue }
        depth = max(depth, partial.depth + 1)
        count = min(count + partial.count, Self.limit.count + 1)
      }
    }
  }
}
