import Search
import Testing

@Suite("A search index")
struct IndexTests {
  static let texts = [
    "Wells run dry. Wells, and “wells” again – in\nthe \"north\\east\"; ~ {x} 50% = a\u{301} tab.",
    "The wells of Łódź: كِتَابٌ, پانی ہے۔ پانی نہیں۔",
    "饮水安全。", "",
    "Dry wells, dry rivers, dry springs, dry wells, dry rivers, dry springs!",
  ]

  static func index(
    _ texts: [String], titles: [String] = [], batch: Int = 2, facets: [SearchFacet] = []
  ) -> SearchIndex {
    let codes = WordCodes(sample: texts.map { Array($0.utf8) })
    let batches = stride(from: 0, to: texts.count, by: batch).map { first in
      Batch(first: first, count: min(batch, texts.count - first), codes: codes) { number in
        let title = number < titles.count ? titles[number] : ""
        return SearchDocument(
          text: Array(texts[number].utf8), fields: [.init(weight: 10, text: Array(title.utf8))],
          record: Array("\"\(number)\"".utf8))
      }
    }
    return SearchIndex(batches: batches, codes: codes, facets: facets, extra: Array("{}".utf8))
  }

  @Test("gives every text back as it was")
  func texts() throws {
    let read = try IndexReader(Self.index(Self.texts)).texts
    #expect(read.map(\.text) == Self.texts)
    #expect(read.map(\.record) == Self.texts.indices.map { ["\($0)"] })
  }

  @Test("has each term once, in order, with the documents that have it")
  func postings() throws {
    let reader = try IndexReader(Self.index(Self.texts))
    let terms = reader.postings.map(\.term)
    #expect(terms == terms.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) })
    #expect(Set(terms).count == terms.count)
    var cutter = TermCutter()
    let expected = Set(Self.texts.flatMap { cutter.terms(of: $0) })
    #expect(Set(terms) == expected)
    #expect(reader.documents(of: "wells") == [0, 1, 4])
    #expect(reader.documents(of: "dry") == [0, 4])
    #expect(reader.documents(of: "lodz") == [1])
    #expect(reader.documents(of: "كتاب") == [1])
    #expect(reader.documents(of: "水安") == [2])
  }

  @Test("ranks a word in a title above one in the text, and finds both")
  func titles() throws {
    let texts = ["A tide came in here.", "Nothing that matters to us now."]
    let reader = try IndexReader(Self.index(texts, titles: ["Nothing", "Tide"]))
    let levels = reader.postings.first { $0.term == "tide" }?.documents.map(\.1)
    #expect(levels == [1, 4])
  }

  @Test("is the same however the documents are divided")
  func batches() {
    let one = Self.index(Self.texts, batch: 1)
    let all = Self.index(Self.texts, batch: 5)
    #expect(one.files.map(one.bytes) == all.files.map(all.bytes))
  }

  @Test("is split into files of limited size, each of which the root names")
  func shards() throws {
    let texts = (0..<600).map { number in
      (0..<300).map { "w\((number * 7919 + $0 * $0 * 31) % 5003)" }.joined(separator: " ")
    }
    let index = Self.index(texts, batch: 64)
    let sizes = index.files.dropFirst().map { index.bytes(of: $0).count }
    #expect(sizes.count > 20 && sizes.allSatisfy { $0 < 30_000 })
    let reader = try IndexReader(index)
    #expect(reader.texts.map(\.text) == texts)
    let starts = (reader.root["shards"] as? String ?? "").split(separator: " ")
    #expect(starts.count == index.files.count { if case .terms = $0 { true } else { false } })
    #expect(
      IndexReader.numbers(reader.root["files"] as? String ?? "").reduce(0, +) == texts.count)
    for number in [0, 1, 17, 5002] {
      let term = "w\(number)"
      let holders = texts.indices.filter { texts[$0].split(separator: " ").contains(term[...]) }
      #expect(reader.documents(of: term) == holders)
    }
  }

  @Test("has the documents of each value of a facet")
  func facets() throws {
    let many = Array(stride(from: 3, to: 90_000, by: 977)) + [6_000_000]
    let facet = SearchFacet(
      name: "topic",
      values: [
        .init(key: "salt", title: "Salt & \"more\"", documents: [0, 1, 60, 3000]),
        .init(key: "sea", title: "پانی", documents: many),
      ])
    let read = try IndexReader(Self.index([], facets: [facet])).facet("topic")
    #expect(read.map(\.key) == ["salt", "sea"])
    #expect(read.map(\.title) == ["Salt & \"more\"", "پانی"])
    #expect(read.map(\.documents) == [[0, 1, 60, 3000], many])
  }

  @Test("has another hash when a text, a title or a facet changes, and otherwise the same")
  func hash() {
    let hash = Self.index(Self.texts).hash
    #expect(Self.index(Self.texts).hash == hash)
    #expect(Self.index(Self.texts + ["x"]).hash != hash)
    let (tide, salt) = (["Tide"], ["Salt"])
    #expect(Self.index(Self.texts, titles: tide).hash != hash)
    #expect(
      Self.index(Self.texts, titles: tide).hash != Self.index(Self.texts, titles: salt).hash)
    #expect(
      Self.index(Self.texts, facets: [SearchFacet(name: "topic", values: [])]).hash != hash)
  }
}
