import Foundation

/// The fetching of one file from the first of several addresses that gives a good copy.
struct FileFetch {
  /// The file that is wanted.
  let file: RemoteDataset.File
  /// Where it goes.
  let folder: DatasetFolder
  /// Told of every piece that arrives.
  let progress: DatasetFetcher.Progress
  /// Ends the fetching from outside.
  let cancellation: FetchCancellation

  /// Requests to one address, as long as each brings the file further.
  private static let requestLimit = 4

  /// What to do after a request.
  private enum Step {
    case done
    case again(reason: String)
    case nextMirror(reason: String)
  }

  /// Tries the addresses in their order; returns nil after success, or else what went wrong with each.
  func run(_ addresses: [String]) throws(FetchError) -> [FetchError.Attempt]? {
    var attempts: [FetchError.Attempt] = []
    for address in addresses {
      var reason = ""
      requests: for _ in 0..<Self.requestLimit {
        switch try request(address) {
        case .done:
          return nil
        case .again(let cause):
          reason = cause
        case .nextMirror(let cause):
          reason = cause
          break requests
        }
      }
      attempts.append(FetchError.Attempt(address: address, reason: reason))
    }
    return attempts
  }

  private func request(_ address: String) throws(FetchError) -> Step {
    guard let url = URL(string: address), url.scheme == "http" || url.scheme == "https" else {
      return .nextMirror(reason: "not an address that can be asked for")
    }
    let (handle, offset) = try folder.openPart(of: file)
    let (name, progress) = (file.name, progress)
    let transfer = Transfer(part: handle, offset: offset) { received, expected in
      progress(FetchProgress(file: name, received: received, expected: expected))
    }
    let outcome = transfer.run(url, cancellation: cancellation)
    if cancellation.isCancelled {
      try folder.removeEmptyPart(of: file)
      throw .cancelled
    }
    switch outcome {
    case .complete, .nothingLeft:
      return try finish(wasResumed: offset > 0)
    case .failed(let reason, let progressed):
      try folder.removeEmptyPart(of: file)
      return progressed ? .again(reason: reason) : .nextMirror(reason: reason)
    case .unwritable(let reason):
      throw .unwritable(path: folder.part(of: file), reason: reason)
    }
  }

  /// Names the file when its content is right, and throws the part away otherwise.
  private func finish(wasResumed: Bool) throws(FetchError) -> Step {
    let digest = try folder.partDigest(of: file)
    guard digest != file.md5 else {
      try folder.finishPart(of: file)
      return .done
    }
    try folder.removePart(of: file)
    let reason = "the content is not the published one (MD5 \(digest) instead of \(file.md5))"
    // The fault may lie in what an earlier, interrupted fetch had left.
    return wasResumed ? .again(reason: reason) : .nextMirror(reason: reason)
  }
}
