/// How the colours of an SVG image are written.
package enum SVGTheme: Hashable, Sendable {
  /// Colours as they are on a white sheet: for files, and for figures whose author chose the colours.
  case fixed
  /// Colours without an author as CSS variables of the page, which may be light or dark.
  case page

  /// The CSS text of `ink`, without its opacity.
  func text(of ink: Ink) -> String {
    guard self == .page, let role = ink.role else { return ink.color.svgText }
    switch role {
    case .foreground: return "currentColor"
    case .ground: return "var(--figure-ground,\(ink.color.svgText))"
    case .grid: return "var(--figure-grid,\(ink.color.svgText))"
    case .cycle(let index): return "var(--c\(index),\(ink.color.svgText))"
    }
  }
}
