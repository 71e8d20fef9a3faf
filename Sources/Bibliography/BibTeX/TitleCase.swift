/// Titles of BibTeX, which English styles want in title case and CSL in sentence case.
enum TitleCase {
  /// The title in sentence case when it is in title case; else as it is.
  ///
  /// A title of which any longer word begins small is in sentence case already, and its names keep their capitals.
  /// What braces protect keeps its case.
  static func sentence(_ title: String, isProtected: Bool) -> String {
    guard !isProtected, !title.isEmpty else { return title.withoutProtection }
    let pieces = pieces(of: title)
    let words = pieces.filter { !$0.isProtected }.flatMap { $0.text.split(separator: " ") }
    let long = words.dropFirst().filter { $0.count { $0.isLetter } > 4 }
    guard long.count > 1 || (long.count == 1 && words.count > 1),
      long.allSatisfy({ $0.first { $0.isLetter }?.isUppercase ?? true })
    else { return title }
    var isFirst = true
    return pieces.map { piece in
      defer { if piece.text.contains(where: \.isLetter) { isFirst = false } }
      return piece.isProtected ? piece.text : lowered(piece.text, isFirst: isFirst)
    }.joined()
  }

  private struct Piece {
    var text: String
    var isProtected: Bool
  }

  private static let open = "<span class=\"nocase\">"
  private static let close = "</span>"

  private static func pieces(of title: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = title[...]
    while let start = rest.firstRange(of: open),
      let end = rest[start.upperBound...].firstRange(of: close)
    {
      pieces.append(Piece(text: String(rest[..<start.lowerBound]), isProtected: false))
      pieces.append(Piece(text: String(rest[start.lowerBound..<end.upperBound]), isProtected: true))
      rest = rest[end.upperBound...]
    }
    return pieces + [Piece(text: String(rest), isProtected: false)]
  }

  /// Words in small letters, but for the first, those after a colon, and those with capitals within.
  private static func lowered(_ text: String, isFirst: Bool) -> String {
    var keepsNext = isFirst
    var result: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let inner = word.drop { !$0.isLetter }.dropFirst()
      let isName = inner.contains { $0.isUppercase } || inner.isEmpty && word.count > 1
      result.append(keepsNext || isName || word == "I" ? String(word) : word.lowercased())
      if !word.isEmpty { keepsNext = word.last.map { ":?!.".contains($0) } ?? false }
    }
    return result.joined(separator: " ")
  }
}

extension String {
  /// What the braces of a whole title protect needs no marks.
  fileprivate var withoutProtection: String { self }
}
