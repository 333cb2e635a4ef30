internal import Foundation
internal import NotebookModel

/// What the cells of a lesson gave, as it is kept.
struct StoredResults: Codable {
  private struct Cell: Codable {
    var status: CellResult.Status
    var outputs: [Output]
    var warnings: [Diagnostic]
    var seconds: Double
  }

  private enum Output: Codable {
    case text(CellOutput.Stream, String)
    case display([Representation])
    case file(String)
    case notice(String)
    case failure(CellFailure)
  }

  private struct Representation: Codable {
    var mediaType: String
    var data: Data
  }

  private var cells: [Cell]
  /// What the run said about the lesson.
  var diagnostics: [Diagnostic]

  init(_ results: [CellResult], diagnostics: [Diagnostic]) {
    cells = results.map { result in
      Cell(
        status: result.status,
        outputs: result.outputs.map(Self.stored),
        warnings: result.warnings,
        seconds: result.seconds
      )
    }
    self.diagnostics = diagnostics
  }

  var results: [CellResult] {
    cells.map { cell in
      CellResult(
        status: cell.status,
        outputs: cell.outputs.map(Self.output),
        warnings: cell.warnings,
        seconds: cell.seconds
      )
    }
  }

  private static func stored(_ output: CellOutput) -> Output {
    switch output {
    case .text(let stream, let text): .text(stream, text)
    case .display(let data):
      .display(
        data.representations.map {
          Representation(mediaType: $0.mediaType, data: Data($0.data))
        }
      )
    case .file(let path): .file(path)
    case .notice(let text): .notice(text)
    case .failure(let failure): .failure(failure)
    }
  }

  private static func output(_ output: Output) -> CellOutput {
    switch output {
    case .text(let stream, let text): .text(stream, text)
    case .display(let representations):
      .display(
        DisplayData(
          representations.map {
            DisplayData.Representation(mediaType: $0.mediaType, data: Array($0.data))
          }
        )
      )
    case .file(let path): .file(path)
    case .notice(let text): .notice(text)
    case .failure(let failure): .failure(failure)
    }
  }
}
