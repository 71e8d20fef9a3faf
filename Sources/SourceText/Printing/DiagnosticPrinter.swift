import Basics

/// Formats diagnostics for people, programs and build servers.
public struct DiagnosticPrinter: Sendable {
  /// The formats of diagnostics.
  public enum Format: String, CaseIterable, Sendable {
    /// `path:line:column: error: message [rule]`, with help on a separate line.
    case text
    /// An array of objects.
    case json
    /// The workflow commands by which GitHub marks lines of a change.
    case github
  }

  public var format: Format
  /// How many diagnostics are shown; the others are only counted.
  ///
  /// JSON, which programs read, always contains all of them, but for those beyond the limit only
  /// help that needs no search.
  public var limit: Int
  /// The properties of the terminal; nil in a pipe, where each diagnostic is brief.
  public var terminal: TerminalStyle?

  public init(_ format: Format = .text, limit: Int = 200, terminal: TerminalStyle? = nil) {
    self.format = format
    self.limit = limit
    self.terminal = terminal
  }

  /// Returns the diagnostics in reading order, identical ones once.
  ///
  /// - Parameter source: returns the file at a path, for the lines that a terminal shows
  public func text(
    _ diagnostics: [Diagnostic], source: @escaping (String) -> SourceFile? = { _ in nil }
  ) -> String {
    let all = diagnostics.inReadingOrder().withoutRepetition()
    if format == .json {
      let values = all.enumerated().map { index, diagnostic in
        diagnostic.json(help: index < limit ? diagnostic.help : diagnostic.knownHelp)
      }
      return JSONValue.array(values).indentedText + "\n"
    }
    let shown = all.mostUrgent(limit)
    let more = all.count - shown.count
    var files = SourceCache(source)
    var lines: [String] = []
    for diagnostic in shown { lines += self.lines(for: diagnostic, &files) }
    if more > 0 { lines.append(remark(onMore: more)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(for diagnostic: Diagnostic, _ files: inout SourceCache) -> [String] {
    if format == .github { return [diagnostic.workflowCommand] }
    let help = diagnostic.help.map { ["  help: \($0.withVisibleControls)"] } ?? []
    guard let terminal else { return [diagnostic.description.withVisibleControls] + help }
    return [terminal.headline(of: diagnostic)]
      + terminal.excerpt(for: diagnostic, in: files.file(at: diagnostic.location.path))
      + help.map(terminal.dimmed)
  }

  private func remark(onMore count: Int) -> String {
    let remark = "… and \(count) more \(count == 1 ? "problem" : "problems")"
    return format == .github ? "::notice::\(remark)" : remark
  }
}

/// Keeps the last file that was read, since diagnostics are grouped by file.
private struct SourceCache {
  private let find: (String) -> SourceFile?
  private var last: (path: String, file: SourceFile?)?

  init(_ find: @escaping (String) -> SourceFile?) { self.find = find }

  mutating func file(at path: String) -> SourceFile? {
    if let last, last.path == path { return last.file }
    let file = find(path)
    last = (path, file)
    return file
  }
}
