/// What the Swift runtime says of a process that crashed: its last words on standard error and its backtrace.
package struct CrashReport {
  /// The reason, for example `Index out of range`.
  package var reason: String
  /// The innermost place in the lesson's units.
  package var position: UnitPosition?
  /// What to do about it, where that is known.
  package var help: String?

  /// How the runtime names a failed check; a colon and a message may follow.
  private static let checks = ["Fatal error", "Precondition failed", "Assertion failed"]
  /// The frames of a backtrace from which on an access violation counts as a stack overflow.
  private static let deepStack = 256

  /// Reads a crash.
  ///
  /// - Parameters:
  ///   - standardError: What the cell wrote; the runtime's message at its end is cut off.
  ///   - backtrace: What `swift-backtrace` wrote.
  ///   - status: How the process ended, where that is known.
  ///   - sourceName: The lesson's name in the debug information.
  package init(
    cutFrom standardError: inout String,
    backtrace: String,
    status: ExitStatus?,
    sourceName: String
  ) {
    if let mark = standardError.range(ofLast: "\n*** Signal ")
      ?? standardError.rangeOfPrefix("*** Signal ")
    {
      standardError.removeSubrange(mark.lowerBound...)
    }
    Self.cutRemarks(from: &standardError)
    position = Self.position(in: backtrace, sourceName: sourceName)
    if let message = Self.cutMessage(from: &standardError) {
      reason = message
    } else if let cast = Self.cutFailedCast(from: &standardError) {
      reason = cast
    } else if Self.cutAccessConflict(from: &standardError) {
      reason = "Overlapping accesses to the same variable, of which one changes it"
      help = "copy the variable before the call, and assign the result after it"
    } else if let failure = backtrace.text(
      after: "Swift runtime failure: ",
      until: [" ***", " in ", "\n"]
    ) {
      reason = failure.prefix(1).uppercased() + failure.dropFirst()
    } else if let crash = backtrace.text(
      after: "*** Program crashed: ",
      until: [" at 0x", " ***", "\n"]
    ) {
      reason = crash
      if crash == "Bad pointer dereference", Self.depth(of: backtrace) >= Self.deepStack {
        reason = "Stack overflow"
        help = "a function that calls itself needs a case in which it does not"
        position = Self.recursion(in: backtrace, sourceName: sourceName) ?? position
      }
    } else {
      switch status {
      case .signalled(let number): reason = "The process was ended by signal \(number)"
      case .exited(let code): reason = "The process ended with exit code \(code)"
      case nil: reason = "The process ended without a message"
      }
    }
    if let allocation = reason.text(after: "failed to allocate ", until: [" bytes"]) {
      reason = "Out of memory: \(allocation) bytes more cannot be had"
      help =
        "use smaller tensors, or fewer at a time; cells get 8 GiB, or three quarters of a smaller machine"
    }
  }

  /// Takes off what the runtime's crash handler says of other threads that don't stop for it in time: how many there
  /// are, and what they are called, differs from run to run.
  private static func cutRemarks(from text: inout String) {
    let remark = /swift-runtime: failed to suspend thread [0-9]+ while processing a crash;[^\n]*\n?/
    text.replace(remark, with: "")
  }

  /// Takes the runtime's message, with `File.swift:12: ` before it, off the end of the text.
  private static func cutMessage(from text: inout String) -> String? {
    let marks = checks.flatMap { check in
      [text.range(ofLast: check + ": "), text.range(ofLast: check + "\n")].compactMap(\.self).map {
        (check, $0)
      }
    }
    guard let (check, mark) = marks.max(by: { $0.1.lowerBound < $1.1.lowerBound }) else {
      return nil
    }
    let message = text[mark.upperBound...].trimmingSuffix { $0.isNewline || $0 == " " }
    let start =
      text[..<mark.lowerBound].lastIndex(where: \.isNewline).map(text.index(after:))
      ?? text.startIndex
    let result = String(message)
    text.removeSubrange(start...)
    return result.isEmpty ? check : result
  }

  /// Takes the runtime's report of a violated exclusivity off the text: it is made of addresses.
  private static func cutAccessConflict(from text: inout String) -> Bool {
    guard text.contains("Fatal access conflict detected"),
      let mark = text.range(ofLast: "Simultaneous accesses to 0x")
    else { return false }
    text.removeSubrange(mark.lowerBound...)
    return true
  }

  /// Takes the message of a failed `as!` off the text, without the addresses of the types in it: they differ from
  /// run to run.
  private static func cutFailedCast(from text: inout String) -> String? {
    guard let mark = text.range(ofLast: "Could not cast value of type ") else { return nil }
    let message = text[mark.lowerBound...].prefix { !$0.isNewline }
      .replacing(/\ \(0x[0-9a-f]+\)/, with: "").trimmingSuffix { $0 == "." }
    let result = String(message)
    text.removeSubrange(mark.lowerBound...)
    return result
  }

  /// The innermost frame in the lesson; one of a function that is just being entered has no column, or 0.
  private static func position(in backtrace: String, sourceName: String) -> UnitPosition? {
    guard
      let place = backtrace.text(after: "\(UnitSource.lessonFolder)/\(sourceName):", until: ["\n"])
    else { return nil }
    let numbers = place.split(separator: ":").prefix(2).compactMap {
      Int($0.prefix(while: \.isNumber))
    }
    return numbers.first.map {
      UnitPosition(line: $0, column: numbers.count == 2 && numbers[1] > 0 ? numbers[1] : nil)
    }
  }

  /// The first of the places from which a recursion goes on.
  ///
  /// Where exactly the stack ended is chance, since where it begins is; the calls that fill it are not.
  private static func recursion(in backtrace: String, sourceName: String) -> UnitPosition? {
    let calls = backtrace.split(separator: "\n").filter { $0.contains(" [ra] ") }
      .compactMap { position(in: String($0), sourceName: sourceName) }
    let counts = Dictionary(calls.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    return counts.filter { 2 * $0.value > most }.keys.min {
      ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0)
    }
  }

  /// The number of the outermost frame.
  private static func depth(of backtrace: String) -> Int {
    backtrace.split(separator: "\n").compactMap { line in
      line.split(separator: " ", maxSplits: 1).first.flatMap { Int($0) }
    }.max() ?? 0
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
