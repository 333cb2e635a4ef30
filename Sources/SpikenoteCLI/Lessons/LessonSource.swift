internal import Foundation
internal import NotebookMarkdown
internal import NotebookModel
internal import NotebookReport

/// A lesson file that was read.
struct LessonSource: Sendable {
  /// As it was given on the command line.
  let path: String
  /// The file's name without its extension; the page has the same.
  let name: String
  /// The absolute path of the folder that the file is in.
  let folder: String
  /// The file's bytes as they were read.
  let bytes: [UInt8]
  /// The bytes of the files that it includes, by their paths relative to the lesson's folder.
  let included: [String: [UInt8]]
  var notebook: Notebook

  /// The paths of the lesson's file and of those that it includes.
  var files: [String] {
    let included = Set(notebook.sourceMap.parts.map(\.file)).subtracting([notebook.fileName])
    return [path] + included.sorted().map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
  }

  /// Reads a lesson, which is called `name`, or after its file.
  ///
  /// What has a lesson's name and cannot be read is a lesson with an error, so that others can run. With `showsHTMLAsText`
  /// its HTML is warned about, which the page shows as it is written. It cites from `bibliography` where neither it nor its
  /// project names one.
  ///
  /// - Throws: `UsageError` when the file does not exist, is a folder of another name, or has a project file with errors.
  init(
    reading path: String,
    name: String? = nil,
    bibliography: [BibliographyName] = [],
    showsHTMLAsText: Bool = false
  ) throws(UsageError) {
    let kind = FileKind(of: path)
    if kind == .missing { throw UsageError("\(path): there is no such file.") }
    guard kind != .folder || path.hasSuffix(".md") else {
      throw UsageError("\(path) is a folder; name the lessons in it: \(path)/*.md")
    }
    var data = Data()
    var problem = kind.problem
    if problem == nil {
      do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
        problem = "the file cannot be read: \(SystemReason.text(of: error))"
      }
    }
    var project = try ProjectFiles.settings(forLesson: path)
    if project.bibliography.isEmpty { project.bibliography = bibliography }
    let url = URL(fileURLWithPath: path)
    self.path = path
    self.name = name ?? url.deletingPathExtension().lastPathComponent
    folder = url.standardizedFileURL.deletingLastPathComponent().path
    let bytes = Array(data)
    self.bytes = bytes
    let folder = folder
    var included: [String: [UInt8]] = [:]
    notebook =
      withoutActuallyEscaping({ (path: String) in
        let loaded = Self.load(path, from: folder)
        if case .success(let bytes) = loaded { included[path] = bytes }
        return loaded
      }) { [project] load in
        NotebookReader(project: project, load: load)
          .read(contentsOf: bytes, fileName: url.lastPathComponent)
      }.withFormulaProblems
    if showsHTMLAsText { notebook = notebook.withHTMLProblems }
    self.included = included
    if let problem {
      notebook.diagnostics = [
        Diagnostic(.error, problem, help: "Give it another name, or take it away")
      ]
    }
  }

  /// The bytes of a file that a lesson includes.
  private static func load(
    _ path: String,
    from folder: String
  ) -> Result<[UInt8], NotebookReader.LoadError> {
    let file = URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: folder + "/"))
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      return .failure(NotebookReader.LoadError("there is no such file"))
    }
    if isFolder.boolValue { return .failure(NotebookReader.LoadError("it is a folder")) }
    do {
      return .success(Array(try Data(contentsOf: file)))
    } catch {
      return .failure(NotebookReader.LoadError(error.localizedDescription))
    }
  }
}
