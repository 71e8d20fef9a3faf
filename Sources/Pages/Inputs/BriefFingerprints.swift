import Briefs
import SourceText

/// The fingerprints of briefs: of each its file, its rendered text, and what other briefs tell of its people,
/// series, topics and regions.
package struct BriefFingerprints: Sendable {
  private let site: Publication
  /// Of what many briefs name, made once.
  private var people: [Slug: UInt64] = [:]
  private var series: [Slug: UInt64] = [:]

  package init(_ site: Publication) {
    self.site = site
    for person in site.library.people.map(\.person) {
      var fingerprint = Fingerprint()
      fingerprint.add(String(describing: person))
      fingerprint.add(site.prepared.bios[person.id])
      if let photo = person.photo {
        fingerprint.add(site.siteMap.output(ofAsset: photo.value)?.text)
      }
      people[person.id] = fingerprint.hash
    }
    for group in site.library.series {
      var fingerprint = Fingerprint()
      let subject = group.subject
      for text in [subject.id.rawValue, subject.title, subject.numberLabel] {
        fingerprint.add(text)
      }
      fingerprint.add(site.prepared.series[subject.id]?.description)
      series[group.id] = fingerprint.hash
    }
  }

  /// The fingerprint of a brief, by its index in the library.
  package func fingerprint(_ index: Int) -> UInt64 {
    let entry = site.library.entries[index]
    var fingerprint = Fingerprint()
    fingerprint.add(entry.brief.path)
    fingerprint.add(entry.slug.rawValue)
    fingerprint.add(entry.withholding?.end ?? (entry.withholding == nil ? "" : "-"))
    fingerprint.add(site.briefs[index].text)
    fingerprint.add(each: entry.authors + entry.editors) { fingerprint, credit in
      fingerprint.add(people[credit.person.id] ?? 0)
    }
    fingerprint.add(entry.series.map { series[$0.id] ?? 0 } ?? 1)
    fingerprint.add(each: entry.topics) { $0.add(site.prepared.topics[$1]?.title) }
    fingerprint.add(each: entry.regions) { $0.add(site.prepared.regions[$1]?.title) }
    fingerprint.add(entry.disclaimer.flatMap { site.prepared.disclaimers[$0.value] })
    fingerprint.add(each: entry.brief.files) { fingerprint, file in
      fingerprint.add(site.siteMap.output(ofAsset: file)?.text)
      fingerprint.add(UInt64(site.settings.fileSizes[file] ?? 0))
    }
    return fingerprint.hash
  }
}

extension Brief {
  /// The files that its front matter names, each as a path from the brief and as one from the root.
  fileprivate var files: [String] {
    (attachments.map(\.value.file) + [image?.value.source].compactMap { $0 })
      .flatMap { [path(of: $0), $0] }
  }
}

extension Fingerprint {
  fileprivate mutating func add(_ text: BriefText) {
    add(text.sourceHash)
    for html in [text.body, text.notes, text.referenceList] { add(html) }
    for inline in [text.title, text.subtitle, text.summary] {
      add(inline?.html)
      add(inline?.plain)
    }
    add(each: text.keyPoints + text.corrections) { $0.add($1) }
    add(text.funding)
    add(text.withdrawalReason)
  }
}
