/// How the line of a plot is broken.
package enum LineStyle: String, Hashable, Sendable, Codable, CaseIterable {
  case solid = "-"
  case dashed = "--"
  case dashDotted = "-."
  case dotted = ":"
  case none = "none"

  /// The style for a sign or a word, such as `"--"` or `"dashed"`; `nil` for an unknown one.
  package init?(specification text: String) {
    switch text {
    case "solid": self = .solid
    case "dashed": self = .dashed
    case "dashdot": self = .dashDotted
    case "dotted": self = .dotted
    case "", " ", "None": self = .none
    default: self.init(rawValue: text)
    }
  }

  /// What `init(specification:)` understands, for messages.
  package static let names = ["-", "--", "-.", ":", "none", "solid", "dashed", "dashdot", "dotted"]

  /// The lengths of lines and gaps in points for a line `width` points wide.
  package func dashes(width: Double) -> [Double] {
    let lengths: [Double] =
      switch self {
      case .solid, .none: []
      case .dashed: [3.7, 1.6]
      case .dashDotted: [6.4, 1.6, 1, 1.6]
      case .dotted: [1, 1.65]
      }
    return lengths.map { $0 * width }
  }

  /// The stroke of a line in this style.
  package func stroke(_ ink: Ink, width: Double) -> Stroke {
    Stroke(
      ink,
      width: width,
      dashes: dashes(width: width),
      cap: self == .solid ? .square : .butt,
      join: .round
    )
  }
}
