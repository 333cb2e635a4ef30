import NotebookModel
internal import Wording

/// Reads what stands in braces right after an image.
struct ImageAttributeReader {
  private(set) var attributes = ImageAttributes()
  /// What is wrong with them, all at the place of the braces.
  private(set) var problems: [Diagnostic] = []
  private let position: SourcePosition

  private static let keys = ["width", "height", "fig-alt"]

  /// Reads the attributes that are written at `position`.
  init(_ list: AttributeList, at position: SourcePosition) {
    self.position = position
    for attribute in list.attributes {
      switch attribute {
      case .id(let name): attributes.label = name
      case .className(let name), .other(let name):
        warn(
          "the class `.\(name)` changes nothing about an image",
          "Take it out, or write `width=50%`, `height=4cm`, `fig-alt=\"…\"`"
        )
      case .value(let key, let value): read(key, value)
      }
    }
  }

  private mutating func read(_ key: String, _ value: String) {
    switch key {
    case "width", "height":
      guard let length = ImageAttributes.Length(value) else {
        return warn(
          "`\(key)` must be a length above 0, but is `\(value)`",
          "Write for example `\(key)=300` or `\(key)=50%`; units are "
            + ImageAttributes.Length.units.joined(separator: ", ")
        )
      }
      if key == "width" { attributes.width = length } else { attributes.height = length }
    case "fig-alt", "alt": attributes.alternative = value
    default:
      warn(
        "`\(key)` is not an attribute of an image",
        spellingHelp(for: key, among: Self.keys, introduction: "Known are ")
      )
    }
  }

  private mutating func warn(_ message: String, _ help: String) {
    problems.append(Diagnostic(.warning, message, at: position, help: help))
  }
}
