import Basics
import CSL

/// Converts works of registries and reference managers that only resemble CSL-JSON.
struct RegistryItem {
  private var members: [(key: String, value: DataNode)]
  private let place: DataNode

  /// Returns the work with CSL's own names; one that already has them is unchanged.
  static func normalized(_ work: DataNode) -> DataNode {
    guard case .map(let members) = work.value else { return work }
    let zotero = ZoteroItem.csl(work)
    var item = RegistryItem(members: zotero ?? members, place: work)
    item.nameInstitutions()
    item.normalize()
    return DataNode(value: .map(item.members), location: work.location)
  }

  private subscript(name: String) -> DataNode? { members.last { $0.key == name }?.value }

  /// Converts `name`, which registries use for institutions and people with a single name.
  private mutating func nameInstitutions() {
    for place in members.indices {
      guard let people = members[place].value.list, people.contains(where: { $0["name"] != nil }),
        Variable(named: members[place].key)?.kind == .names
      else { continue }
      members[place].value.value = .list(people.map(\.withLiteral))
    }
  }

  private mutating func normalize() {
    guard
      members.contains(where: { Self.foreign.contains($0.key) }) || self["id"] == nil
        || hasLists
    else { return }
    members.removeAll { $0.value.isEmptyList || Self.isWithoutDate($0) }
    if let type = self["type"]?.text, let known = RegistryNames.types[type] { set("type", known) }
    for (name, variable) in RegistryNames.variables {
      if let value = self[name], self[variable] == nil { members.append((variable, value)) }
    }
    addSubtitle()
    addEvent()
    if self["publisher"] == nil, let name = self["institution"]?.first?["name"] {
      members.append(("publisher", name))
    }
    setKey()
  }

  /// Names that CSL does not have; a work without any of them is already CSL-JSON.
  private static let foreign: Set<String> = [
    "published", "published-print", "published-online", "short-container-title", "article-number",
    "publisher-location", "institution", "subtitle", "event", "citation-key", "citationKey",
    "reference-count", "member", "doi", "url", "isbn", "issn", "edition-number", "posted",
  ]

  private var hasLists: Bool {
    ["title", "container-title", "ISSN", "ISBN"].contains { self[$0]?.list != nil }
      || self["type"]?.text.map { RegistryNames.types[$0] != nil } ?? false
  }

  private static func isWithoutDate(_ member: (key: String, value: DataNode)) -> Bool {
    guard let parts = member.value["date-parts"] else { return false }
    return parts.isEmptyList || parts.list?.first?.list?.first.map { $0.text == nil } ?? false
  }

  private mutating func set(_ name: String, _ text: String) {
    let location = self[name]?.location ?? place.location
    members.removeAll { $0.key == name }
    members.append((name, DataNode(value: .text(text), location: location)))
  }

  // MARK: Parts

  private mutating func addSubtitle() {
    guard let subtitle = self["subtitle"]?.firstText?.nonEmpty,
      let title = self["title"]?.firstText,
      !title.lowercased().contains(subtitle.lowercased())
    else { return }
    set(
      "title",
      title + (title.utf8.last.map { "?!:.".utf8.contains($0) } ?? false ? " " : ": ") + subtitle)
  }

  private mutating func addEvent() {
    guard let event = self["event"], event.isMap else { return }
    members.removeAll { $0.key == "event" }
    if let name = event["name"], self["event-title"] == nil {
      members.append(("event-title", name))
    }
    if let location = event["location"], self["event-place"] == nil {
      members.append(("event-place", location))
    }
  }

  /// Sets the key that a reference manager gave the work, or its `id`, or its DOI.
  private mutating func setKey() {
    if let key = self["citation-key"]?.text?.nonEmpty, !key.utf8.contains(where: \.isASCIISpace) {
      set("id", key)
    } else if self["id"]?.text?.nonEmpty == nil, let doi = self["DOI"]?.text?.nonEmpty {
      set("id", DOIText.bare(doi) ?? doi)
    }
  }
}

extension DataNode {
  /// A name with its `name` as the literal, if it has no parts.
  fileprivate var withLiteral: DataNode {
    guard let name = self["name"], self["family"] == nil, self["literal"] == nil else {
      return self
    }
    return DataNode(value: .map([("literal", name)]), location: location)
  }

  var isEmptyList: Bool { list?.isEmpty ?? false }

  /// The first item of a list, or the value itself.
  var first: DataNode? { list.map { $0.first } ?? self }

  var firstText: String? { first?.text }
}
