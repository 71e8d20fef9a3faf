import Basics
import Briefs
import CSL
import SourceText

/// All works and web sites that the briefs cite, most cited first.
package struct CitedSources: Sendable {
  package private(set) var works: [Work] = []
  package private(set) var sites: [Site] = []

  /// A work that is cited by key.
  package struct Work: Sendable {
    package var reference: Reference
    /// The name of its page.
    package var id: String
    /// The indices of the briefs that cite it, newest first.
    package var briefs: [Int]
  }

  /// A host, with the addresses on it that are cited.
  package struct Site: Sendable {
    package var host: String
    package var addresses: [Address]
    package var briefs: [Int]
  }

  package struct Address: Sendable {
    package var url: String
    package var briefs: [Int]
  }

  /// The number of briefs or addresses up to which a list shows them without a page of their own.
  package static let inlineCount = 5

  package init() {}

  /// Collects what the texts of briefs cite.
  ///
  /// - Parameters:
  ///   - texts: the texts, in the order of `entries`
  ///   - ownHost: the host of the site; links to it are not citations
  package init(_ texts: [BriefText], entries: [LibraryEntry], ownHost: String?) {
    var works = Tally<WorkIdentity, Reference>()
    var addresses = Tally<String, String>()
    for (index, text) in texts.enumerated() where !entries[index].isWithdrawn {
      for work in text.works { works.add(WorkIdentity(work), work, citedBy: index) }
      for address in text.webAddresses { addresses.add(address, address, citedBy: index) }
    }
    self.works = Self.named(works.mostCitedFirst)
    sites = Self.grouped(addresses.mostCitedFirst).filter { $0.host != ownHost }
  }

  private static func named(_ works: [(Reference, [Int])]) -> [Work] {
    var taken: Set<String> = []
    return works.map { reference, briefs in
      let base = Slug.from(title: reference.id)?.rawValue ?? "work"
      var name = base
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        name = "\(base)-\(number)"
      }
      return Work(reference: reference, id: name, briefs: briefs)
    }
  }

  private static func grouped(_ addresses: [(String, [Int])]) -> [Site] {
    var places: [String: Int] = [:]
    var sites: [Site] = []
    for (url, briefs) in addresses {
      guard let host = url.webHost else { continue }
      let address = Address(url: url, briefs: briefs)
      if let place = places[host] {
        sites[place].addresses.append(address)
      } else {
        places[host] = sites.count
        sites.append(Site(host: host, addresses: [address], briefs: []))
      }
    }
    for index in sites.indices {
      sites[index].briefs = Set(sites[index].addresses.flatMap(\.briefs)).sorted()
    }
    return sites.sorted { ($1.briefs.count, $0.host) < ($0.briefs.count, $1.host) }
  }

  package var isEmpty: Bool { works.isEmpty && sites.isEmpty }
}

/// Counts which briefs cite what.
private struct Tally<Identity: Hashable, Value> {
  private var places: [Identity: Int] = [:]
  private var rows: [(Value, [Int])] = []

  package mutating func add(_ identity: Identity, _ value: Value, citedBy brief: Int) {
    guard let place = places[identity] else {
      places[identity] = rows.count
      rows.append((value, [brief]))
      return
    }
    if rows[place].1.last != brief { rows[place].1.append(brief) }
  }

  /// The values sorted by the number of citations; among equals, those cited by newer briefs come
  /// first.
  var mostCitedFirst: [(Value, [Int])] {
    rows.enumerated().sorted {
      ($1.element.1.count, $0.offset) < ($0.element.1.count, $1.offset)
    }.map(\.element)
  }
}

/// The identity of a work, by which two descriptions are found to be the same: the DOI, else the
/// address, else key and title.
private enum WorkIdentity: Hashable {
  case doi(String)
  case address(String)
  case key(String, title: String)

  package init(_ work: Reference) {
    if let doi = work.texts[.doi] {
      self = .doi(doi.lowercased())
    } else if let url = work.texts[.url] {
      self = .address(url)
    } else {
      self = .key(work.id, title: work.texts[.title] ?? "")
    }
  }
}
