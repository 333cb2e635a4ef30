/// An `output` fence inside the marks and the indentation of its containers.
struct OutputFence {
  /// What stands before the fence: indentation and `>` of the containers.
  let prefix: [UInt8]
  /// The line end of its lines.
  let end: [UInt8]
  private var mark = UInt8(ascii: "`")
  private var length = 3
  /// What follows the marks of the opening fence.
  private var info = Array("output".utf8)
  /// The closing line as it stands in the lesson; `nil` for one like the opening.
  private var closing: ArraySlice<UInt8>?

  /// A new fence.
  init(prefix: [UInt8], end: [UInt8]) {
    // A space behind `>` belongs to the mark; without it the first space of a line would go there.
    self.prefix = prefix.last == UInt8(ascii: ">") ? prefix + [0x20] : prefix
    self.end = end
  }

  /// A fence that stands in the lesson already, whose marks and closing line are kept.
  init(opening: ArraySlice<UInt8>, prefix: [UInt8], closing: ArraySlice<UInt8>, end: [UInt8]) {
    self.prefix = prefix
    self.end = end
    mark = opening.first ?? mark
    length = opening.leadingRun(of: mark)
    info = Array(opening.dropFirst(length))
    if let fence = FenceLine(closing), fence.mark == mark, fence.length >= length {
      self.closing = closing
    }
  }

  /// The lines of the fence with `text` in it; the last one has no line end where `isLast` holds.
  ///
  /// A text without a newline at its end gets one. The fence grows where a line of the text would close it.
  func bytes(holding text: String, isLast: Bool) -> [UInt8] {
    var texts = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    if texts.last?.isEmpty == true { texts.removeLast() }
    let longest =
      texts.map { $0.drop { $0 == 0x20 || $0 == 0x09 }.leadingRun(of: mark) }.max() ?? 0
    let count = max(length, longest >= length ? longest + 1 : 0)
    let marks = [UInt8](repeating: mark, count: count)
    let inner = prefix.last == UInt8(ascii: ">") ? prefix + [0x20] : prefix
    let blank = Array(prefix.prefix((prefix.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? -1) + 1))
    var bytes = prefix + marks + info + end
    for text in texts {
      bytes += (text.isEmpty ? blank : inner) + text + end
    }
    if let closing, count == length { bytes += closing } else { bytes += prefix + marks }
    return isLast ? bytes : bytes + end
  }
}

/// A line that consists of a fence behind the marks of its containers.
struct FenceLine {
  let prefix: [UInt8]
  let mark: UInt8
  let length: Int

  /// `nil` when the line holds anything else.
  init?(_ line: ArraySlice<UInt8>) {
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    length = rest.leadingRun(of: mark)
    guard length >= 3, rest.dropFirst(length).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
      return nil
    }
    prefix = Array(line.dropLast(rest.count))
    self.mark = mark
  }

  /// What stands before a closing fence.
  static func closingPrefix(_ line: ArraySlice<UInt8>) -> [UInt8]? { FenceLine(line)?.prefix }
}
