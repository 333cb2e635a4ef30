import Foundation
import LessonCheck
import NotebookMarkdown
import NotebookModel
import RecordedFigures

// Times what a check costs besides running a lesson: comparing what is recorded with itself, once by the bytes of the
// recordings, and once by their contents.
//
//     CheckBenchmark LESSON.md...

/// A lesson whose cells give what is recorded, with `end` behind the JSON of each figure.
func result(of notebook: Notebook, _ files: [String: String], end: String) -> LessonResult {
  let results = notebook.cells.map { cell in
    var outputs: [CellOutput] = []
    if let text = cell.recording?.text { outputs.append(.text(.standardOutput, text)) }
    let label = cell.options.label ?? ""
    for name in ["\(label).json", "\(label)-2.json"] {
      guard let json = files[name] else { continue }
      outputs.append(
        .display(
          DisplayData([
            .init(mediaType: "image/svg+xml", data: Array("<svg/>".utf8)),
            .init(mediaType: FigureRecording.mediaType, data: Array((json + end).utf8)),
          ])
        )
      )
    }
    return CellResult(status: .succeeded, outputs: outputs)
  }
  return LessonResult(notebook: notebook, results: results)
}

/// The median of 21 times, in milliseconds.
func milliseconds(_ body: () -> Void) -> Double {
  let times = (0..<21).map { _ in ContinuousClock().measure(body) / .milliseconds(1) }
  return times.sorted()[10]
}

for path in CommandLine.arguments.dropFirst() {
  let notebook = NotebookReader()
    .read(contentsOf: Array(try Data(contentsOf: URL(filePath: path))), fileName: "lesson.md")
  let folder = path.replacing(".md", with: ".golden")
  var files: [String: String] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
    files[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }
  let recorded = RecordedLesson(files: files)
  let times = ["", "\n"].map { end in
    let result = result(of: notebook, files, end: end)
    return milliseconds {
      _ = LessonChecker.verdict(on: result, path: path, recorded: recorded)
    }
  }
  let (same, decoded) = (String(format: "%.2f", times[0]), String(format: "%.2f", times[1]))
  print("\(path): \(files.count) recordings, \(same) ms by bytes, \(decoded) ms by contents")
}
