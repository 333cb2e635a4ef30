internal import NotebookModel

/// What the Swift runtime says of a process that crashed: its last words on standard error and its backtrace.
struct CrashReport {
  /// The reason, for example `Index out of range`.
  var reason: String
  /// The innermost place in the lesson, by the lesson's line and the column in the unit's source.
  var position: SourcePosition?

  /// How the runtime begins the message of a failed check.
  private static let openings = ["Fatal error: ", "Precondition failed: ", "Assertion failed: "]

  /// Reads a crash.
  ///
  /// - Parameters:
  ///   - standardError: What the cell wrote; the runtime's message at its end is cut off.
  ///   - backtrace: What `swift-backtrace` wrote.
  ///   - status: How the process ended, where that is known.
  ///   - sourceName: The lesson's name in the debug information.
  init(cutFrom standardError: inout String, backtrace: String, status: ExitStatus?, sourceName: String) {
    if let mark = standardError.range(ofLast: "\n*** Signal ") ?? standardError.rangeOfPrefix("*** Signal ") {
      standardError.removeSubrange(mark.lowerBound...)
    }
    position = Self.position(in: backtrace, sourceName: sourceName)
    if let message = Self.cutMessage(from: &standardError) {
      reason = message
    } else if let failure = backtrace.text(after: "Swift runtime failure: ", until: [" in ", " + ", "\n"]) {
      reason = failure.prefix(1).uppercased() + failure.dropFirst()
    } else if let crash = backtrace.text(after: "*** Program crashed: ", until: [" at 0x", "\n"]) {
      reason = crash == "Bad pointer dereference" ? "\(crash) or stack overflow" : crash
    } else {
      switch status {
      case .signalled(let number): reason = "The process was ended by signal \(number)"
      case .exited(let code): reason = "The process ended with exit code \(code)"
      case nil: reason = "The process ended without a message"
      }
    }
  }

  /// Takes the runtime's message, with `File.swift:12: ` before it, off the end of the text.
  private static func cutMessage(from text: inout String) -> String? {
    let marks = openings.compactMap { opening in text.range(ofLast: opening).map { (opening, $0) } }
    guard let (_, mark) = marks.max(by: { $0.1.lowerBound < $1.1.lowerBound }) else { return nil }
    let message = text[mark.upperBound...].trimmingSuffix { $0.isNewline || $0 == " " }
    let start = text[..<mark.lowerBound].lastIndex(where: \.isNewline).map(text.index(after:)) ?? text.startIndex
    let result = String(message)
    text.removeSubrange(start...)
    return result.isEmpty ? "A check without a message failed" : result
  }

  private static func position(in backtrace: String, sourceName: String) -> SourcePosition? {
    guard
      let place = backtrace.text(after: "\(UnitSource.lessonFolder)/\(sourceName):", until: ["\n"])
    else { return nil }
    let numbers = place.split(separator: ":").prefix(2).compactMap { Int($0.prefix(while: \.isNumber)) }
    return numbers.count == 2 ? SourcePosition(line: numbers[0], column: numbers[1]) : nil
  }
}

extension StringProtocol {
  /// The text between the first `mark` and the first of `ends` after it.
  fileprivate func text(after mark: String, until ends: [String]) -> String? {
    guard let start = firstRange(of: mark)?.upperBound else { return nil }
    let rest = self[start...]
    let end = ends.compactMap { rest.firstRange(of: $0)?.lowerBound }.min() ?? rest.endIndex
    return String(rest[..<end])
  }

  fileprivate func range(ofLast mark: String) -> Range<Index>? { ranges(of: mark).last }

  fileprivate func rangeOfPrefix(_ mark: String) -> Range<Index>? {
    hasPrefix(mark) ? startIndex..<index(startIndex, offsetBy: mark.count) : nil
  }

  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isCut(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
