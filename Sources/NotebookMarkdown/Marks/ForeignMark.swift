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

  /// Kinds of references that Quarto knows and this tool has nothing for, and those of pandoc-crossref.
  private static let foreignReferences = [
    "thm-", "lem-", "cor-", "prp-", "cnj-", "def-", "exm-", "exr-", "sol-", "rem-", "alg-", "tab-",
    "fig:", "eq:", "sec:", "tbl:", "tab:", "lst:", "thm:",
  ]

  /// A reference of a kind that is not known, `@thm-a` or `@fig:a`.
  static func reference(at start: Int, in bytes: [UInt8]) -> (mark: ForeignMark, end: Int)? {
    func isPart(_ byte: UInt8) -> Bool { byte.isAlphanumeric || "-_:.".utf8.contains(byte) }
    if start > 0, isPart(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "/") { return nil }
    var name = bytes[(start + 1)...].prefix(while: isPart)
    while let last = name.last, !last.isAlphanumeric { name = name.dropLast() }
    let label = String(decoding: name, as: UTF8.self)
    // `@tab-x/y` is a package.
    guard name.endIndex == bytes.count || bytes[name.endIndex] != UInt8(ascii: "/"),
      let prefix = foreignReferences.first(where: {
        label.lowercased().hasPrefix($0) && label.utf8.count > $0.utf8.count
      })
    else { return nil }
    let kind = prefix.dropLast() == "tab" ? "tbl" : String(prefix.dropLast())
    let ours = "\(kind)-\(label.dropFirst(prefix.count))"
    let isKnown = Shorthand.prefixes.contains { ours.hasPrefix($0) }
    let known = Shorthand.prefixes.map { "`@\($0)…`" }.joined(separator: ", ")
    return (
      ForeignMark(
        message: "the reference `@\(label)` \(asWritten)",
        help: isKnown ? "Write `@\(ours)`, and the label likewise" : "Known references: \(known)"
      ), name.endIndex
    )
  }

  // MARK: - Braces

  private static func template(at start: Int, in bytes: [UInt8]) -> (ForeignMark, Int)? {
    let marks: [(opening: String, closing: String, what: String)] = [
      ("{{<", ">}}", "the shortcode"), ("{{%", "%}}", "the shortcode"),
      ("{{", "}}", "the template"),
      ("{%", "%}", "the template"), ("{:", "}", "the attribute list"),
      ("{=", "}", "the raw attribute"), ("{/*", "*/}", "the comment"),
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
            : mark.what == "the comment"
              ? "Write a comment between `<!--` and `-->`"
              : "Put it between backticks where it is meant as text"
        ), end
      )
    }
    return role(at: start, in: text) ?? distantAttributes(at: start, in: bytes)
  }

  /// `![a](b) {width=5}`: attributes that a space parts from their image.
  private static func distantAttributes(at start: Int, in bytes: [UInt8]) -> (ForeignMark, Int)? {
    let before = bytes[..<start].reversed().prefix { $0.isBlank }.count
    guard before > 0, before < start, ")]".utf8.contains(bytes[start - before - 1]) else {
      return nil
    }
    let line = String(decoding: bytes[start...].restOfLine, as: UTF8.self)
    guard let end = AttributeList.end(in: line) else { return nil }
    let list = AttributeList(line[..<end].dropFirst().dropLast())
    guard list.isPlain, !list.values.isEmpty else { return nil }
    return (
      ForeignMark(
        message: "`\(line[..<end])` \(asWritten)",
        help: "Write it right behind the closing bracket, without a space"
      ), start + line[..<end].utf8.count
    )
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
