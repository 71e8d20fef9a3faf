import Briefs
import SiteBuilder
import SourceText
let args = CommandLine.arguments
let request = BuildRequest(root: args[1], output: args.count > 2 ? args[2] : nil, jobs: 2, now: Instant("2026-11-22T23:00:00Z")!)
do {
  let outcome = try await Build.run(request)
  for d in outcome.diagnostics.inReadingOrder() { print(d) ; if let h = d.help { print("  help:", h) } }
  print(outcome.briefs, outcome.written, outcome.unchanged, outcome.removed)
  for s in outcome.timings.stages { print(s.name, s.duration) }
} catch { print("error:", error) }
