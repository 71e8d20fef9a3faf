import Briefs
import Mustache
import Site

/// The words of one language, by the numbers of their names: every page asks for some fifty of them.
final class WordsView: View {
  private let values: BySymbol<TemplateValue>

  init(_ words: Words) { values = BySymbol(words.texts.mapValues { .text($0) }) }

  func value(of symbol: Symbol) -> TemplateValue? { values[symbol] }

  /// Which words there are is known when the lists of words are read.
  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { .text }
}
