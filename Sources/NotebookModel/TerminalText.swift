/// Text that a program printed for a terminal, as a page shows it and a recording keeps it.
///
/// Escape sequences of ECMA-48 (cursor movements, titles) are left out, but for colours and attributes, which become
/// styles. A carriage return writes over its line and a backspace over a character, as a terminal does; other control
/// characters vanish.
package enum TerminalText {
  /// Text of one style.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: TerminalStyle

    /// Makes a run.
    package init(_ text: String, _ style: TerminalStyle = TerminalStyle()) {
      (self.text, self.style) = (text, style)
    }
  }

  /// The text that remains, without the line break at its end.
  package static func plain(_ text: String) -> String {
    guard isNeeded(for: text) else { return text.hasNewline ? String(text.dropLast()) : text }
    let lines = lines(text)
    return lines.hasNewline ? String(lines.dropLast()) : lines
  }

  /// The text that remains, with the line break at its end where it has one.
  package static func lines(_ text: String) -> String {
    guard isNeeded(for: text) else { return text }
    var reader = TerminalReader(input: Array(text.utf8))
    reader.read()
    return String(decoding: reader.output, as: UTF8.self)
  }

  /// The text that remains in parts of one style each, without the line break at its end.
  package static func runs(_ text: String) -> [Run] {
    var reader = TerminalReader(input: Array(text.utf8))
    reader.read()
    if reader.output.last == UInt8(ascii: "\n") { reader.output.removeLast() }
    return reader.runs
  }

  /// Whether anything is in `text` that a terminal does not simply show.
  private static func isNeeded(for text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }
  }
}

extension String {
  fileprivate var hasNewline: Bool { utf8.last == UInt8(ascii: "\n") }
}
