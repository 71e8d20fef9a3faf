import Dispatch

/// Threads for builds only, so that a build that hangs does not block those of the server.
final class BuildThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "briefpress.builds", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
