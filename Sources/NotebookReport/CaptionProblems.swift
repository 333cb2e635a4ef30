package import NotebookModel

extension LessonResult {
  /// A warning for each cell that has a caption or an alternative text for a figure, has run, and shows no figure: the text is
  /// not on the page.
  package var captionProblems: [Diagnostic] {
    zip(notebook.cells, results).compactMap { cell, result in
      let options = cell.options
      let isCaption = !options.figureCaption.isEmpty
      guard isCaption || options.figureAlternative != nil, cell.mode == .run,
        result.status == .succeeded, options.include, options.output,
        !result.outputs.contains(where: \.isFigure)
      else { return nil }
      return Diagnostic(
        .warning,
        "the cell shows no figure, so that its `\(isCaption ? "fig-cap" : "fig-alt")` is not on the page",
        at: cell.range.start,
        help: isCaption
          ? "Write `lst-cap` for a caption of its code, or take it out" : "Take it out"
      )
    }
  }
}
