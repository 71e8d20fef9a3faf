import Briefs
import SourceText
import Synchronization

/// What a build keeps for the next one in the same program, such as the builds of a preview.
///
/// It saves work and changes no result: a text that was read is used again if its file has not
/// changed since, a text that was rendered if it was rendered from the same inputs, and the whole
/// site if only bodies of briefs have changed (`ReviseTexts`).
package final class BuildMemory: Sendable {
  let briefs = ReadingMemory<Brief>()
  let pages = ReadingMemory<StandalonePage>()
  private let lastBuild = Mutex<LastBuild?>(nil)

  /// The last build that came to its end, with its diagnostics.
  struct LastBuild: Sendable {
    let build: Build.Prepared
    let diagnostics: [Diagnostic]
  }

  package init() {}

  var last: LastBuild? { lastBuild.withLock { $0 } }

  /// Returns the texts that the last build rendered, if it rendered them from the same inputs.
  func texts(madeFrom shared: UInt64) -> TextCache? {
    guard let memory = last?.build.site.textMemory, memory.cache.shared == shared else {
      return nil
    }
    return memory.cache.replacingTexts(with: memory.texts.map(\.text))
  }

  func keep(_ build: Build.Prepared, _ diagnostics: [Diagnostic]) {
    lastBuild.withLock { $0 = LastBuild(build: build, diagnostics: diagnostics) }
  }
}

/// The texts that the last build read, with the files that they came from.
final class ReadingMemory<Value: Sendable>: Sendable {
  typealias Reading = Checked<(Value?, SourceFile)>

  /// What was read from a file, and what the file looked like before.
  ///
  /// It is a class, since a text has dozens of parts and is kept by one build after the other.
  final class Kept: Sendable {
    let sight: InputLog.Sight
    let reading: Reading

    init(_ reading: Reading, sight: InputLog.Sight) {
      self.sight = sight
      self.reading = reading
    }
  }

  private struct State {
    /// The language of texts that do not name theirs.
    var language: LanguageTag?
    var byPath: [String: Kept] = [:]
  }

  private let state = Mutex(State())

  /// Returns the readings of the last build by path, if it read texts with the same language.
  func readings(in language: LanguageTag) -> [String: Kept] {
    state.withLock { $0.language == language ? $0.byPath : [:] }
  }

  /// Keeps readings in place of those of the last build.
  ///
  /// A file that changed within two seconds might change again without a difference in its times.
  ///
  /// - Parameter moment: a time before the files were looked at, in nanoseconds since 1970
  func keep(_ readings: [(path: String, kept: Kept)], in language: LanguageTag, at moment: Int) {
    var byPath: [String: Kept] = Dictionary(minimumCapacity: readings.count)
    for (path, kept) in readings where kept.sight.isSettled(at: moment) { byPath[path] = kept }
    state.withLock { $0 = State(language: language, byPath: byPath) }
  }
}
