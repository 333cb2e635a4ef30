/// A lesson as it was read: what its front matter says, its blocks, its cells, and what is wrong with it.
package struct Notebook: Hashable, Sendable {
  /// The lesson file's name as it is shown in messages, for example `lesson.md`.
  package var fileName: String
  /// The defaults where the lesson sets nothing.
  package var frontMatter: FrontMatter
  /// The Markdown below the front matter, in the order of the file.
  package var blocks: [Block]
  /// The cells in the order of the file, those of values in the text among them.
  package var cells: [Cell]
  /// The footnotes in the order in which the text first marks them.
  package var footnotes: [Footnote]
  /// The works that the lesson can cite.
  package var bibliography: [BibliographyEntry] = []
  /// Errors and warnings found while reading, in the order of the file.
  package var diagnostics: [Diagnostic]
  /// The file's lines without their line ends, for showing the line of a message.
  package var sourceLines: [String]
  /// Which file each of those lines comes from.
  package var sourceMap: SourceMap

  /// Makes a notebook; what is left out is empty.
  package init(
    fileName: String,
    frontMatter: FrontMatter = FrontMatter(),
    blocks: [Block] = [],
    cells: [Cell] = [],
    footnotes: [Footnote] = [],
    diagnostics: [Diagnostic] = [],
    sourceLines: [String] = [],
    sourceMap: SourceMap = SourceMap()
  ) {
    self.fileName = fileName
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.cells = cells
    self.footnotes = footnotes
    self.diagnostics = diagnostics
    self.sourceLines = sourceLines
    self.sourceMap = sourceMap
  }

  /// Whether something is wrong that keeps the lesson from running.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether something is likely not meant.
  package var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }

  /// Adds `diagnostic` to the others, in the order of the file.
  package mutating func insert(_ diagnostic: Diagnostic) {
    // A note belongs to what stands before it.
    let next = diagnostics.firstIndex { other in
      guard other.severity != .note, let place = other.position else { return false }
      return diagnostic.position.map { $0 < place } ?? false
    }
    diagnostics.insert(diagnostic, at: next ?? diagnostics.endIndex)
  }

  /// A place as people see it: `lesson.md:12:5`, or that of an included file, relative to the lesson's folder.
  package func place(of position: SourcePosition?) -> String {
    guard let position else { return fileName }
    let origin = sourceMap.origin(of: position)
    return "\(origin.file ?? fileName):\(origin.position)"
  }
}
