import Basics
import Briefs
import Search
import Site

/// The documents of a site that can be found, in the order of their numbers in the index.
///
/// The pages come first, followed by the briefs from oldest to newest, so that a new brief changes
/// few files of the index.
package struct SearchSource: Sendable {
  let site: Publication
  let items: [Item]
  /// The numbers of the briefs, by their index in the library; `nil` for those that cannot be
  /// found.
  let numbers: [Int?]
  private let languages: [LanguageTag]
  private let languageNumbers: [LanguageTag: Int]
  private let seriesNumbers: [Slug: Int]

  /// Something that can be found, by its index in the library.
  enum Item: Sendable {
    case page(Int)
    case brief(Int)
  }

  package init(_ site: Publication) {
    self.site = site
    let library = site.library
    let briefs = library.entries.indices.reversed().filter {
      !library.entries[$0].isWithdrawn
    }
    var numbers = [Int?](repeating: nil, count: library.entries.count)
    for (number, index) in briefs.enumerated() { numbers[index] = library.pages.count + number }
    self.numbers = numbers
    items = library.pages.indices.map { .page($0) } + briefs.map { .brief($0) }
    let own = site.configuration.language
    languages = Set(library.entries.map(\.language) + library.pages.map { $0.language ?? own })
      .sorted { $0.text < $1.text }
    languageNumbers = Dictionary(uniqueKeysWithValues: zip(languages, languages.indices))
    seriesNumbers = Dictionary(
      library[.series].enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var count: Int { items.count }

  package func document(_ number: Int) -> SearchDocument {
    switch items[number] {
    case .page(let index):
      SearchDocument(
        text: text(number), fields: site.pageTexts[index].headingFields,
        record: record(ofPage: index))
    case .brief(let index):
      SearchDocument(
        text: text(number), fields: fields(ofBrief: index), record: record(ofBrief: index))
    }
  }

  /// Returns the text of a document, as shown in passages.
  package func text(_ number: Int) -> [UInt8] {
    switch items[number] {
    case .page(let index): site.pageTexts[index].readable(withSummary: false)
    case .brief(let index):
      site.briefs[index].text.readable(
        withSummary: site.briefs[index].entry.brief.summary != nil)
    }
  }

  // MARK: What counts for more than the text

  private func fields(ofBrief index: Int) -> [SearchDocument.Field] {
    let (entry, text) = (site.briefs[index].entry, site.briefs[index].text)
    let summary = entry.brief.summary == nil ? [] : [text.summary.plain]
    let number = entry.brief.number.map { number in
      entry.series?.label(forNumber: number.value) ?? number.value
    }
    let (doi, isbn) = (entry.brief.doi, entry.brief.isbn)
    return text.headingFields + [
      .init(6, [doi?.id, isbn?.text, isbn?.digits].compactMap { $0 }),
      .init(6, entry.authors.map(\.person.name)),
      .init(3, entry.editors.map(\.person.name)),
      .init(4, entry.terms[.topics].compactMap { site.prepared.groups[.topics][$0]?.title }),
      .init(3, entry.terms[.regions].compactMap { site.prepared.groups[.regions][$0]?.title }),
      .init(2, [entry.series?.title, number].compactMap { $0 }),
      .init(2, summary + text.keyPoints.map(\.withoutTags)),
    ]
  }

  // MARK: What a result shows

  private func record(ofPage index: Int) -> [UInt8] {
    let page = site.library.pages[index]
    let language = page.language ?? site.configuration.language
    var record: [UInt8] = []
    record.put(
      list: [Route.standalone(page).text, site.pageTexts[index].title.plain, "", ""])
    record += ",0,\"\",\(languageNumbers[language] ?? 0)".utf8
    return record
  }

  private func record(ofBrief index: Int) -> [UInt8] {
    let entry = site.briefs[index].entry
    let words = site.words[entry.language]
    let date = entry.brief.date.value
    var record: [UInt8] = []
    record.put(list: [
      Route.brief(entry.slug).text, site.briefs[index].text.title.plain, words.date(date), date.iso,
    ])
    if let series = entry.series, let number = seriesNumbers[series.id] {
      record += ",[\(number),".utf8
      record.put(list: [
        entry.brief.number.map { series.label(forNumber: $0.value) } ?? ""
      ])
      record += "],".utf8
    } else {
      record += ",0,".utf8
    }
    record.put(list: [words.joined(entry.authors.map(\.person.name))])
    record += ",\(languageNumbers[entry.language] ?? 0)".utf8
    return record
  }

  /// The data that the page's script needs to show results, in JSON.
  package var extra: [UInt8] {
    var extra = Array("{\"languages\":[".utf8)
    for (index, language) in languages.enumerated() {
      extra += (index > 0 ? ",[" : "[").utf8
      extra.put(list: [language.text, language.direction.rawValue])
      extra += "]".utf8
    }
    extra += "],\"series\":[".utf8
    extra.put(list: site.library[.series].map(\.title))
    return extra + Array("]}".utf8)
  }
}

extension BriefText {
  /// Returns the searchable summary, key points, text, notes and references.
  fileprivate func readable(withSummary: Bool) -> [UInt8] {
    var readable = ReadableText(reserving: body.count + notes.count)
    if withSummary { readable.put(plain: summary.plain) }
    for point in keyPoints { readable.put(html: Array(point.utf8)) }
    readable.put(html: body)
    readable.put(html: notes)
    readable.put(html: referenceList)
    return readable.bytes
  }

  fileprivate var headingFields: [SearchDocument.Field] {
    [.init(10, [title.plain]), .init(4, [subtitle?.plain].compactMap { $0 })]
  }
}

extension SearchDocument.Field {
  fileprivate init(_ weight: Int, _ texts: [String]) {
    self.init(weight: weight, text: Array(texts.joined(separator: "\n").utf8))
  }
}

extension [UInt8] {
  /// Appends JSON strings, separated by commas.
  fileprivate mutating func put(list: [String]) {
    for (index, text) in list.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      putJSONString(text)
    }
  }
}
