internal import NotebookModel
internal import RecordedFigures
internal import OutputComparison

extension LessonChecker {
  /// Compares the files that cells saved with their recordings, and finds recordings without a file.
  mutating func checkFiles() {
    let text = recorded.files[RecordedFiles.fileName]
    var expected = RecordedFiles()
    if let text {
      do { expected = try RecordedFiles(json: text) } catch {
        var finding = unreadable(
          RecordedFiles.fileName,
          .file,
          because: error,
          "record the files again"
        )
        finding.expected = text
        return add(finding)
      }
    }
    for file in result.savedFiles {
      check(file, expected.files.first { $0.path == file.path }?.content)
    }
    guard hasAllOutputs else { return }
    let saved = Set(result.savedFiles.map(\.path))
    for file in expected.files where !saved.contains(file.path) {
      var finding = Finding(
        .stale,
        .file,
        at: place(of: nil),
        "the file \(file.path) is recorded, but no cell saves it any more"
      )
      finding.help = "remove it with `spikenote accept \(ShellWord.path(path))`"
      complete(&finding, file.path, file.content, nil)
      add(finding)
    }
  }

  private mutating func check(_ file: SavedFile, _ expected: RecordedFiles.Content?) {
    let options = notebook.cells[file.cell].options
    guard options.output && options.include || expected != nil else { return }
    let settings = textSettings(of: file.cell)
    let actual = file.content(settings)
    let subject = "the file \(file.path) of \(name(file.cell))"
    countOutput(.file, of: file.cell, recording: file.path)
    guard let expected else {
      var missing = finding(.missing, .file, file.cell, "\(subject) is not recorded")
      missing.help = "record it with `spikenote accept \(ShellWord.path(path))`"
      complete(&missing, file.path, nil, actual)
      return add(missing)
    }
    var changed = finding(.changed, .file, file.cell, "\(subject) is not as recorded")
    complete(&changed, file.path, expected, actual)
    switch (expected, actual) {
    case (.text(let before), .text):
      let comparison = TextComparison(
        expected: before,
        actual: file.text ?? "",
        settings: settings
      )
      addMasked(comparison.masked, at: notebook.cells[file.cell].range.start)
      guard case .different(let hunks) = comparison.result else { return }
      changed.hunks = hunks
    case (.bytes(let size, let digest), .bytes):
      if size == file.size, digest == file.digest { return }
      changed.details = [
        size == file.size
          ? "\(size) bytes as recorded, but not the same ones"
          : "\(size) bytes → \(file.size) bytes"
      ]
    case (.video, .video): return
    default: changed.details = ["another kind of file is recorded"]
    }
    add(changed)
  }

  private func complete(
    _ finding: inout Finding,
    _ file: String,
    _ expected: RecordedFiles.Content?,
    _ actual: RecordedFiles.Content?
  ) {
    finding.recording = RecordedFiles.fileName
    finding.savedFile = file
    // The bytes of other files are no text to be shown.
    if case .text(let text)? = expected { finding.expected = text }
    if case .text(let text)? = actual { finding.actual = text }
  }
}
