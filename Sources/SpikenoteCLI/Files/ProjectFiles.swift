internal import Foundation
internal import NotebookMarkdown
internal import NotebookModel
internal import Synchronization

/// What a project's `spikenote.yml` says for lessons that set nothing themselves; each file is read once.
enum ProjectFiles {
  private static let known = Mutex<[String: FrontMatter]>([:])

  /// Reads each file again from now on.
  static func forget() { known.withLock { $0 = [:] } }

  /// The settings of the nearest file for the lesson at `path`; the defaults where there is none.
  ///
  /// - Throws: `UsageError` for a file that is not understood: nothing runs under settings that are guessed.
  static func settings(forLesson path: String) throws(UsageError) -> FrontMatter {
    guard let file = ProjectFolder.file(ProjectFileReader.fileName, forLesson: path) else {
      return FrontMatter()
    }
    if let settings = known.withLock({ $0[file] }) { return settings }
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: file)) } catch {
      throw UsageError("\(file): cannot be read: \(error.localizedDescription)")
    }
    let reader = ProjectFileReader(contentsOf: Array(data))
    if let problem = reader.diagnostics.first {
      let place = problem.position.map { "\(file):\($0)" } ?? file
      throw UsageError("\(place): \(problem.message). \(problem.help ?? "")")
    }
    var settings = reader.settings
    settings.bibliography = settings.bibliography.map {
      let folder = URL(fileURLWithPath: absolutePath(file)).deletingLastPathComponent().path
      return $0.named(by: ProjectFileReader.fileName, in: folder)
    }
    known.withLock { [settings] in $0[file] = settings }
    return settings
  }
}
