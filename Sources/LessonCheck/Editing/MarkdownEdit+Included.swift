internal import NotebookModel

/// Cells of files that a lesson includes.
extension MarkdownEdit {
  /// The file in which a cell stands.
  func file(of cell: Int) throws(Problem) -> String {
    let file = notebook.sourceMap.origin(of: notebook.cells[cell].range.start).file
    let name = file ?? notebook.fileName
    guard files[name] != nil else { throw .includedFile(cell: cell, file: name) }
    return name
  }

  /// Refuses to record a cell that stands in the lesson twice, as its file does, with another text for each place.
  func checkTwins(
    of index: Int,
    in file: String,
    _ changes: [Int: Change]
  ) throws(Problem) {
    guard file != notebook.fileName else { return }
    let place = notebook.sourceMap.origin(of: notebook.cells[index].range.start).position
    for other in notebook.cells.indices where other != index && !notebook.cells[other].isInline {
      let origin = notebook.sourceMap.origin(of: notebook.cells[other].range.start)
      guard origin.file == file, origin.position == place else { continue }
      guard changes[other] == changes[index] else {
        throw .differentOutputs(cell: index, other: other, file: file)
      }
    }
  }
}
