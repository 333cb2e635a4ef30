/// Who hears of changes of a figure that the end of a cell has shown already, or that is gone: nobody will see them.
enum LateDrawing {
  // Unsafe because the compiler does not see that whoever draws holds the `DrawingLock`.
  nonisolated(unsafe) private static var listener: ((Figure?) -> Void)?

  /// Has `listener` hear from now on; it gets the figure, or `nil` for one that is gone.
  static func listen(_ listener: @escaping (Figure?) -> Void) {
    DrawingLock.shared.withLock { unsafe self.listener = listener }
  }

  static func tell(of figure: Figure?) {
    DrawingLock.shared.withLock { unsafe listener?(figure) }
  }
}
