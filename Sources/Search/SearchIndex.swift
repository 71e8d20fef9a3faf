import Basics

/// An index of documents, as files that a reader's browser loads.
///
/// There are four kinds: the root, which lists the others; shards of terms in order, with the
/// documents of each; files with the texts of a few documents; and a file for each facet. Every
/// file is a script that calls `briefpressIndex`, since a page opened from a disk cannot load
/// anything else.
package struct SearchIndex: Sendable {
  /// The number of documents.
  package let count: Int
  /// A hash that changes whenever any file does.
  package let hash: UInt64
  package let facets: [SearchFacet]
  private let batches: [Batch]
  private let codes: WordCodes
  /// Additional JSON in the root, as `extra`.
  private let extra: [UInt8]
  private let lexicon: Lexicon
  /// The first document of each file of texts, and finally the number of documents.
  let textStarts: [Int]

  /// The size at which a file of texts is complete.
  private static let bytesOfTexts = 12_000

  /// - Parameters:
  ///   - batches: all documents, in the order of their numbers
  ///   - extra: JSON in the root, for the page's own use
  package init(batches: [Batch], codes: WordCodes, facets: [SearchFacet], extra: [UInt8]) {
    self.batches = batches
    self.codes = codes
    self.facets = facets
    self.extra = extra
    count = batches.reduce(0) { $0 + $1.documents.count }
    lexicon = Lexicon(batches)
    textStarts = Self.cutTexts(batches)
    let shared = facets.reduce(into: codes.script + extra) { $0 += $1.script }
    hash = batches.reduce(shared.hash64) { ($0 &* 31) ^ $1.hash }
  }

  private static func cutTexts(_ batches: [Batch]) -> [Int] {
    var starts: [Int] = []
    var (number, bytes) = (0, bytesOfTexts)
    for size in batches.lazy.flatMap({ $0.documents.lazy.map(\.count) }) {
      if bytes >= bytesOfTexts {
        starts.append(number)
        bytes = 0
      }
      bytes += size
      number += 1
    }
    return starts + [number]
  }

  // MARK: Files

  /// A file of the index.
  package enum File: Sendable, Hashable {
    case root
    case terms(Int)
    case texts(Int)
    case facet(Int)
  }

  package var files: [File] {
    [.root] + lexicon.shards.indices.map { .terms($0) }
      + textStarts.indices.dropLast().map { .texts($0) } + facets.indices.map { .facet($0) }
  }

  /// Returns the name of a file, without `.js`.
  package func name(of file: File) -> String {
    switch file {
    case .root: "root"
    case .terms(let number): "t\(number)"
    case .texts(let number): "d\(number)"
    case .facet(let number): facets[number].name
    }
  }

  package func bytes(of file: File) -> [UInt8] {
    var script = Array("briefpressIndex(\"\(name(of: file))\",".utf8)
    switch file {
    case .root: put(rootTo: &script)
    case .terms(let number): lexicon.put(shard: number, of: batches, to: &script)
    case .texts(let number): put(texts: number, to: &script)
    case .facet(let number): script += facets[number].script
    }
    script += Array(")\n".utf8)
    return script
  }

  private func put(rootTo script: inout [UInt8]) {
    script += Array("{\"count\":\(count),\"levels\":\(Levels.count),\"files\":\"".utf8)
    for (start, end) in zip(textStarts, textStarts.dropFirst()) { script.put(number: end - start) }
    script += Array("\",\"shards\":\"".utf8)
    script += lexicon.firstTerms
    script += Array("\",\"words\":\"".utf8)
    script += codes.script
    script += Array("\",\"extra\":".utf8)
    script += extra
    script.append(UInt8(ascii: "}"))
  }

  private func put(texts number: Int, to script: inout [UInt8]) {
    var batch = 0
    script.append(UInt8(ascii: "["))
    for document in textStarts[number]..<textStarts[number + 1] {
      while document >= batches[batch].first + batches[batch].documents.count { batch += 1 }
      if script.last == UInt8(ascii: "]") { script += Array(",\n".utf8) }
      script += batches[batch].documents[document - batches[batch].first]
    }
    script.append(UInt8(ascii: "]"))
  }
}
