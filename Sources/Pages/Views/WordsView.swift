import Briefs
import Mustache
import Site

/// The words of one language by the numbers of their symbols: every page uses some fifty of them.
final class WordsView: View {
  private let values: BySymbol<TemplateValue>

  init(_ words: Words) { values = BySymbol(words.texts.mapValues { .text($0) }) }

  func value(of symbol: Symbol) -> TemplateValue? { values[symbol] }

  /// Returns text as the shape of any name: which words exist is known only once the lists of words
  /// are read.
  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { .text }
}
