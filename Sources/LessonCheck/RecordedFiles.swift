internal import NotebookModel
internal import RecordedFigures
internal import OutputComparison

/// The files that a lesson's cells save, as they are kept beside the lesson.
struct RecordedFiles: Hashable {
  /// The file in the folder of recordings; a figure's file has no dot in its stem.
  static let fileName = "saved.files.json"

  struct File: Hashable {
    /// Relative to the folder of the lesson's files.
    var path: String
    var content: Content
  }

  enum Content: Hashable {
    /// What a text says.
    case text(String)
    /// How many bytes any other file has, and their SHA-256 digest.
    case bytes(size: Int, digest: String)
    /// A video, whose bytes are other ones with each version of the program that writes it.
    case video
  }

  /// Sorted by their paths.
  var files: [File] = []

  init() {}

  /// Reads the file's text.
  ///
  /// - Throws: `RecordingError` for what is no JSON, damaged, or of another version.
  init(json: String) throws(RecordingError) {
    for element in try RecordingDocument.elements(of: json, kind: "files") {
      guard let path = element["path"]?.string else {
        throw RecordingError("a file lacks its path")
      }
      if let text = element["text"]?.string {
        files.append(File(path: path, content: .text(text)))
      } else if case .integer(let size)? = element["size"], let digest = element["sha256"]?.string {
        files.append(File(path: path, content: .bytes(size: size, digest: digest)))
      } else if element["kind"] == .string("video") {
        files.append(File(path: path, content: .video))
      } else {
        throw RecordingError("the file \(path) lacks its text or its size and hash")
      }
    }
  }

  /// The file's text.
  var json: String {
    let elements = files.map { file in
      let path = RecordedValue.Field("path", .string(file.path))
      return switch file.content {
      case .text(let text): [path, .init("text", .string(text))]
      case .bytes(let size, let digest):
        [path, .init("size", .integer(size)), .init("sha256", .string(digest))]
      case .video: [path, .init("kind", .string("video"))]
      }
    }
    return RecordingDocument.text(kind: "files", elements)
  }

  /// Takes a file in, in the place of one with its path.
  mutating func set(_ file: File) {
    files.removeAll { $0.path == file.path }
    let place = files.firstIndex { $0.path > file.path } ?? files.endIndex
    files.insert(file, at: place)
  }
}

extension SavedFile {
  /// What is recorded of it, with its text masked.
  func content(_ settings: TextSettings) -> RecordedFiles.Content {
    if [".mp4", ".webm", ".mov"].contains(where: path.lowercased().hasSuffix) { return .video }
    return text.map { .text(settings.masked($0).text) } ?? .bytes(size: size, digest: digest)
  }
}
