internal import HTMLTree

/// A text in which nothing hides.
///
/// Control characters, blanks of other kinds, and marks that nobody sees or that turn a line around stand as their code
/// point, as in `⟨U+001B⟩`. Tabs and line ends stay.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isHidden) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    guard isHidden(scalar) else {
      shown.unicodeScalars.append(scalar)
      continue
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    shown += "⟨U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits + "⟩"
  }
  return shown
}

/// Words that differ in nothing but blanks, with a sign for each of these.
func visibleBlanks(_ text: String) -> String {
  guard text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return visible(text) }
  return text.replacing(" ", with: "·").replacing("\t", with: "→\t")
}

/// A text as code.
func code(_ text: String) -> HTMLNode { .element("code", [:], visible(text)) }

/// A sentence whose words between grave accents are code.
func sentenceNodes(_ sentence: String) -> [HTMLNode] {
  let parts = visible(sentence).split(separator: "`", omittingEmptySubsequences: false)
  // Without its partner an accent is one.
  guard !parts.count.isMultiple(of: 2) else { return [.text(visible(sentence))] }
  return parts.enumerated().compactMap { index, part in
    if part.isEmpty { return nil }
    return index.isMultiple(of: 2) ? .text(String(part)) : .element("code", [:], String(part))
  }
}

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F...0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202F,
    0x2060...0x206F, 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFB:
    true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}
