internal import Foundation
internal import LessonCheck

/// The folder of recordings beside a lesson.
struct RecordingFolder {
  /// The folder's path: `lesson.golden` beside `lesson.md`.
  let path: String

  /// The folder of the lesson at `lesson`.
  init(ofLesson lesson: String) { path = RecordingName.folder(ofLesson: lesson) }

  /// All recordings; none where there is no folder.
  ///
  /// - Throws: `FileFailure` for one that cannot be read.
  func read() throws -> RecordedLesson {
    guard FileManager.default.fileExists(atPath: path) else { return RecordedLesson() }
    var files: [String: String] = [:]
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: path)
      where name.hasSuffix(".json") && !name.hasPrefix(".") {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
        files[name] = String(decoding: data, as: UTF8.self)
      }
    } catch {
      let reason =
        FileKind(of: path) == .file ? "it is a file, not a folder" : SystemReason.text(of: error)
      throw FileFailure(description: "cannot read \(path): \(reason)")
    }
    return RecordedLesson(files: files)
  }

  /// Writes and removes recordings; a folder that is empty then goes too.
  ///
  /// - Throws: `FileFailure` with the path and the system's reason.
  func apply(_ acceptance: Acceptance) throws {
    for (name, text) in acceptance.writes.sorted(by: { $0.key < $1.key }) {
      try FileWriter.write(text, to: "\(path)/\(name)", option: nil)
    }
    do {
      for name in acceptance.removals.sorted() {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
      }
      if try !acceptance.removals.isEmpty
        && FileManager.default.contentsOfDirectory(atPath: path).isEmpty
      {
        try FileManager.default.removeItem(atPath: path)
      }
    } catch {
      throw FileFailure(description: "cannot change \(path): \(error.localizedDescription)")
    }
  }
}
