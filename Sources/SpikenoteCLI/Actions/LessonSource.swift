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
  var notebook: Notebook

  /// Reads a lesson, which is called `name`, or after its file.
  ///
  /// With `showsHTMLAsText` its HTML is warned about, which the page shows as it is written.
  ///
  /// - Throws: `UsageError` when the file does not exist, is a folder, or cannot be read.
  init(
    reading path: String,
    name: String? = nil,
    showsHTMLAsText: Bool = false
  ) throws(UsageError) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw UsageError("\(path): there is no such file.")
    }
    guard !isFolder.boolValue else {
      throw UsageError("\(path) is a folder; name the lessons in it: \(path)/*.md")
    }
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw UsageError("\(path): cannot be read: \(error.localizedDescription)")
    }
    let url = URL(fileURLWithPath: path)
    self.path = path
    self.name = name ?? url.deletingPathExtension().lastPathComponent
    folder = url.standardizedFileURL.deletingLastPathComponent().path
    bytes = Array(data)
    let folder = folder
    notebook =
      NotebookReader { Self.load($0, from: folder) }
      .read(contentsOf: bytes, fileName: url.lastPathComponent)
      .withFormulaProblems
    if showsHTMLAsText { notebook = notebook.withHTMLProblems }
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
