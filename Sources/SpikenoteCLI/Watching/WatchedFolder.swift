internal import Foundation
internal import LessonCheck
internal import NotebookMarkdown

/// What is watched: a lesson, or the lessons of a folder.
struct WatchedFolder: Sendable {
  /// A lesson and the name of its page in the preview, without the extension.
  struct Lesson: Hashable, Sendable {
    var path: String
    var name: String
  }

  /// The absolute path of the folder whose files are watched.
  let folder: String
  /// As it was given on the command line.
  private let path: String
  private let isFolder: Bool

  /// - Throws: `UsageError` when there is no such lesson, or no lesson in the folder.
  init(_ path: String) throws(UsageError) {
    let kind = FileKind(of: path)
    if kind == .missing { throw UsageError("\(path): there is no such file or folder.") }
    isFolder = kind == .folder
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    folder =
      isFolder
      ? absolutePath(path)
      : URL(fileURLWithPath: absolutePath(path)).deletingLastPathComponent().path
    if isFolder, lessons.isEmpty { throw UsageError("\(path): there are no lessons (*.md) in it.") }
  }

  /// The lessons that there are now.
  var lessons: [Lesson] {
    guard isFolder else {
      let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      return [Lesson(path: path, name: name)]
    }
    return LessonFolder.lessons(in: path, exceptIn: nil, isQuiet: true).map {
      Lesson(path: path == "." ? $0 : "\(path)/\($0)", name: String($0.dropLast(3)))
    }
  }

  /// The names of their pages.
  var names: [String] { lessons.map(\.name) }

  /// The files that say how the lessons are read and what of them differs; they may lie above the folder.
  func settings(of lessons: some Sequence<Lesson>) -> Set<String> {
    Set(
      lessons.flatMap { lesson in
        [ProjectFileReader.fileName, NormaliserFileReader.fileName]
          .compactMap { ProjectFolder.file($0, forLesson: lesson.path) }.map(absolutePath)
      }
    )
  }
}
