/// The line under a source line that points to a column.
package enum CaretLine {
  /// Spaces up to the character at `column`, then `^`.
  ///
  /// - Parameters:
  ///   - line: The source line.
  ///   - column: The place in UTF-8 bytes, from 1; beyond the line it means the place after its end.
  /// - Returns: A space for each narrow character before the place, two for a wide one, a tab for a tab.
  package static func under(_ line: String, column: Int) -> String {
    var padding = ""
    var nextColumn = 1
    for character in line {
      nextColumn += character.utf8.count
      if nextColumn > column { break }
      padding += character == "\t" ? "\t" : isWide(character) ? "  " : " "
    }
    return padding + "^"
  }

  /// Whether a terminal and most fixed-width fonts give the character two columns: the main blocks of
  /// Unicode's East Asian Width W and F, and emoji.
  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    if scalar.properties.isEmojiPresentation { return true }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
