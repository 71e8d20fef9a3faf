import Basics

/// Several hundred indexed documents, as far as they can be indexed without the others.
package struct Batch: Sendable {
  /// The number of documents in a batch, which is small enough that no processor waits long for
  /// another.
  ///
  /// The limit is 4096, since their numbers in a batch have 12 bits.
  package static let size = 512

  /// The number of the first document.
  let first: Int
  /// The documents, as written to the files of texts.
  private(set) var documents: [[UInt8]] = []
  private(set) var terms = ByteTable()
  /// The start of the postings of each term, and the end of the last.
  private(set) var starts: [UInt32] = []
  /// For each term and document, the document's number in the batch and the term's level in it.
  private(set) var postings: [UInt16] = []
  /// A hash that changes when any document does.
  private(set) var hash: UInt64 = 0

  /// Indexes documents.
  ///
  /// - Parameter first: the number of the first document
  package init(
    first: Int, count: Int, codes: WordCodes, document: (Int) -> SearchDocument
  ) {
    self.first = first
    var indexer = BatchIndexer(codes: codes)
    for number in first..<first + count {
      let document = document(number)
      indexer.add(document)
      var bytes: [UInt8] = [UInt8(ascii: "[")]
      bytes.reserveCapacity(document.record.count + indexer.encoded.count + 5)
      bytes += document.record
      bytes += [UInt8(ascii: ","), UInt8(ascii: "\"")]
      bytes += indexer.encoded
      bytes += [UInt8(ascii: "\""), UInt8(ascii: "]")]
      hash = document.fields.reduce((hash ^ bytes.hash64) &* 0x100_0000_01b3) {
        ($0 ^ $1.text.hash64) &* 0x100_0000_01b3
      }
      documents.append(bytes)
    }
    terms = indexer.terms
    (starts, postings) = indexer.postingsByTerm()
  }
}
