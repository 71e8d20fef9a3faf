import Basics
import Foundation
import SourceText

/// How the text of variables is printed (CSL 1.0.2: text).
extension CiteContext {
  /// Returns the output of a variable, or nil if it has no value.
  func output(of variable: Variable, isShort: Bool, _ localized: LocalizedStyle) -> Output? {
    guard let text = (isShort ? shortText(of: variable) : nil) ?? text(of: variable) else {
      return nil
    }
    return switch variable {
    case .page: pages(text, localized)
    case .locator: locator(text, localized).tagged(.locator)
    case .issue, .volume:
      NumberForm(variable: variable, form: nil, localized: localized).render(text)
    case .title, .titleShort, .volumeTitle, .partTitle: title(text)
    case .containerTitle, .containerTitleShort, .collectionTitle:
      title(text, protectingAcronyms: true)
    default: RichText.parse(text)
    }
  }

  private func shortText(of variable: Variable) -> String? {
    switch variable {
    case .title: reference.texts[.titleShort]
    case .containerTitle: reference.texts[.containerTitleShort]
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

  func pages(_ text: String, _ localized: LocalizedStyle) -> Output {
    let format = localized.style.options.pageRange
    return .text(PageRange.format(text, format, delimiter: localized.locale.pageRangeDelimiter))
  }

  /// Returns a locator: pages are formatted as pages, others with dashes.
  private func locator(_ text: String, _ localized: LocalizedStyle) -> Output {
    let format = cite.label == "page" ? localized.style.options.pageRange : nil
    return RichText.parse(text).mappingText {
      let text = PageRange.format($0, format, delimiter: localized.locale.pageRangeDelimiter)
      guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
      return text.replacingOccurrences(of: " & ", with: " \(localized.locale.ampersand) ")
    }
  }

  // MARK: Links

  /// Returns the address that a variable links to.
  func link(of variable: Variable) -> String? {
    guard let text = reference.texts[variable] else { return nil }
    return switch variable {
    case .url: SafeAddress.isOfWeb(text.utf8) ? text : nil
    case .doi: SafeAddress.isOfWeb(text.utf8) ? text : text.doiAddress
    case .pmid: "https://www.ncbi.nlm.nih.gov/pubmed/" + text
    case .pmcid: "https://www.ncbi.nlm.nih.gov/pmc/articles/" + text
    default: nil
    }
  }
}
