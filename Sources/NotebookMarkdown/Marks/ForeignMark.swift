import NotebookModel

/// A construct in running text that another tool knows and that is shown here as it is written.
struct ForeignMark: Equatable {
  var message: String
  var help: String

  /// What begins at `start`, and where it ends; `nil` where there is only text.
  static func mark(at start: Int, in bytes: [UInt8]) -> (mark: ForeignMark, end: Int)? {
    bytes[start] == UInt8(ascii: "{") ? template(at: start, in: bytes) : nil
  }

  private static let asWritten = "is shown as it is written"

  /// TeX outside of formulas: `\ref{x}`, `\begin{center}`, or `\newpage` on a line of its own.
  static func command(at start: Int, in text: FlatText) -> (mark: ForeignMark, end: Int)? {
    let bytes = text.bytes
    let name = bytes[(start + 1)...].prefix { $0.isLetter }
    guard !name.isEmpty else { return nil }
    var end = name.endIndex
    if end < bytes.count, bytes[end] == UInt8(ascii: "{") {
      guard
        let close = bytes[end...].restOfLine.firstIndex(
          of: UInt8(ascii: "}")
        )
      else { return nil }
      end = close + 1
    } else {
      guard text.isFirstOnLine(start), text.isLastOnLine(end) else { return nil }
    }
    let written = String(decoding: bytes[start..<end], as: UTF8.self)
    return (
      ForeignMark(
        message: "`\(written)` \(asWritten): TeX is read in formulas only",
        help: "Take it out, or put it between backticks where it is meant as text"
      ), end
    )
  }

  // MARK: - Braces

  private static func template(at start: Int, in bytes: [UInt8]) -> (ForeignMark, Int)? {
    let marks: [(opening: String, closing: String, what: String)] = [
      ("{{<", ">}}", "the shortcode"), ("{{%", "%}}", "the shortcode"),
      ("{{", "}}", "the template"),
      ("{%", "%}", "the template"), ("{:", "}", "the attribute list"),
      ("{=", "}", "the raw attribute"),
    ]
    let text = bytes[start...].restOfLine
    for mark in marks where text.starts(with: mark.opening.utf8) {
      guard let end = firstEnd(of: mark.closing, in: text.dropFirst(mark.opening.utf8.count)) else {
        continue
      }
      let written = String(decoding: bytes[start..<end], as: UTF8.self)
      return (
        ForeignMark(
          message: "\(mark.what) `\(written)` \(asWritten)",
          help: mark.what == "the shortcode"
            ? "Only `{{< include file.md >}}` is known, on a line of its own"
            : "Put it between backticks where it is meant as text"
        ), end
      )
    }
    return role(at: start, in: text)
  }

  /// MyST's `` {role}`text` ``.
  private static func role(at start: Int, in text: ArraySlice<UInt8>) -> (ForeignMark, Int)? {
    let name = text.dropFirst().prefix {
      $0.isAlphanumeric || Array("-_:.".utf8).contains($0)
    }
    guard let first = name.first, first.isLetter, name.endIndex + 1 < text.endIndex,
      text[name.endIndex] == UInt8(ascii: "}"), text[name.endIndex + 1] == .backtick
    else { return nil }
    let written = String(decoding: text[start...name.endIndex], as: UTF8.self)
    return (
      ForeignMark(
        message: "the role `\(written)` \(asWritten)",
        help: "Write a reference as `@sec-name`, a formula as `$x$`"
      ), name.endIndex + 1
    )
  }

  private static func firstEnd(of mark: String, in text: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(mark.utf8)
    return text.indices.first { text[$0...].starts(with: bytes) }.map { $0 + bytes.count }
  }
}
