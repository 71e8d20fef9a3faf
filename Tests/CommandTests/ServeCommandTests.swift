import Foundation
import TestSupport
import Testing

@Suite("serve", .serialized)
struct ServeCommandTests {
  /// A shell script around the program, which is `$0`; it serves a site until a signal ends it.
  private func run(_ script: String) throws -> Program.Run {
    let folder = try TemporaryFolder()
    try folder.write("title: Harbour\nurl: https://harbour.example/\n", to: "site.yml")
    try folder.write(brief(), to: "briefs/water.md")
    return try Program.shell(script, in: folder.url)
  }

  /// Waits for the address that the program writes, and puts it into `$url`.
  private static let start = """
    "$0" serve --port 0 2> log & pid=$!
    until url=$(grep -o 'http://[^ ]*' log); do sleep 0.1; done

    """

  @Test("exits in good order on a signal", arguments: ["INT", "TERM"])
  func signals(name: String) throws {
    let run = try run(Self.start + "kill -\(name) $pid; wait $pid")
    #expect(run.status == 0)
  }

  @Test("exits on a signal even where nobody reads its output")
  func blockedOutput() throws {
    let run = try run(
      """
      mkfifo pipe; exec 9<> pipe
      head -c 1000000 /dev/zero >&9 & filler=$!; sleep 0.5; kill -KILL $filler
      "$0" serve --port 0 2> pipe & pid=$!
      sleep 6; kill -TERM $pid; wait $pid; echo $?
      """)
    #expect(run.output == "143\n")
  }

  @Test("keeps file descriptors for its own work, however many connections there are")
  func fewFiles() throws {
    let run = try run(
      "ulimit -n 40\n" + Self.start + """
        port=${url#http://127.0.0.1:}; port=${port%/}
        for n in 1 2 3 4; do
          bash -c "for n in {1..20}; do exec {fd}<> /dev/tcp/127.0.0.1/$port; done; sleep 2" &
          holders="$holders $!"
        done
        sleep 1; wait $holders
        exec 8<> /dev/tcp/127.0.0.1/$port
        printf 'GET / HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&8; head -1 <&8
        kill -TERM $pid; wait $pid
        """)
    #expect(run.output == "HTTP/1.1 200 OK\r\n")
    #expect(run.status == 0)
  }
}
