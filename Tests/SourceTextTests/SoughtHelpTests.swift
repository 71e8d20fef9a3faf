import SourceText
import Synchronization
import Testing

@Suite("Help that has to be looked for")
struct SoughtHelpTests {
  /// Counts how often help is looked up.
  private final class Search: Sendable {
    let count = Mutex(0)

    func diagnostics(_ number: Int) -> [Diagnostic] {
      (1...number).map { line in
        Diagnostic(Rule("r", .error), "no \(line)", at: Location(path: "a.md", line: line)) {
          self.count.withLock { $0 += 1 }
          return "write '\(line)'"
        }
      }
    }
  }

  @Test("is only looked for where it is shown", arguments: DiagnosticPrinter.Format.allCases)
  func shown(format: DiagnosticPrinter.Format) {
    let search = Search()
    let text = DiagnosticPrinter(format, limit: 5).text(search.diagnostics(1000))
    #expect(search.count.withLock { $0 } == 5)
    #expect(text.contains("write '5'") && !text.contains("write '6'"))
  }

  @Test("makes diagnostics equal where it is the same")
  func equality() {
    let (one, other) = (Search().diagnostics(1)[0], Search().diagnostics(1)[0])
    #expect(one == other && Set([one, other]).count == 1)
    #expect(one != Diagnostic(one.rule, one.message, at: one.location, help: "write '2'"))
  }
}
