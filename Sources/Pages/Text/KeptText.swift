import Briefs
import CSL
import CommonMark
import SourceText
import Synchronization

/// The rendered text of a brief with what it was made from, so that a later build can tell whether it would
/// make the same.
package struct KeptText: Sendable {
  package let path: String
  /// The addresses of the text that were asked for, and what they led to.
  private let addresses: [String: String?]
  private let workKeys: [String]
  private let text: BriefText

  package init(_ entry: LibraryEntry, _ text: BriefText, _ addresses: [String: String?]) {
    path = entry.brief.path
    self.addresses = addresses
    self.text = text
    workKeys = text.works.map(\.id)
  }

  /// The text of a brief, when it would be rendered so today.
  ///
  /// - Parameters:
  ///   - source: the brief's file, whole; with its path it says all that the brief is
  ///   - resolve: the addresses to write for those of the text
  ///   - renderer: what would render it
  package func text(
    of entry: LibraryEntry, source: SourceFile, resolve: AddressResolver, by renderer: TextRenderer
  ) -> BriefText? {
    guard source.bytes.hash64 == text.sourceHash,
      addresses.allSatisfy({ resolve($0[...], .link) == $1 })
    else { return nil }
    if workKeys.isEmpty { return text }
    let works = renderer.citations.works(for: CitingText(entry))
    var text = text
    text.works = workKeys.compactMap { works[$0] }
    return text.works.count == workKeys.count ? text : nil
  }

  // MARK: Bytes

  package func put(into packed: inout PackedWriter) {
    packed.put(path)
    packed.put(each: addresses) { packed, address in
      packed.put(address.key)
      packed.put(optional: address.value) { $0.put($1) }
    }
    packed.put(each: workKeys) { $0.put($1) }
    text.put(into: &packed)
  }

  package init(from packed: inout PackedReader) {
    path = packed.text()
    let addresses = packed.list { packed in (packed.text(), packed.optional { $0.text() }) }
    self.addresses = Dictionary(addresses) { first, _ in first }
    workKeys = packed.list { $0.text() }
    text = BriefText(from: &packed, path: path)
  }
}

/// Remembers what the addresses of one text led to.
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

  /// What each address led to; nil for those that are left as they are.
  package var addresses: [String: String?] { found.withLock { $0 } }
}
