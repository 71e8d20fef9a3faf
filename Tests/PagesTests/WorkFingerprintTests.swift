import Basics
import CSL
import Site
import Testing

@Suite("The hash of a work")
struct WorkFingerprintTests {
  private static let work: Reference = {
    var work = Reference(id: "a", type: "report")
    work.texts = [.title: "Title", .number: "7"]
    work.names = [.author: [Name(family: "Khan", given: "Amina")]]
    work.dates = [.issued: DateValue(.init(2020, 5, 1))]
    return work
  }()

  private func hash(_ work: Reference) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(work)
    return fingerprint.hash
  }

  @Test("changes with every property of the work, its names and its dates")
  func everyProperty() {
    let edits: [(inout Reference) -> Void] = [
      { $0.id = "b" }, { $0.type = "book" }, { $0.texts[.title] = "Other" },
      { $0.texts[.publisher] = "Title" }, { $0.texts[.number] = nil }, { $0.names = [:] },
      { $0.names[.editor] = $0.names[.author] },
      { $0.names[.author]?[0].family = nil }, { $0.names[.author]?[0].given = "A." },
      { $0.names[.author]?[0].droppingParticle = "de" },
      { $0.names[.author]?[0].nonDroppingParticle = "de" },
      { $0.names[.author]?[0].suffix = "Jr." }, { $0.names[.author]?[0].hasCommaSuffix = true },
      { $0.names[.author]?[0].isStaticallyOrdered = true },
      { $0.names[.author]?[0].literal = "Khan" },
      { $0.dates[.issued]?.start?.year = 2021 }, { $0.dates[.issued]?.start?.month = nil },
      { $0.dates[.issued]?.start?.day = 2 }, { $0.dates[.issued]?.start = nil },
      { $0.dates[.issued]?.end = .init(2020, 5, 1) }, { $0.dates[.issued]?.season = 1 },
      { $0.dates[.issued]?.isApproximate = true }, { $0.dates[.issued]?.literal = "soon" },
      { $0.dates[.accessed] = $0.dates[.issued] },
    ]
    var seen = [hash(Self.work)]
    for edit in edits {
      var work = Self.work
      edit(&work)
      seen.append(hash(work))
    }
    #expect(Set(seen).count == edits.count + 1)
  }

  @Test("knows all properties there are")
  func allProperties() throws {
    func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
    let name = try #require(Self.work.names[.author]?.first)
    let date = try #require(Self.work.dates[.issued])
    #expect(names(Self.work) == ["id", "type", "texts", "names", "dates"])
    #expect(
      names(name) == [
        "family", "given", "droppingParticle", "nonDroppingParticle", "suffix", "hasCommaSuffix",
        "isStaticallyOrdered", "literal",
      ])
    #expect(names(date) == ["start", "end", "season", "isApproximate", "literal"])
    #expect(names(try #require(date.start)) == ["year", "month", "day"])
  }

  @Test("is the same in every order of its variables")
  func order() {
    for _ in 0..<20 {
      var work = Reference(id: "a", type: "report")
      for variable in [Variable.number, .title].shuffled() {
        work.texts[variable] = Self.work.texts[variable]
      }
      (work.names, work.dates) = (Self.work.names, Self.work.dates)
      #expect(hash(work) == hash(Self.work))
    }
  }
}
