internal import Synchronization

/// What a figure does not show as its author may expect.
enum PlotWarning {
  typealias Handler = @Sendable (_ message: String, _ help: String) -> Void

  private static let handler = Mutex<Handler>({ _, _ in })

  /// Tells `handler` of all further warnings.
  static func handle(with handler: @escaping Handler) { Self.handler.withLock { $0 = handler } }

  /// Tells what it is, and what to do about it.
  static func report(_ message: String, _ help: String) {
    handler.withLock { $0 }(message, help)
  }
}
