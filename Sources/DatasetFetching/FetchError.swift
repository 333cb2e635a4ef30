/// Why a dataset could not be fetched; the description says what, where, and what to do.
package enum FetchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No dataset has this name.
  case unknownDataset(String)
  /// A file or folder on this machine cannot be read or written.
  case unwritable(path: String, reason: String)
  /// No mirror gave a good copy of a file.
  case unavailable(Unavailable)
  /// The task that fetched was cancelled.
  case cancelled

  /// What is missing after all mirrors were tried.
  package struct Unavailable: Hashable, Sendable {
    /// The dataset's name for people.
    package let title: String
    /// The files that are not there yet, the one that failed first.
    package let files: [String]
    /// The folder where they belong.
    package let folder: String
    /// What each mirror answered, in the order of the attempts.
    package let attempts: [Attempt]
  }

  /// One request that failed.
  package struct Attempt: Hashable, Sendable {
    /// The address that was asked for.
    package let address: String
    /// What went wrong.
    package let reason: String
  }

  /// The message for the person who wants the dataset.
  package var description: String {
    switch self {
    case .unknownDataset(let name):
      let known = RemoteDataset.all.map(\.name).joined(separator: ", ")
      return "no dataset is called \"\(name)\"; those that can be fetched are \(known)"
    case .unwritable(let path, let reason):
      return "cannot write \(path): \(reason)"
    case .unavailable(let unavailable):
      return unavailable.message
    case .cancelled:
      return "fetching was cancelled; the part that has arrived is kept for the next time"
    }
  }
}

extension FetchError.Unavailable {
  fileprivate var message: String {
    var lines = ["cannot fetch \(title): \(files.joined(separator: ", ")) not available"]
    lines += attempts.map { "  \($0.address): \($0.reason)" }
    lines.append(
      "Put the files into \(folder) yourself, or set SPIKENOTE_MIRROR to the address of a folder "
        + "that has them, or let the lesson use datasets.digits(), which needs no files."
    )
    return lines.joined(separator: "\n")
  }
}
