internal import Foundation
internal import LessonCheck
internal import NotebookMarkdown
internal import NotebookModel
internal import Synchronization

/// Finds the `normalisers.yml` of lessons, and reads each file once.
///
/// A lesson's file is the one in its folder, or in the nearest folder above, and no other. The search ends at the folder that
/// holds `.git`, which is a project's topmost, or else at the root.
final class NormaliserFiles: Sendable {
  private let known = Mutex<[String: CheckSettings]>([:])

  /// How the lesson at `path` is compared; where there is no file, with the built-in normalisers.
  func settings(forLesson path: String) -> CheckSettings {
    guard let file = ProjectFolder.file(NormaliserFileReader.fileName, forLesson: path) else {
      return CheckSettings()
    }
    return known.withLock { known in
      if let settings = known[file] { return settings }
      let settings = CheckSettings(normalisers: Self.read(file), file: file)
      known[file] = settings
      return settings
    }
  }

  private static func read(_ file: String) -> NormaliserSet {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      return NormaliserSet(contentsOf: Array(data))
    } catch {
      return NormaliserSet(
        unreadable: Diagnostic(
          .error,
          "the file cannot be read: \(error.localizedDescription)",
          help: "Make it readable, or rename it"
        )
      )
    }
  }
}
