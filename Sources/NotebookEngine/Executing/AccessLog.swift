internal import FoundationEssentials
internal import NotebookModel

/// The file in which processes that run cells take note of what they read; `CFileOverlay` writes it.
struct AccessLog {
  /// The absolute path of the file.
  let path: String

  /// Makes the empty file: one that is gone at the end could not be written.
  func begin() -> Bool { FileManager.default.createFile(atPath: path, contents: nil) }

  /// What was read, each thing once, in the order of the names; `nil` where that is not known.
  var inputs: LessonInputs? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    var inputs = LessonInputs()
    for line in Set(text.split(separator: "\n")).sorted() {
      let name = String(line.dropFirst())
      switch line.first {
      case "r": inputs.contents.append(name)
      case "s": inputs.statuses.append(name)
      case "e": inputs.variables.append(name)
      default: inputs.unknown = inputs.unknown ?? name
      }
    }
    return inputs
  }
}
