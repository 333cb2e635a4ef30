internal import Foundation

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

  /// Files outside of the folder that say how lessons are read: those of the project that it is in.
  var settings: [String] {
    var files: [String] = []
    var folder = URL(fileURLWithPath: folder)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      files += ["spikenote.yml", "normalisers.yml"].map { folder.appendingPathComponent($0).path }
    }
    return files.filter { FileManager.default.fileExists(atPath: $0) }
  }
}
