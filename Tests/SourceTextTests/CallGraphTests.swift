import SourceText
import Testing

@Suite("What calls what")
struct CallGraphTests {
  @Test("is in order where nothing leads back to itself")
  func order() {
    #expect(CallGraph([[1, 2], [2], []]).order == [2, 1, 0])
    #expect(CallGraph([[1], [0], [0]]).order == [])
  }

  @Test("has circles, of those that lead back to themselves and not of their callers")
  func circles() {
    #expect(CallGraph([[0], [0], []]).circles == [0: 0])
    #expect(CallGraph([[1], [2], [0, 1], [0]]).circles == [0: 1, 1: 2, 2: 0])
    #expect(CallGraph([[3, 1], [0], [3], [2]]).circles == [0: 1, 1: 0, 2: 3, 3: 2])
    #expect(CallGraph([[1], []]).circles == [:])
  }

  @Test("of very many in one circle is found without recursion")
  func manyInOneCircle() {
    let count = 100_000
    let graph = CallGraph((0..<count).map { [($0 + 1) % count] })
    #expect(graph.circles.count == count)
    #expect(graph.circles[count - 1] == 0)
  }
}
