/// Three or more dots in a recording: where an author wrote them, they stand for anything.
///
/// What an acceptance records means itself. There a backslash stands before the dots (`0\...5`), and a backslash of the
/// text before dots is doubled: an odd number of backslashes makes dots literal, of which each pair is one of the text.
package enum RecordedDots {
  /// A place where dots stand, with the backslashes before them.
  package struct Run: Hashable, Sendable {
    /// How many backslashes stand before the dots.
    package var backslashes: Int
    /// At least three.
    package var dots: Int

    /// Whether the dots stand for anything.
    package var isWildcard: Bool { backslashes % 2 == 0 }
    /// How many of the backslashes belong to the text.
    package var literalBackslashes: Int { backslashes / 2 }
    /// The bytes of the run.
    package var count: Int { backslashes + dots }

    /// The run that begins at `start`, with all of its backslashes; `nil` where there are no dots behind them.
    package init?(in bytes: [UInt8], at start: Int, upTo limit: Int) {
      var end = start
      while end < limit, bytes[end] == UInt8(ascii: "\\") { end += 1 }
      backslashes = end - start
      let first = end
      while end < limit, bytes[end] == UInt8(ascii: ".") { end += 1 }
      dots = end - first
      guard dots >= 3 else { return nil }
    }
  }

  /// The recording that `text` alone matches.
  package static func escaped(_ text: String) -> String {
    changed(text) { run in (2 * run.backslashes + 1, run.dots) }
  }

  /// What a recording says, without the backslashes that make its dots literal.
  package static func unescaped(_ text: String) -> String {
    changed(text) { run in (run.literalBackslashes, run.dots) }
  }

  /// Whether some dots of a recording stand for anything.
  package static func hasWildcard(in recording: String) -> Bool {
    escaped(unescaped(recording)) != recording
  }

  /// Whether a backslash makes dots of a recording literal, or stands for itself before them.
  package static func isNeeded(in bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if Run(in: bytes, at: index, upTo: bytes.count) != nil { return true }
      index += 1
    }
    return false
  }

  private static func changed(
    _ text: String,
    _ counts: (Run) -> (backslashes: Int, dots: Int)
  ) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ".") else {
        result.append(byte)
        index += 1
        continue
      }
      if let run = Run(in: bytes, at: index, upTo: bytes.count) {
        let (backslashes, dots) = counts(run)
        result += [UInt8](repeating: UInt8(ascii: "\\"), count: backslashes)
        result += [UInt8](repeating: UInt8(ascii: "."), count: dots)
        index += run.count
      } else {
        // All backslashes at once: a later one does not begin a run.
        repeat {
          result.append(bytes[index])
          index += 1
        } while byte == UInt8(ascii: "\\") && index < bytes.count && bytes[index] == byte
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
