/// Tells whether the bytes of a file are a text that can be read as a lesson or as settings.
package enum LessonBytes {
  /// More than any lesson has, and less than what cmark's 32-bit sizes can hold.
  package static let maximumCount = 64 << 20

  /// The bytes after a byte order mark, which counts neither as a column nor as text.
  package static func withoutByteOrderMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  /// Why the bytes are no lesson; `nil` when they are UTF-8 without NUL.
  package static func problem(in bytes: ArraySlice<UInt8>) -> Diagnostic? {
    guard bytes.count <= maximumCount else {
      return Diagnostic(
        .error,
        "the file is larger than \(maximumCount >> 20) MiB",
        help: "Split the lesson, or give the path of a Markdown file"
      )
    }
    let nul = bytes.firstIndex(of: 0)
    let malformed = firstMalformedByte(in: bytes)
    if let nul, nul < malformed ?? bytes.endIndex {
      return Diagnostic(
        .error,
        "the file holds a NUL byte and is not text",
        at: position(of: nul, in: bytes),
        help: "Give the path of a Markdown file saved as UTF-8"
      )
    }
    guard let malformed else { return nil }
    let byte = String(bytes[malformed], radix: 16, uppercase: true)
    return Diagnostic(
      .error,
      "byte 0x\(byte) is not UTF-8",
      at: position(of: malformed, in: bytes),
      help: "Save the file as UTF-8"
    )
  }

  private static func firstMalformedByte(in bytes: ArraySlice<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return bytes.startIndex + error.byteOffsets.lowerBound
    }
  }

  private static func position(of index: Int, in bytes: ArraySlice<UInt8>) -> SourcePosition {
    // A CR at the end of the slice ends a line also when an LF would follow it.
    let lines = SourceText(splitting: bytes[..<index]).lines
    let endsLine =
      index > bytes.startIndex && [.lineFeed, .carriageReturn].contains(bytes[index - 1])
    guard let last = lines.last, !endsLine else {
      return SourcePosition(line: lines.count + 1, column: 1)
    }
    return SourcePosition(line: lines.count, column: last.count + 1)
  }
}
