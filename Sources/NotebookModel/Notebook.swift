/// A lesson as it was read: what its front matter says, its blocks, its cells, and what is wrong with it.
package struct Notebook: Hashable, Sendable {
  /// The lesson file's name as it is shown in messages, for example `lesson.md`.
  package var fileName: String
  /// The defaults where the lesson sets nothing.
  package var frontMatter: FrontMatter
  /// The Markdown below the front matter, in the order of the file.
  package var blocks: [Block]
  /// The cells in the order of the file.
  package var cells: [Cell]
  /// Errors and warnings found while reading, in the order of the file.
  package var diagnostics: [Diagnostic]
  /// The file's lines without their line ends, for showing the line of a message.
  package var sourceLines: [String]

  /// Makes a notebook; what is left out is empty.
  package init(
    fileName: String,
    frontMatter: FrontMatter = FrontMatter(),
    blocks: [Block] = [],
    cells: [Cell] = [],
    diagnostics: [Diagnostic] = [],
    sourceLines: [String] = []
  ) {
    self.fileName = fileName
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.cells = cells
    self.diagnostics = diagnostics
    self.sourceLines = sourceLines
  }
}
