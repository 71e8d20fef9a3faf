/// A place in a sentence that a word fills.
enum Slot: String {
  case noun, plural, adjective, infinitive, past, adverb, place, actor, opener
  case year, percent, amount, address
}

/// A sentence with slots for words.
///
/// It is written as `The {adjective} {noun} of {place} {past} the {noun}.`
struct SentencePattern {
  enum Piece {
    case text(String)
    case slot(Slot)
  }

  let pieces: [Piece]

  init(_ pattern: String) {
    pieces = pattern.split(separator: "{").flatMap { part -> [Piece] in
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let slot = Slot(rawValue: String(halves[0])) else {
        return [.text(String(part))]
      }
      return [.slot(slot), .text(String(halves[1]))]
    }
  }
}

/// Writes sentences and paragraphs from patterns and the vocabulary.
struct Prose {
  var random: Random

  mutating func sentence(_ patterns: [SentencePattern] = Patterns.sentences) -> String {
    var text = ""
    for piece in random.pick(patterns).pieces {
      switch piece {
      case .text(let fixed): text += fixed
      case .slot(let slot): text += word(slot)
      }
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Returns sentences that together have at least `count` words.
  mutating func paragraph(words count: Int) -> [String] {
    var sentences: [String] = []
    var words = 0
    while words < count {
      let next = sentence()
      words += next.utf8.reduce(1) { $1 == UInt8(ascii: " ") ? $0 + 1 : $0 }
      sentences.append(next)
    }
    return sentences
  }

  mutating func word(_ slot: Slot) -> String {
    switch slot {
    case .noun: random.pick(Vocabulary.nouns)
    case .plural: random.pick(Vocabulary.plurals)
    case .adjective: random.pick(Vocabulary.adjectives)
    case .infinitive: random.pick(Vocabulary.infinitives)
    case .past: random.pick(Vocabulary.pasts)
    case .adverb: random.pick(Vocabulary.adverbs)
    case .place: random.pick(Vocabulary.places)
    case .actor: random.pick(Vocabulary.actors)
    case .opener: random.pick(Vocabulary.openers)
    case .year: String(random.number(in: 1994..<2026))
    case .percent: "\(random.number(in: 2..<70)) per cent"
    case .amount: "\(random.number(in: 2..<900)) million"
    case .address: address()
    }
  }

  private mutating func address() -> String {
    let path = [random.pick(Vocabulary.adjectives), random.pick(Vocabulary.nouns)]
    let slug = (path + [random.pick(Vocabulary.plurals)]).joined(separator: "-")
    let host = random.pick(Vocabulary.hosts)
    return "https://\(host)/\(random.number(in: 2004..<2026))/\(random.number(in: 1..<13))/\(slug)"
  }
}
