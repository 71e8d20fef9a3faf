import Dispatch

/// Runs a task on a thread of its own, for work that blocks: the shared pool has few threads, and other tests need
/// them.
package final class OwnThread: TaskExecutor {
  private let queue = DispatchQueue(label: "OwnThread")

  package init() {}

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
