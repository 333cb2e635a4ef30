import NotebookModel

/// A fence inside of another that was meant to end before it.
///
/// A line with a fence and an info string closes nothing in CommonMark, so that it and all before it are part of the code.
/// Where that is meant, the outer fence is longer.
struct SwallowedFence {
  let diagnostic: Diagnostic

  /// `nil` where no line of the code opens a fence that the block's own mark could close.
  init?(in code: CodeBlockSource, _ fence: CodeBlockSource.Fence) {
    let opening = code.lines.first { line in
      let bytes = Array(line.text.utf8)
      let start = bytes.leadingBlanks
      let length = bytes[start...].leadingRun(of: fence.mark)
      guard start <= 3, length >= fence.length else { return false }
      let info = trimmedString(bytes[(start + length)...])
      return Self.isInfo(info)
    }
    guard let opening else { return nil }
    let isSwift = [fence.info.text, opening.text].contains { $0.lowercased().contains("swift") }
    let line = code.range.start.line
    diagnostic = Diagnostic(
      isSwift ? .error : .warning,
      "the fence opened in line \(line) is not closed before line \(opening.position.line) opens another",
      at: code.range.start,
      help:
        "End it with a line \(fence.text); where the other fence belongs to its text, make this one longer: \(fence.text)\(String(fence.text.prefix(1)))"
    )
  }

  /// Whether what follows a mark can be an info string: it names a language or holds attributes.
  private static func isInfo(_ text: String) -> Bool {
    guard let first = text.utf8.first, !text.utf8.contains(.backtick) else { return false }
    return first.isLetter || first == UInt8(ascii: "{") || first == UInt8(ascii: ".")
  }
}
