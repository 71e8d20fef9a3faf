extension Array where Element: Sendable {
  /// Maps the elements in order, with a number of concurrent tasks.
  ///
  /// The array is divided into more pieces than there are tasks, so that none waits long for the
  /// last.
  func mapInParallel<Result: Sendable>(
    tasks: Int, _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    let size = Swift.max(1, Swift.min(256, count / (tasks * 4) + 1))
    let starts = Array<Int>(stride(from: 0, to: count, by: size))
    guard starts.count > 1, tasks > 1 else { return try map(transform) }
    let array = self
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var pieces: [[Result]] = Array<[Result]>(repeating: [], count: starts.count)
      var next = 0
      func addTask() {
        guard next < starts.count else { return }
        let piece = next
        let range = starts[piece]..<Swift.min(starts[piece] + size, array.count)
        next += 1
        group.addTask { (piece, try array[range].map(transform)) }
      }
      for _ in 0..<tasks { addTask() }
      while let (piece, results) = try await group.next() {
        pieces[piece] = results
        addTask()
      }
      return pieces.flatMap { $0 }
    }
  }
}
