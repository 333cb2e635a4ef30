internal import FoundationEssentials
import NotebookModel

/// The first figure of a lesson that is small enough for the index.
struct LessonFigure {
  /// The figure as an address of itself (RFC 2397).
  let dataURL: String

  /// Bytes; larger figures are for the lesson's own page.
  private static let limit = 40_000

  init?(_ result: LessonResult) {
    for (cell, outputs) in zip(result.notebook.cells, result.results.map(\.outputs)) {
      guard cell.options.include, cell.options.output else { continue }
      for case .display(let data) in outputs {
        let figure = data.representations.first {
          ["image/svg+xml", "image/png", "image/gif"].contains($0.mediaType)
            && $0.data.count <= Self.limit
        }
        guard let figure else { continue }
        dataURL = "data:\(figure.mediaType);base64,\(Data(figure.data).base64EncodedString())"
        return
      }
    }
    return nil
  }
}
