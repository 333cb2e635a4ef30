internal import NotebookModel

extension LessonChecker {
  mutating func add(_ finding: Finding) { verdict.findings.append(finding) }

  mutating func countOutput(_ subject: Finding.Subject, of index: Int, recording: String? = nil) {
    verdict.compared.append(
      ComparedOutput(
        subject,
        cell: index,
        cellName: name(index),
        recording: recording,
        place: place(of: notebook.cells[index].range.start)
      )
    )
  }

  func name(_ index: Int) -> String { notebook.cellName(index) }

  /// A finding about a cell, at its opening fence unless another place is known.
  func finding(
    _ kind: Finding.Kind,
    _ subject: Finding.Subject?,
    _ index: Int,
    _ message: String,
    at position: SourcePosition? = nil
  ) -> Finding {
    Finding(
      kind,
      subject,
      cell: index,
      cellName: name(index),
      at: place(of: position ?? notebook.cells[index].range.start),
      message
    )
  }

  /// What is said of a recording that cannot be read; `advice` says how to get another.
  func unreadable(
    _ recording: String,
    _ subject: Finding.Subject,
    because error: any Error,
    _ advice: String
  ) -> Finding {
    var finding = Finding(
      .unreadable,
      subject,
      at: place(of: nil),
      "the recording \(recording) cannot be read: \(error)"
    )
    finding.help = "\(advice) with `spikenote accept \(ShellWord.path(path))`"
    finding.recording = recording
    return finding
  }

  /// Whether every cell got to its outputs: where one did not, a recording without an output means nothing.
  var hasAllOutputs: Bool {
    !result.results.contains { $0.status == .failed || $0.status == .notRun }
  }

  /// A place in the lesson, or in a file that it includes.
  func place(of position: SourcePosition?) -> SourcePlace {
    let position = position ?? SourcePosition(line: 1, column: 1)
    let origin = notebook.sourceMap.origin(of: position)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let isOwn = origin.file == nil || origin.file == notebook.fileName
    let file = origin.file ?? ""
    return SourcePlace(
      file: isOwn ? path : file.hasPrefix("/") ? file : folder + file,
      line: origin.position.line,
      column: origin.position.column
    )
  }
}
