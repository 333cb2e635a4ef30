internal import Foundation

/// Where the lessons of a folder are.
enum LessonFolder {
  /// The paths of all lessons below `folder`, relative to it and sorted.
  ///
  /// Names that begin with `_` or `.`, folders of saved files and of recordings, what lies in `output`, and what Git
  /// ignores are left out; the last is said.
  static func lessons(
    in folder: String,
    exceptIn output: String?,
    isQuiet: Bool = false
  ) -> [String] {
    let hidden = output.map { absolutePath($0) + "/" }
    var paths: [String] = []
    let all = FileManager.default.enumerator(atPath: folder)
    while let path = all?.nextObject() as? String {
      let name = path.split(separator: "/").last ?? ""
      let isLeftOut =
        name.hasPrefix("_") || name.hasPrefix(".") || name.hasSuffix("_files")
        || name.hasSuffix(".golden")
      if isLeftOut {
        // Nothing below it is a lesson.
        all?.skipDescendants()
        continue
      }
      guard path.hasSuffix(".md") else { continue }
      if let hidden, absolutePath("\(folder)/\(path)").hasPrefix(hidden) { continue }
      paths.append(path)
    }
    let ignored = GitIgnore(folder).ignored(among: paths, isQuiet: isQuiet)
    return paths.filter { !ignored.contains($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The lessons that `paths` name: files as they are, and all lessons of folders, each once, in the order of their paths.
  ///
  /// - Throws: `UsageError` for a folder without lessons.
  static func expanded(_ paths: [String], isQuiet: Bool) throws(UsageError) -> [String] {
    var all: [String] = []
    var known: Set<String> = []
    for path in paths {
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      var found = [path]
      if exists, isFolder.boolValue {
        let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        found = lessons(in: folder, exceptIn: nil, isQuiet: isQuiet).map {
          folder == "." ? $0 : "\(folder)/\($0)"
        }
        // What is called like a lesson is told as one that cannot be read.
        if found.isEmpty, folder.hasSuffix(".md") { found = [folder] }
        guard !found.isEmpty else {
          throw UsageError("\(path): there are no lessons (*.md) in it.")
        }
      }
      all += found.filter { known.insert(absolutePath($0)).inserted }
    }
    return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
