@testable import CSL

/// The citations of a test document, as `RealStyles/scenario.txt` lists them.
enum Scenario {
  struct Place {
    var section: String
    var label: String
    /// In pandoc's syntax: `[see @doe, p. 3]`.
    var source: String
  }

  static func places(_ text: String, works: [String]) -> [Place] {
    var section = ""
    var places: [Place] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("== ") {
        section = String(line.dropFirst(3))
      } else if line == "each work" {
        places += works.map { Place(section: section, label: $0, source: "[@\($0)]") }
      } else {
        places.append(Place(section: section, label: String(line), source: String(line)))
      }
    }
    return places.withDistinctLabels
  }
}

extension Scenario.Place {
  func cites(in processor: Processor) -> [Cite] {
    source.dropFirst().dropLast().split(separator: ";").compactMap { cite in
      guard let at = cite.firstIndex(of: "@") else { return nil }
      let prefix = cite[..<at].drop { $0 == " " }
      let rest = cite[cite.index(after: at)...]
      let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      let isWithoutAuthor = prefix.hasSuffix("-")
      var result = Cite(
        id: String(key), prefix: String(isWithoutAuthor ? prefix.dropLast() : prefix),
        suffix: String(rest.dropFirst(key.count)), in: processor)
      if isWithoutAuthor { result.part = .withoutAuthor }
      return result
    }
  }
}

extension [Scenario.Place] {
  /// Numbers the citations of a section that are written alike.
  fileprivate var withDistinctLabels: [Scenario.Place] {
    var counts: [String: Int] = [:]
    return map { place in
      var place = place
      let count = (counts[place.section + place.label] ?? 0) + 1
      counts[place.section + place.label] = count
      if count > 1 { place.label += " (\(count))" }
      return place
    }
  }
}
