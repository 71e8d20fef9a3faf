import Basics
import CSL

/// The titles of a work, and of the work that contains it.
extension BibTeXMapping {
  mutating func setTitles() {
    setTitle()
    setContainerTitle()
    set(.containerTitleShort, text("shortjournal"))
    set(.collectionTitle, text("series").map { BibStrings.state($0) ?? $0 })
    set(.originalTitle, title("origtitle"))
    set(.eventTitle, text("eventtitle"))
    set(.eventPlace, text("venue"))
    set(.reviewedTitle, title("reviewedtitle"))
  }

  /// Sets the title: `maintitle` for a volume of several, `issuetitle` for an issue of a
  /// periodical.
  private mutating func setTitle() {
    if entry.type == "periodical", value("issuetitle") != nil {
      set(.title, whole("issue"))
      set(.containerTitle, whole(""))
    } else if !isPart, value("maintitle") != nil {
      set(.title, whole("main"))
      set(.volumeTitle, whole(""))
    } else {
      // Some files only give a book the title that its parts inherit.
      set(.title, whole("") ?? (isPart ? nil : whole("book")))
      setShortTitle()
    }
  }

  /// Whether `booktitle` is what the parts of a book inherit (BibTeX: `crossref`), and not the
  /// title of a book that contains it.
  private var isBookTitleForParts: Bool {
    guard reference.type == "book" else { return false }
    guard entry.type == "book", let own = value("title"), let title = value("booktitle") else {
      return true
    }
    return LaTeXText.text(own).lowercased().hasPrefix(LaTeXText.text(title).lowercased())
  }

  /// Sets the short title: `shorttitle`, or the title without its subtitle.
  private mutating func setShortTitle() {
    if let short = title("shorttitle") {
      set(.titleShort, short)
    } else if value("subtitle")?.nonEmpty != nil {
      set(.titleShort, title("title"))
    } else if let title = reference.texts[.title], title.holds(": ") {
      let bytes = Array(title.utf8)[...]
      guard let colon = bytes.place(of: Array(": ".utf8)) else { return }
      let short = bytes[..<colon.lowerBound].text
      if short.closesItsMarkup { set(.titleShort, short) }
    }
  }

  private mutating func setContainerTitle() {
    if let journal = joined(
      text("journaltitle"), text("journalsubtitle"), text("journaltitleaddon"))
    {
      set(.containerTitle, journal)
      set(.volumeTitle, whole("issue"))
    } else if let book = whole("book"), !isBookTitleForParts {
      guard let main = isPart ? whole("main") : nil else { return set(.containerTitle, book) }
      set(.containerTitle, main)
      set(.volumeTitle, book)
    } else if isPart {
      set(.containerTitle, whole("main"))
    }
  }

  private var isPart: Bool {
    ["chapter", "paper-conference", "entry-encyclopedia"].contains(reference.type)
  }

  /// Returns a title with its subtitle and addition: `booktitle`, `booksubtitle`, `booktitleaddon`.
  private mutating func whole(_ prefix: String) -> String? {
    joined(title(prefix + "title"), title(prefix + "subtitle"), title(prefix + "titleaddon"))
  }

  private func joined(_ title: String?, _ subtitle: String?, _ addon: String?) -> String? {
    guard var whole = title else { return nil }
    if let subtitle { whole += (whole.endsWithMark ? " " : ": ") + subtitle }
    if let addon { whole += (whole.endsWithMark ? " " : ". ") + addon }
    return whole
  }

  /// Returns a title, with English ones in sentence case; one completely in braces is not changed.
  private mutating func title(_ name: String) -> String? {
    guard let value = value(name)?.nonEmpty else { return nil }
    if value.utf8.first == .openBrace, let inner = Array(value.utf8)[...].withinBraces {
      return read(inner.text, of: name, protectsCase: true).nonEmpty
    }
    let text = read(value, of: name, protectsCase: true)
    return (isEnglish ? TitleCase.sentence(text) : text).nonEmpty
  }

  private var isEnglish: Bool {
    guard let language = value("langid") ?? value("hyphenation") ?? value("language") else {
      return true
    }
    let tag = Languages.tag(language).lowercased()
    return tag == "en" || tag.hasPrefix("en-") || tag.isEmpty
  }
}

extension String {
  /// Whether the text ends a sentence, or introduces the text after it.
  fileprivate var endsWithMark: Bool { utf8.last.map { "?!.:".utf8.contains($0) } ?? false }

  /// Whether all markup that begins in the text also ends in it.
  fileprivate var closesItsMarkup: Bool {
    let bytes = Array(utf8)
    let ends = zip(bytes, bytes.dropFirst()).count {
      $0 == UInt8(ascii: "<") && $1 == UInt8(ascii: "/")
    }
    return bytes.count { $0 == UInt8(ascii: "<") } == 2 * ends
  }
}
