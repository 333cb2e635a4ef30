/// A colour, and what it is for where the author of the figure gave none.
///
/// A figure on a page follows the page's theme: what has a role is written as a CSS variable. Everywhere else,
/// and for colours that the author chose, `color` is used as it is.
package struct Ink: Hashable, Sendable, Codable {
  /// What a colour that nobody chose is for.
  package enum Role: Hashable, Sendable, Codable {
    /// Texts, frames and ticks.
    case foreground
    /// The sheet, and boxes that cover what lies below them.
    case ground
    /// The lines of a grid.
    case grid
    /// A place in the colour cycle, 0 to 9.
    case cycle(Int)
  }

  /// The colour on a white sheet.
  package var color: Color
  /// `nil` for a colour that the author chose.
  package var role: Role?

  /// The colour `color`, whatever the theme.
  package init(_ color: Color) { self.color = color }

  /// The colour of the given channels, whatever the theme.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: UInt8 = 255) {
    color = Color(red, green, blue, alpha: alpha)
  }

  private init(_ color: Color, _ role: Role) {
    self.color = color
    self.role = role
  }

  /// Black, whatever the theme.
  package static let black = Ink(.black)
  /// White, whatever the theme.
  package static let white = Ink(.white)
  /// The colour of texts, frames and ticks: black on a white sheet.
  package static let foreground = Ink(.black, .foreground)
  /// The colour of the sheet.
  package static let ground = Ink(.white, .ground)
  /// The colour of grid lines.
  package static let grid = Ink(Color(0xb0, 0xb0, 0xb0), .grid)

  /// The colour number `index` of the cycle, which begins again after ten.
  package static func cycle(_ index: Int) -> Ink {
    let place = index % NamedColor.cycle.count
    return Ink(NamedColor.cycle[place], .cycle(place))
  }

  /// This colour with its opacity multiplied by `share`, from 0 to 1.
  package func withOpacity(_ share: Double) -> Ink {
    var ink = self
    ink.color = color.withOpacity(share)
    return ink
  }
}
