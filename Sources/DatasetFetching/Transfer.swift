import Dispatch
import Foundation
import FoundationNetworking
import Synchronization

/// One request for a file, whose content goes to the end of a part file as it arrives.
final class Transfer: NSObject, URLSessionDataDelegate, Sendable {
  /// How a request ended.
  enum Outcome: Hashable {
    /// All bytes that the server announced have arrived.
    case complete
    /// The part file has all bytes already, or more.
    case nothingLeft
    /// The server, or the way to it, failed; whether bytes were added before that.
    case failed(reason: String, progressed: Bool)
    /// The part file could not be written.
    case unwritable(reason: String)
  }

  private struct State {
    let part: FileHandle
    /// Bytes in the part file.
    var received: Int64
    var progressed = false
    var expected: Int64?
    var status: Int?
    var writeFailure: String?
    var networkFailure: String?
  }

  /// Seconds without an answer or a byte after which a server counts as unreachable.
  private static let patience = 10.0

  private let state: Mutex<State>
  private let offset: Int64
  private let report: @Sendable (_ received: Int64, _ expected: Int64?) -> Void
  private let ended = DispatchSemaphore(value: 0)

  /// Prepares to append to `part`, which holds `offset` bytes.
  init(
    part: sending FileHandle,
    offset: Int64,
    report: @escaping @Sendable (_ received: Int64, _ expected: Int64?) -> Void
  ) {
    state = Mutex(State(part: part, received: offset))
    self.offset = offset
    self.report = report
  }

  /// Asks `url` for what is missing, and waits for the end.
  func run(_ url: URL, cancellation: FetchCancellation) -> Outcome {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = Self.patience
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    var request = URLRequest(url: url)
    request.timeoutInterval = Self.patience
    // The digest is that of the compressed file: nothing may inflate it on the way.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    if offset > 0 { request.setValue("bytes=\(offset)-", forHTTPHeaderField: "Range") }
    let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    cancellation.start(session.dataTask(with: request))
    ended.wait()
    session.finishTasksAndInvalidate()
    return outcome
  }

  private var outcome: Outcome {
    state.withLock { state in
      if let reason = state.writeFailure { return .unwritable(reason: reason) }
      if let reason = state.networkFailure {
        return .failed(reason: reason, progressed: state.progressed)
      }
      switch state.status {
      case 200, 206:
        if let expected = state.expected, state.received < expected {
          return .failed(
            reason: "ended after \(state.received) of \(expected) bytes",
            progressed: state.progressed
          )
        }
        return .complete
      case 416:
        return .nothingLeft
      case let status?:
        return .failed(reason: "the server answered \(status)", progressed: false)
      case nil:
        return .failed(reason: "the answer is not HTTP", progressed: false)
      }
    }
  }

  // MARK: - What the session reports

  func urlSession(
    _ session: URLSession,
    dataTask: URLSessionDataTask,
    didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    state.withLock { state in
      let status = (response as? HTTPURLResponse)?.statusCode
      state.status = status
      let length = response.expectedContentLength
      guard status == 200 || status == 206 else { return }
      if status == 200 {
        // The server sends the file from its beginning: what was there is sent again.
        Self.attempt(&state) { try $0.truncate(atOffset: 0) }
        state.received = 0
      }
      state.expected = length >= 0 ? state.received + length : nil
    }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let progress = state.withLock { state -> (Int64, Int64?)? in
      guard state.status == 200 || state.status == 206, state.writeFailure == nil else {
        return nil
      }
      Self.attempt(&state) { try $0.write(contentsOf: data) }
      state.received += Int64(data.count)
      state.progressed = true
      return (state.received, state.expected)
    }
    if let (received, expected) = progress { report(received, expected) } else { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession,
    task: URLSessionTask,
    didCompleteWithError error: (any Error)?
  ) {
    state.withLock { state in
      // An answer such as 404 is cut short on purpose; its status tells more than the cut.
      if let error, state.status.map({ $0 == 200 || $0 == 206 }) ?? true {
        state.networkFailure = NetworkFailure.reason(error)
      }
    }
    ended.signal()
  }

  private static func attempt(_ state: inout State, _ body: (FileHandle) throws -> Void) {
    do {
      try body(state.part)
    } catch {
      state.writeFailure = state.writeFailure ?? FileFailure.reason(error)
    }
  }
}
