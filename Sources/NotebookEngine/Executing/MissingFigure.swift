internal import NotebookModel

extension Notebook {
  /// What is said of a cell with a figure's options and no figure among its outputs.
  func warning(ofMissingFigureOf index: Int, _ outputs: [CellOutput]) -> Diagnostic? {
    let options = cells[index].options
    guard options.output, options.include, !outputs.contains(where: \.isFigure) else { return nil }
    let isLabelled = options.label?.hasPrefix("fig-") ?? false
    let option: String
    if !options.figureCaption.isEmpty {
      option = "fig-cap"
    } else if isLabelled {
      option = "label"
    } else if options.figureAlternative != nil {
      option = "fig-alt"
    } else {
      return nil
    }
    return Diagnostic(
      .warning,
      "`\(option)\(option == "label" ? ": \(options.label ?? "")" : "")` is for a figure, and the cell shows none",
      at: place(of: option, in: cells[index]),
      help: "draw one in this cell, or remove the option"
    )
  }

  /// Where an option stands in the first lines of a cell.
  private func place(of option: String, in cell: Cell) -> SourcePosition {
    let end = cell.lines.first?.position.line ?? cell.range.end.line
    let lines = sourceLines
    for line in cell.range.start.line..<max(end, cell.range.start.line + 1) {
      guard lines.indices.contains(line - 1),
        let range = lines[line - 1].firstRange(of: "\(option):")
      else { continue }
      let text = lines[line - 1]
      return SourcePosition(
        line: line,
        column: text.utf8.distance(from: text.startIndex, to: range.lowerBound) + 1
      )
    }
    return cell.range.start
  }
}
