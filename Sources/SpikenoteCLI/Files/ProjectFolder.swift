internal import Foundation

/// Finds the settings of lessons: a file in the lesson's folder, or in the nearest folder above.
///
/// The search ends at the folder that holds `.git`, which is a project's topmost, or else at the root.
enum ProjectFolder {
  /// The path of the file of that name for a lesson, relative to where the lesson's path is.
  static func file(_ name: String, forLesson path: String) -> String? {
    var folder = path.lastIndex(of: "/").map { String(path[..<$0]) + "/" } ?? ""
    while true {
      let file = folder + name
      var isFolder: ObjCBool = false
      if unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return file
      }
      let isTopmost = FileManager.default.fileExists(atPath: folder + ".git")
      if isTopmost || absolutePath(folder.isEmpty ? "." : folder) == "/" { return nil }
      folder = Self.parent(of: folder)
    }
  }

  /// The folder above one whose path ends with `/`, or is empty for the working folder.
  private static func parent(of folder: String) -> String {
    let steps = folder.split(separator: "/")
    guard let last = steps.last(where: { $0 != "." }), last != ".." else { return folder + "../" }
    let kept = steps[..<(steps.lastIndex(of: last) ?? 0)]
    return (folder.hasPrefix("/") ? "/" : "") + kept.map { $0 + "/" }.joined()
  }
}
