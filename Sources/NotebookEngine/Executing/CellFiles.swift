internal import FoundationEssentials
internal import NotebookModel

/// The folder that takes what the cells of one run write; it is empty at first, so that a run reads nothing of an earlier one.
///
/// What is in it at the end is published beside the page. Links are left out: they stand for files of the lesson.
struct CellFiles {
  /// The absolute path of the folder, which the first file makes.
  let folder: String

  /// The result without the files that later cells have removed.
  func present(in result: LessonResult, link: String) -> LessonResult {
    var result = result
    for index in result.results.indices {
      result.results[index].outputs.removeAll { output in
        guard case .file(let path) = output, path.hasPrefix(link + "/") else { return false }
        return !FileManager.default.fileExists(
          atPath: "\(folder)/\(path.dropFirst(link.count + 1))"
        )
      }
    }
    return result
  }

  /// Moves every file to the same place below `target`, each as a whole.
  ///
  /// - Throws: `EngineError.cannotWrite` with the first path that could not be written.
  func publish(to target: String) throws(EngineError) {
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else { return }
    for path in paths.sorted() {
      let source = "\(folder)/\(path)"
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: source),
        attributes[.type] as? FileAttributeType == .typeRegular
      else { continue }
      do { try Self.move(source, to: "\(target)/\(path)") } catch {
        throw .cannotWrite("\(target)/\(path)", reason: "\(error)")
      }
    }
  }

  private static func move(_ source: String, to target: String) throws {
    let folder = target[..<(target.lastIndex(of: "/") ?? target.startIndex)]
    try FileManager.default.createDirectory(
      atPath: String(folder),
      withIntermediateDirectories: true
    )
    // Readers see the old file or the new one, also where the two folders are on different disks.
    let staged = target + ".new"
    try? FileManager.default.removeItem(atPath: staged)
    try FileManager.default.moveItem(atPath: source, toPath: staged)
    if FileManager.default.fileExists(atPath: target) {
      try FileManager.default.removeItem(atPath: target)
    }
    try FileManager.default.moveItem(atPath: staged, toPath: target)
  }
}
