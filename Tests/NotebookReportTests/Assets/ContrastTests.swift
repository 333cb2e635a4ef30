import Foundation
import NotebookReport
import Testing

/// The contrast of the page's text colours on their grounds, from the style sheet itself (WCAG 2.2, section 1.4.3).
@Suite struct ContrastTests {
  /// The custom properties of the first block of declarations, or of the dark one.
  private func colors(isDark: Bool) -> [String: String] {
    let parts = stylesheet.components(separatedBy: "prefers-color-scheme: dark")
    let block = parts[isDark ? 1 : 0].components(separatedBy: "}")[0]
    var colors: [String: String] = [:]
    for match in block.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6});/) {
      colors[String(match.1)] = String(match.2)
    }
    return colors
  }

  private func luminance(_ hex: String) -> Double {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
      let part = Double(channel) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let (dark, light) = (
      min(luminance(one), luminance(other)), max(luminance(one), luminance(other))
    )
    return (light + 0.05) / (dark + 0.05)
  }

  @Test(arguments: [false, true]) func readsOnItsGround(_ isDark: Bool) throws {
    let colors = colors(isDark: isDark)
    let onCode = [
      "text", "muted", "keyword", "type", "function", "string", "number", "comment", "attribute",
      "error",
    ]
    let onGround = [
      "text", "muted", "link", "accent", "error", "warning", "note", "tip", "important", "caution",
    ]
    let pairs =
      onCode.map { ($0, "code-ground") } + onGround.map { ($0, "ground") }
      + [
        ("error", "error-ground"), ("muted", "error-ground"), ("warning", "warning-ground"),
        ("text", "warning-ground"),
      ]
    for (ink, ground) in pairs {
      let value = contrast(try #require(colors[ink]), try #require(colors[ground]))
      #expect(value >= 4.5, "\(ink) on \(ground): \(value)")
    }
  }
}
