/// The name of a file with works to cite, where an author wrote it.
package struct BibliographyName: Hashable, Sendable {
  /// As it is written: relative to the lesson, or to the file of settings that names it.
  package var path: String
  /// Where it stands in that file.
  package var position: SourcePosition
  /// The name of the file of settings; `nil` for the front matter of the lesson.
  package private(set) var settingsFile: String?
  /// The path of the folder of the file of settings; `nil` for the lesson's own.
  private var folder: String?

  /// Makes the name of a file that the front matter names.
  package init(_ path: String, at position: SourcePosition) {
    self.path = path
    self.position = position
  }

  /// The name as that of a file beside the file of settings `file`, whose folder is at the absolute path `folder`.
  package func named(by file: String, in folder: String) -> BibliographyName {
    var name = self
    name.settingsFile = file
    name.folder = folder
    return name
  }

  /// The path to load: relative to the lesson's folder, or absolute.
  package var loadedPath: String {
    guard let folder, !path.hasPrefix("/") else { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The place in the lesson; `nil` where the lesson does not name it.
  package var lessonPosition: SourcePosition? { settingsFile == nil ? position : nil }

  /// The place in the file of settings, `spikenote.yml:3:15`.
  package var settingsPlace: String? { settingsFile.map { "\($0):\(position)" } }
}
