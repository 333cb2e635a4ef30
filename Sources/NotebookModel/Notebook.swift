/// A lesson as it was read: what its front matter says, its blocks, its cells, and what is wrong with it.
package struct Notebook: Hashable, Sendable {
  /// The lesson file's name as it is shown in messages, for example `lesson.md`.
  package var fileName: String
  package var frontMatter: FrontMatter
  package var blocks: [Block]
  /// The cells in the order of the file.
  package var cells: [Cell]
  /// Errors and warnings found while reading, in the order of the file.
  package var diagnostics: [Diagnostic]
  /// The file's lines without their line ends, for showing the line of a message.
  package var sourceLines: [String]

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
