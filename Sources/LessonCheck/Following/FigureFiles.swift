internal import NotebookModel
internal import RecordedFigures
internal import OutputComparison

/// The file of each figure of a lesson, so that a recording follows its cell: by the label, else by what the cell is.
struct FigureFiles {
  /// A figure that a cell gave.
  struct Shown {
    var cell: Int
    /// The name of its file in the folder of recordings.
    var file: String
    /// `nil` for a figure that cannot be recorded.
    var json: String?
  }

  /// The figures of all cells, in the order of the lesson.
  private(set) var shown: [Shown] = []
  /// What is known of the cells without a label.
  private(set) var recorded = RecordedCells()
  /// Why that cannot be read.
  private(set) var problem: RecordingError?
  /// For each of the recorded cells the index of today's, where there is one.
  private var today: [Int?] = []
  private let notebook: Notebook

  /// Names the figures of `result`, beside the recordings `files`.
  init(_ result: LessonResult, files: [String: String]) {
    notebook = result.notebook
    if let text = files[RecordedCells.fileName] {
      do { recorded = try RecordedCells(json: text) } catch { problem = error }
    }
    let figures = result.results.map { Self.recordings(of: $0) }
    let owners = Self.owners(recorded, result.notebook, figures, files)
    today = recorded.cells.indices.map { index in owners.first { $0.value == index }?.key }
    var names = FigureNames(notebook, recorded, files)
    for (index, cell) in notebook.cells.enumerated() where !cell.isInline {
      let known = owners[index].map { recorded.cells[$0].files } ?? []
      let stem = names.stem(of: cell, index, known)
      for (number, json) in figures[index].enumerated() {
        let file =
          known.indices.contains(number)
          ? known[number]
          : names.file(stem, figure: number + 1, hasLabel: cell.options.label != nil)
        shown.append(Shown(cell: index, file: file, json: json))
      }
    }
  }

  /// The JSON of each figure of a cell.
  private static func recordings(of result: CellResult) -> [String?] {
    result.outputs.compactMap { output -> String?? in
      guard case .display(let data) = output, data.data(of: "image/svg+xml") != nil else {
        return nil
      }
      return .some(data.text(of: FigureRecording.mediaType))
    }
  }

  /// For today's cells without a label, the recorded ones that they are.
  private static func owners(
    _ recorded: RecordedCells,
    _ notebook: Notebook,
    _ figures: [[String?]],
    _ files: [String: String]
  ) -> [Int: Int] {
    let cells = notebook.cells.indices.filter {
      !notebook.cells[$0].isInline && notebook.cells[$0].options.label == nil
    }
    let alignment = CodeAlignment(
      old: recorded.cells.map(\.code),
      new: cells.map { notebook.cells[$0].code },
      isSame: { old, new in
        let given = figures[cells[new]]
        let expected = recorded.cells[old].files.map { files[$0] }
        return given.contains { $0 != nil } && given == expected
      },
      mayBeEdited: { !figures[cells[$0]].isEmpty }
    )
    var owners: [Int: Int] = [:]
    for (new, old) in alignment.older.enumerated() { owners[cells[new]] = old }
    return owners
  }

  // MARK: - What is recorded of cells without a label

  /// The recorded cell that `file` belongs to: its code, and the index of today's cell where there is one.
  func owner(of file: String) -> (code: String, cell: Int?)? {
    guard let index = recorded.cells.firstIndex(where: { $0.files.contains(file) }) else {
      return nil
    }
    return (recorded.cells[index].code, today[index])
  }

  /// What is to be kept of the cells when `files` are the recordings.
  func cells(keeping files: Set<String>) -> RecordedCells {
    var result = RecordedCells()
    for index in notebook.cells.indices where notebook.cells[index].options.label == nil {
      let own = shown.filter { $0.cell == index && files.contains($0.file) }.map(\.file)
      guard !own.isEmpty else { continue }
      result.cells.append(.init(code: notebook.cells[index].code, files: own))
    }
    // What was not accepted, as with `--cell`, keeps its place.
    var next = 0
    for cell in recorded.cells {
      let known = result.cells.firstIndex { !Set($0.files).isDisjoint(with: cell.files) }
      let left = cell.files.filter(files.contains)
      if let known {
        next = known + 1
      } else if !left.isEmpty {
        result.cells.insert(.init(code: cell.code, files: left), at: min(next, result.cells.count))
        next += 1
      }
    }
    return result
  }
}
