package import NotebookModel
internal import Settings

/// Reads `site.yml`.
package struct SiteSettingsReader {
  /// The name of the file.
  package static let fileName = "site.yml"
  package private(set) var settings = SiteSettings()
  /// Errors and warnings, with their places in the file.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads the text of the file.
  package init(_ text: String) { self.init(contentsOf: Array(text.utf8)) }

  /// Reads the bytes of the file, which must be UTF-8; what is wrong is left at its default.
  package init(contentsOf bytes: [UInt8]) {
    let file = SettingsFile(Self.fileName, contentsOf: bytes)
    var problems = SettingProblems()
    file.read(SiteSettings.keys, example: "title: …", into: &settings, &problems)
    diagnostics = problems.sorted()
  }
}
