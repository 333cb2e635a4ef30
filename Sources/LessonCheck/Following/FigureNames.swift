internal import NotebookModel
internal import OutputComparison

/// Gives each figure a name that no other has.
struct FigureNames {
  private var taken: Set<String>
  private let files: [String: String]
  private let hasIndex: Bool

  init(_ notebook: Notebook, _ recorded: RecordedCells, _ files: [String: String]) {
    let labels = notebook.cells.compactMap(\.options.label).map {
      RecordingName.stem(ofLabel: $0) + ".json"
    }
    taken = Set(labels).union(recorded.cells.flatMap(\.files))
    taken.formUnion([RecordedCells.fileName, RecordedValues.fileName])
    self.files = files
    hasIndex = files[RecordedCells.fileName] != nil
  }

  /// How the names of a cell's figures begin.
  mutating func stem(of cell: Cell, _ index: Int, _ known: [String]) -> String {
    if let label = cell.options.label { return RecordingName.stem(ofLabel: label) }
    if let first = known.first { return String(first.dropLast(5)) }
    // Before there was an index, figures were called by the number of their cell.
    let numbered = "cell-\(index + 1)"
    let isNumbered =
      !hasIndex && files[numbered + ".json"] != nil && !taken.contains(numbered + ".json")
    return isNumbered ? numbered : RecordingName.stem(ofCode: cell.code)
  }

  mutating func file(_ stem: String, figure number: Int, hasLabel: Bool) -> String {
    // The first figure of a label has its own name.
    if hasLabel, number == 1 { return RecordingName.file(stem, figure: 1) }
    var stem = number > 1 ? "\(stem)-\(number)" : stem
    while !taken.insert(stem + ".json").inserted { stem += "_" }
    return stem + ".json"
  }
}
