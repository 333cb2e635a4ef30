package import NotebookModel
internal import Settings

/// Reads `spikenote.yml`: what counts for every lesson below its folder where the lesson's front matter sets nothing.
///
/// ```yaml
/// check: {mode: marked}
/// timeout: 20
/// ```
package struct ProjectFileReader {
  /// The name of the file.
  package static let fileName = "spikenote.yml"
  /// The settings, as front matter that a lesson begins with.
  package let settings: FrontMatter
  /// Errors with their places in the file, in its order.
  package let diagnostics: [Diagnostic]

  /// Reads the bytes of the file, which must be UTF-8.
  package init(contentsOf bytes: [UInt8]) {
    let file = SettingsFile(Self.fileName, contentsOf: bytes)
    var settings = FrontMatter()
    var problems = SettingProblems()
    let example = "check: {mode: marked}"
    file.read(FrontMatterKeys.project, example: example, into: &settings, &problems)
    // The places of names are those of another file.
    if let name = settings.defaults.normalisers.first {
      problems.diagnostics.append(
        Diagnostic(
          .error,
          "`normalise` is not a key of \(Self.fileName)",
          at: name.position,
          help: "Write `everywhere: [\(name.name)]` in \(NormaliserFileReader.fileName)"
        )
      )
    }
    self.settings = settings
    diagnostics = problems.sorted {
      $0.diagnostic(.error, help: FrontMatterReader.protectionHelp(for: $0))
    }
  }
}
