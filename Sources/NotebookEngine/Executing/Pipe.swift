internal import Glibc

/// A pipe whose ends no child inherits by accident.
struct Pipe {
  let readEnd: Int32
  let writeEnd: Int32

  /// - Throws: `EngineError.cannotStart` when there are no descriptors left.
  init() throws(EngineError) {
    // No process may start between the two steps: it would hold the pipe open.
    let ends = RunningProcesses.shared.withoutStarts { () -> [Int32]? in
      var ends: [Int32] = [0, 0]
      guard unsafe pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return ends
    }
    guard let ends else {
      throw .cannotStart("a process", reason: unsafe String(cString: strerror(errno)))
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  func closeBoth() {
    close(readEnd)
    close(writeEnd)
  }
}
