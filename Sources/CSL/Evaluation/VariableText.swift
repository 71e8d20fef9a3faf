import Basics
import Foundation
import SourceText

/// How the text of a variable is printed (CSL 1.0.2: text).
struct VariableText {
  let context: CiteContext
  let locale: LocaleTerms
  let pageRange: StyleOptions.PageRange?

  /// Returns the output of a variable, or nil if it has no value.
  func render(_ variable: Variable, isShort: Bool) -> Output? {
    guard let text = (isShort ? shortText(of: variable) : nil) ?? context.text(of: variable) else {
      return nil
    }
    return switch variable {
    case .page: pages(text)
    case .locator: locator(text).tagged(.locator)
    case .issue, .volume: NumberForm(variable: variable, form: nil, locale: locale).render(text)
    case .title, .titleShort, .volumeTitle, .partTitle: title(text)
    case .containerTitle, .containerTitleShort, .collectionTitle:
      title(text, protectingAcronyms: true)
    default: RichText.parse(text)
    }
  }

  private func shortText(of variable: Variable) -> String? {
    switch variable {
    case .title: context.reference.texts[.titleShort]
    case .containerTitle: context.reference.texts[.containerTitleShort]
    default: nil
    }
  }

  /// Returns a title without the colon that a catalogue left after it, and with a full stop that is
  /// dropped before a comma.
  private func title(_ text: String, protectingAcronyms: Bool = false) -> Output {
    func parsed(_ text: String) -> Output {
      RichText.parse(protectingAcronyms ? text.protectingAcronyms : text)
    }
    switch text.utf8.last {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","):
      return parsed(String(text.dropLast()))
    case UInt8(ascii: ".") where text.endsSentence: return parsed(text).tagged(.sentence)
    default: return parsed(text)
    }
  }

  // MARK: Pages

  func pages(_ text: String) -> Output {
    .text(PageRange.format(text, pageRange, delimiter: locale.pageRangeDelimiter))
  }

  /// Returns a locator: pages are formatted as pages, others with dashes.
  private func locator(_ text: String) -> Output {
    let format = context.cite.label == "page" ? pageRange : nil
    return RichText.parse(text).mappingText {
      let text = PageRange.format($0, format, delimiter: locale.pageRangeDelimiter)
      guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
      return text.replacingOccurrences(of: " & ", with: " \(locale.ampersand) ")
    }
  }

  // MARK: Links

  /// Returns the address that a variable links to.
  func link(_ variable: Variable) -> String? {
    guard let text = context.reference.texts[variable] else { return nil }
    return switch variable {
    case .url: SafeAddress.isOfWeb(text.utf8) ? text : nil
    case .doi: SafeAddress.isOfWeb(text.utf8) ? text : text.doiAddress
    case .pmid: "https://www.ncbi.nlm.nih.gov/pubmed/" + text
    case .pmcid: "https://www.ncbi.nlm.nih.gov/pmc/articles/" + text
    default: nil
    }
  }
}
