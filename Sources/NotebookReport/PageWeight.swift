package import NotebookModel

/// How many bytes a page has, and what they go to.
package struct PageWeight {
  /// The bytes of a cell's outputs as they came from the cell.
  package struct Part: Hashable, Sendable {
    /// The cell's label, `cell 3`, or the file of a picture.
    package var name: String
    /// Where the cell begins.
    package var position: SourcePosition
    /// Of its outputs, about as they stand in the page.
    package var bytes: Int
  }

  /// What a page may have when nothing else is said.
  package static let usualBudget = 500_000

  /// The bytes of the page's file.
  package let bytes: Int
  /// The cells with outputs and the pictures, the largest first.
  package let parts: [Part]
  private let hasPictures: Bool

  /// Weighs the page of a lesson, which holds these files of pictures, by their paths.
  package init(of html: String, _ result: LessonResult, pictures: [String: [UInt8]] = [:]) {
    bytes = html.utf8.count
    var parts: [Part] = []
    for (index, (cell, cellResult)) in zip(result.notebook.cells, result.results).enumerated() {
      let count = cellResult.outputs.reduce(0) { $0 + $1.byteCount }
      guard cell.options.include, cell.options.output, count > 0 else { continue }
      let name = cell.options.label ?? "cell \(index + 1)"
      parts.append(Part(name: name, position: cell.range.start, bytes: count))
    }
    for use in result.notebook.destinations where use.isImage {
      guard let picture = pictures[LinkDestination.parts(of: use.text).path] else { continue }
      let bytes = (picture.count + 2) / 3 * 4
      parts.append(Part(name: use.text, position: use.position, bytes: bytes))
    }
    hasPictures = !pictures.isEmpty
    self.parts = parts.sorted { ($1.bytes, $0.position) < ($0.bytes, $1.position) }
  }

  /// The warning for a page over its budget, in bytes.
  package func warning(budget: Int) -> Diagnostic? {
    guard bytes > budget else { return nil }
    let largest = parts.prefix(3).map {
      "`\($0.name)` in line \($0.position.line) (\(Self.text($0.bytes)))"
    }
    return Diagnostic(
      .warning,
      "the page has \(Self.text(bytes)), more than its budget of \(Self.text(budget))",
      help: largest.isEmpty
        ? "Set `budget` in the front matter"
        : "The largest \(hasPictures ? "parts" : "outputs") are " + largest.joined(separator: ", ")
          + "; show less, or set `budget` in the front matter"
    )
  }

  /// For example `527 KB`, of 1000 bytes each.
  package static func text(_ bytes: Int) -> String {
    bytes < 1000 ? "\(bytes) B" : "\((bytes + 500) / 1000) KB"
  }
}

extension Notebook {
  /// What the lesson's page may have: what its front matter says, or its site, or the usual.
  package func pageBudget(ofSite site: Int? = nil) -> Int {
    frontMatter.budget ?? site ?? PageWeight.usualBudget
  }
}

extension CellOutput {
  /// What the output adds to the page, about: an image as base64 is a third larger.
  fileprivate var byteCount: Int {
    switch self {
    case .text(_, let text), .notice(let text), .file(let text): text.utf8.count
    case .display(let data):
      data.representations.first.map { image in
        let isBinary = image.mediaType.hasPrefix("image/") && image.mediaType != "image/svg+xml"
        return isBinary ? (image.data.count + 2) / 3 * 4 : image.data.count
      } ?? 0
    case .failure: 0
    }
  }
}
