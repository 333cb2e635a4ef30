internal import Foundation

/// Why the system refused something, in its own short words.
enum SystemReason {
  /// The reason of an error of Foundation, `No space left on device`, where one is known; else its description.
  static func text(of error: any Error) -> String {
    var current: NSError? = error as NSError
    while let problem = current {
      if problem.domain == NSPOSIXErrorDomain {
        return unsafe String(cString: strerror(Int32(problem.code)))
      }
      current = problem.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    return error.localizedDescription
  }
}
