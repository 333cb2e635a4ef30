import Foundation

/// Fetches a dataset's files into a data root, each from the first mirror that has a good copy.
///
/// A file arrives as `NAME.gz.part`, is compared with its published MD5 and only then gets its name. A
/// part that was left over is continued, not fetched again.
package struct DatasetFetcher: Sendable {
  /// Called as bytes arrive, on a thread of the network library.
  package typealias Progress = @Sendable (FetchProgress) -> Void

  private let mirrors: MirrorAddresses

  /// Asks `override` in place of the datasets' own mirrors; without it the variable
  /// `SPIKENOTE_MIRROR` of `environment` can name others.
  package init(
    mirrors override: [String]? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    mirrors = MirrorAddresses(override: override, environment: environment)
  }

  /// Fetches what is missing of `dataset` under `root`; cancelling the task ends it and keeps the part.
  package func fetch(
    _ dataset: RemoteDataset,
    into root: String,
    progress: @escaping Progress = { _ in }
  ) async throws(FetchError) -> FetchSummary {
    let cancellation = FetchCancellation()
    let result: Result<FetchSummary, FetchError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // The work blocks, so it needs a thread outside the pool that tasks share.
        Thread.detachNewThread {
          continuation.resume(
            returning: Result { () throws(FetchError) in
              try run(dataset, into: root, progress: progress, cancellation: cancellation)
            }
          )
        }
      }
    } onCancel: {
      cancellation.cancel()
    }
    return try result.get()
  }

  /// Fetches what is missing of `dataset` under `root`, and blocks until it is there.
  package func fetchAndWait(
    _ dataset: RemoteDataset,
    into root: String,
    progress: @escaping Progress = { _ in }
  ) throws(FetchError) -> FetchSummary {
    try run(dataset, into: root, progress: progress, cancellation: FetchCancellation())
  }

  /// Fetches the dataset called `name`, as `fetchAndWait(_:into:progress:)` does.
  package func fetchAndWait(
    named name: String,
    into root: String,
    progress: @escaping Progress = { _ in }
  ) throws(FetchError) -> FetchSummary {
    guard let dataset = RemoteDataset.named(name) else { throw .unknownDataset(name) }
    return try fetchAndWait(dataset, into: root, progress: progress)
  }

  private func run(
    _ dataset: RemoteDataset,
    into root: String,
    progress: @escaping Progress,
    cancellation: FetchCancellation
  ) throws(FetchError) -> FetchSummary {
    let folder = DatasetFolder(of: dataset, under: root)
    var summary = FetchSummary(folder: folder.path)
    var missing: [RemoteDataset.File] = []
    for file in dataset.files {
      if try folder.holds(file) { summary.kept.append(file.name) } else { missing.append(file) }
    }
    if !missing.isEmpty { try folder.create() }
    for (index, file) in missing.enumerated() {
      let fetch = FileFetch(
        file: file,
        folder: folder,
        progress: progress,
        cancellation: cancellation
      )
      let addresses = mirrors.addresses(of: file, in: dataset)
      if let attempts = try fetch.run(addresses) {
        // Where one file cannot be had the others hardly can: they are not asked for.
        throw .unavailable(
          FetchError.Unavailable(
            title: dataset.title,
            files: missing[index...].map(\.name),
            folder: folder.path,
            attempts: attempts
          )
        )
      }
      summary.fetched.append(file.name)
    }
    return summary
  }
}
