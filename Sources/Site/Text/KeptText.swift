import Basics
import Briefs
import CSL
import CommonMark
import SourceText
import Synchronization

/// The rendered text of a brief with what it was made from, so that a later build can tell whether
/// it is still valid.
package struct KeptText: Visitable {
  package private(set) var path = ""
  /// The addresses in the text, with what they resolved to.
  private var addresses: [ResolvedAddress] = []
  /// The files that the text names for its charts, with what they contained.
  private var files: [NamedHash] = []
  private var workKeys: [String] = []
  private var text = BriefText()

  private struct ResolvedAddress: Visitable {
    package var address = ""
    package var target: String?

    package mutating func visit(by visitor: inout some FieldVisitor) {
      visitor.visit(&address)
      visitor.visit(&target)
    }
  }

  private struct NamedHash: Visitable {
    var name = ""
    var hash: UInt64 = 0

    mutating func visit(by visitor: inout some FieldVisitor) {
      visitor.visit(&name)
      visitor.visit(&hash)
    }
  }

  package init() {}

  /// - Parameters:
  ///   - addresses: what the addresses in the text resolve to
  ///   - files: hashes of the files that the text names
  package init(
    _ entry: LibraryEntry, _ text: BriefText, _ addresses: [String: String?],
    files: [String: UInt64] = [:]
  ) {
    path = entry.brief.path
    self.files = files.sorted { $0.key < $1.key }.map { NamedHash(name: $0.key, hash: $0.value) }
    self.addresses = addresses.map { ResolvedAddress(address: $0.key, target: $0.value) }
    self.text = text
    workKeys = text.works.map(\.id)
  }

  /// Returns the text of a brief, or `nil` if it might be rendered differently today.
  ///
  /// - Parameters:
  ///   - source: the whole file of the brief, which together with its path determines the brief
  ///   - files: the files that the text may name
  ///   - resolve: returns the addresses to write for those in the text
  ///   - renderer: the renderer that would render the text
  package func text(
    of entry: LibraryEntry, source: SourceFile, files: TextFiles = TextFiles(),
    resolve: AddressResolver, by renderer: TextRenderer
  ) -> BriefText? {
    guard source.bytes.hash64 == text.sourceHash,
      addresses.allSatisfy({ resolve($0.address[...], .link) == $0.target }),
      self.files.allSatisfy({ (files.find($0.name)?.hash ?? 0) == $0.hash })
    else { return nil }
    if workKeys.isEmpty { return text }
    let works = renderer.citations.works(for: CitingText(entry))
    var text = text
    text.works = workKeys.compactMap { works[$0] }
    return text.works.count == workKeys.count ? text : nil
  }

  package mutating func visit(by visitor: inout some FieldVisitor) {
    visitor.visit(&path)
    visitor.visit(&addresses)
    visitor.visit(&files)
    visitor.visit(&workKeys)
    visitor.visit(&text)
    for index in text.references.indices { text.references[index].location.path = path }
  }
}

/// Records what the addresses in a text resolve to.
package final class AddressRecord: Sendable {
  private let resolve: AddressResolver
  private let found = Mutex<[String: String?]>([:])

  package init(_ resolve: @escaping AddressResolver) { self.resolve = resolve }

  package var resolver: AddressResolver {
    { address, use in
      let result = self.resolve(address, use)
      self.found.withLock { $0[String(address)] = .some(result) }
      return result
    }
  }

  /// The result for each address; `nil` for addresses that are left unchanged.
  package var addresses: [String: String?] { found.withLock { $0 } }
}
