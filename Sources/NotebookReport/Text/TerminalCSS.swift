package import NotebookModel

/// How a page shows text that a program printed in colours or with attributes.
///
/// A program chooses colours for a terminal whose ground it does not know. On the page a colour keeps its hue, and becomes
/// as much darker (on a light page) or lighter (on a dark one) as it must for a contrast of 4.5:1 with its ground.
package struct TerminalCSS {
  /// The lightest and darkest grounds of printed text: those of outputs and of errors, on light and on dark pages.
  package static let lightGrounds = [RGBColor(0xFF_FFFF), RGBColor(0xFD_F7EC)]
  package static let darkGrounds = [RGBColor(0x15_181C), RGBColor(0x29_2218)]

  private let style: TerminalStyle

  /// The CSS of a style.
  package init(_ style: TerminalStyle) { self.style = style }

  /// The declarations of a `style` attribute; empty for plain text.
  package var text: String {
    var declarations = colors
    // Printers leave grounds out unless they are asked not to.
    if declarations.count > 1 { declarations.append("print-color-adjust:exact") }
    if style.isBold { declarations.append("font-weight:bold") }
    if style.isItalic { declarations.append("font-style:italic") }
    let lines =
      (style.isUnderlined ? ["underline"] : []) + (style.isStruck ? ["line-through"] : [])
    if !lines.isEmpty { declarations.append("text-decoration:" + lines.joined(separator: " ")) }
    return declarations.joined(separator: ";")
  }

  private var colors: [String] {
    let ink = style.foreground.map(RGBColor.init)
    let ground = style.background.map(RGBColor.init)
    switch (style.isInverse, ink, ground) {
    case (false, nil, nil): return style.isFaint ? ["color:var(--muted)"] : []
    case (false, let ink?, nil): return ["color:" + readable(ink)]
    case (true, nil, nil):
      return ["color:var(--ground)", "background:var(\(style.isFaint ? "--muted" : "--text"))"]
    case (true, let ink?, nil): return ["color:var(--ground)", "background:" + readable(ink)]
    case (false, let ink, let ground?): return pair(ink, on: ground)
    case (true, let ink?, let ground?): return pair(ground, on: ink)
    // The page's own ink as the ground, where only a ground was chosen.
    case (true, nil, let ground?):
      return ["color:" + readable(ground, inverse: true), "background:var(--text)"]
    }
  }

  /// A colour of text on the page's grounds, light and dark; `inverse` on the colour of its text.
  private func readable(_ color: RGBColor, inverse: Bool = false) -> String {
    let (light, dark) = Self.readable(color, isFaint: style.isFaint, inverse: inverse)
    return light == dark ? light.hex : "light-dark(\(light.hex),\(dark.hex))"
  }

  /// The two colours that stand for `color` on light and on dark pages.
  package static func readable(
    _ color: RGBColor,
    isFaint: Bool = false,
    inverse: Bool = false
  ) -> (light: RGBColor, dark: RGBColor) {
    if inverse {
      return (
        color.readable(on: [RGBColor(0x1F_2328)], towards: .white),
        color.readable(on: [RGBColor(0xE3_E6EA)], towards: .black)
      )
    }
    let faded = { (ground: RGBColor) in isFaint ? color.mixed(with: ground, 0.4) : color }
    return (
      faded(lightGrounds[0]).readable(on: lightGrounds, towards: .black),
      faded(darkGrounds[0]).readable(on: darkGrounds, towards: .white)
    )
  }

  /// A ground that the program chose, which is the same on every page, and what is read on it.
  private func pair(_ ink: RGBColor?, on ground: RGBColor) -> [String] {
    let contrast = { (color: RGBColor) in color.contrast(with: ground) }
    let strongest = contrast(.black) >= contrast(.white) ? RGBColor.black : .white
    var text = ink ?? strongest
    if style.isFaint { text = text.mixed(with: ground, 0.4) }
    return [
      "color:" + text.readable(on: [ground], towards: strongest).hex, "background:" + ground.hex,
    ]
  }
}
