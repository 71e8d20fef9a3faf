/// A generated brief: a pure function of its index, so that any brief can be written again by itself.
struct Brief {
  let slug: String
  let title: String
  let date: String
  let subtitle: String?
  let summary: String
  let authors: [String]
  let editor: String
  let series: String
  let number: Int
  let topics: [String]
  let region: String
  let body: String

  init(_ index: Int, of count: Int) {
    var prose = Prose(random: Random(seed: 2017 &+ UInt64(index) &* 0x1_0000_0001))
    title = Self.title(index)
    slug = Self.slug(index, title: title)
    date = Self.date(index, of: count)
    subtitle = prose.random.once(in: 3) ? prose.sentence(Patterns.subtitles) : nil
    summary = prose.sentence().filter { !"*[]".contains($0) }
    authors = prose.random.pick(prose.random.once(in: 4) ? 2 : 1, of: Institute.authors).map(\.id)
    editor = prose.random.pick(Institute.editors).id
    series = Institute.series[index % Institute.series.count].id
    number = index / Institute.series.count + 1
    topics = prose.random.pick(3, of: Institute.topics)
    region = prose.random.pick(Institute.regions)
    body = Self.body(index, &prose)
  }

  /// Returns the title, which has its own seed, so that other briefs can link to this one.
  private static func title(_ index: Int) -> String {
    var prose = Prose(random: Random(seed: UInt64(index) &+ 1))
    return prose.sentence(Patterns.titles)
  }

  private static func slug(_ index: Int, title: String) -> String {
    let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }
    return (words + ["\(index + 1)"]).joined(separator: "-")
  }

  /// Returns a date from January 2005 to June 2026, in order, so that numbers within a series follow the dates.
  private static func date(_ index: Int, of count: Int) -> String {
    let day = index * 258 * 28 / count
    let month = day / 28 % 12 + 1
    let digits = [month, day % 28 + 1].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(2005 + day / 28 / 12)-\(digits[0])-\(digits[1])"
  }

  /// Returns a link by site path to an earlier brief.
  static func link(to index: Int) -> String {
    let title = title(index)
    return "[\(title)](/briefs/\(slug(index, title: title))/)"
  }
}
