internal import Foundation
internal import LessonSite
internal import NotebookModel

/// The folder that a site is made of: lessons, `site.yml`, templates, and what the lessons link to.
struct SiteFolder: Sendable {
  let settings: SiteSettings
  let settingsPath: String
  /// `site.yml` as its messages show it.
  let settingsText: Notebook
  private let folder: String

  var diagnostics: [Diagnostic] { settingsText.diagnostics }

  /// Reads `site.yml`, if there is one.
  ///
  /// - Throws: `UsageError` when the folder does not exist or cannot be read.
  init(_ folder: String) throws(UsageError) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw UsageError("\(folder): there is no such folder.") }
    self.folder = folder
    settingsPath = "\(folder)/site.yml"
    var data = Data()
    if FileManager.default.fileExists(atPath: settingsPath) {
      do { data = try Data(contentsOf: URL(fileURLWithPath: settingsPath)) } catch {
        throw UsageError("\(settingsPath): cannot be read: \(error.localizedDescription)")
      }
    }
    let reader = SiteSettingsReader(contentsOf: Array(data))
    settings = reader.settings
    settingsText = Notebook(
      fileName: SiteSettingsReader.fileName,
      diagnostics: reader.diagnostics + Self.missingFiles(reader.settings, folder),
      sourceLines: String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
    )
  }

  /// The lessons below the folder, by their paths; names that begin with `_` or `.` are left out.
  ///
  /// - Throws: `UsageError` when there are none, or one cannot be read.
  func readLessons(
    exceptIn output: String,
    showsHTMLAsText: Bool
  ) throws(UsageError) -> [LessonSource] {
    guard !(absolutePath(folder) + "/").hasPrefix(absolutePath(output) + "/") else {
      throw UsageError("\(output) holds the lessons themselves; choose another folder with -o DIR.")
    }
    let paths = LessonFolder.lessons(in: folder, exceptIn: output)
    guard !paths.isEmpty else {
      throw UsageError("\(folder): there are no lessons (*.md) in it; `spikenote new` begins one.")
    }
    var sources: [LessonSource] = []
    for path in paths {
      sources.append(
        try LessonSource(
          reading: "\(folder)/\(path)",
          name: String(path.dropLast(3)),
          bibliography: settings.bibliography.map {
            $0.named(by: SiteSettingsReader.fileName, in: absolutePath(folder))
          },
          showsHTMLAsText: showsHTMLAsText
        )
      )
    }
    return sources
  }

  /// The site's own templates, by name.
  func templates() throws -> [String: String] {
    guard let name = settings.templateFolder else { return [:] }
    let path = "\(folder)/\(name)"
    var templates: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    where file.hasSuffix(".mustache") {
      templates[String(file.dropLast(".mustache".count))] = try String(
        contentsOfFile: "\(path)/\(file)",
        encoding: .utf8
      )
    }
    return templates
  }

  /// The text of the site's own CSS.
  func style() throws -> String {
    guard let file = settings.styleFile else { return "" }
    return try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
  }

  /// Whether there is a file, not a folder, at the path below the site's folder.
  func hasFile(_ path: String) -> Bool { Self.kind(of: "\(folder)/\(path)") == .typeRegular }

  /// What the settings name and is not there, found before any lesson runs.
  private static func missingFiles(_ settings: SiteSettings, _ folder: String) -> [Diagnostic] {
    let names: [(key: String, name: String?, kind: FileAttributeType)] = [
      ("logo", settings.logo, .typeRegular), ("css", settings.styleFile, .typeRegular),
      ("templates", settings.templateFolder, .typeDirectory),
    ]
    return names.compactMap { key, name, expected in
      guard let name, kind(of: "\(folder)/\(name)") != expected else { return nil }
      return Diagnostic(
        .error,
        "`\(key)` names the \(expected == .typeRegular ? "file" : "folder") `\(name)`, which does not exist",
        at: settings.places[key],
        help: "Paths are relative to site.yml"
      )
    }
  }

  private static func kind(of path: String) -> FileAttributeType? {
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }

  /// Copies a file that lessons link to to the same place in the site.
  func copy(_ path: String, into output: String) throws {
    let target = URL(fileURLWithPath: "\(output)/\(path)")
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try data.write(to: target, options: .atomic)
  }
}
