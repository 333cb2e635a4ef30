import Foundation
import LessonCheck
import NotebookMarkdown
import NotebookModel
import RecordedFigures

// Times what a check costs besides running a lesson: comparing what is recorded with itself, and with figures of which each
// has another height.
//
//     CheckBenchmark LESSON.md...

/// A lesson whose cells give what is recorded, or figures with another height.
func result(of notebook: Notebook, _ files: [String: String], isChanged: Bool) -> LessonResult {
  let results = notebook.cells.map { cell in
    var outputs: [CellOutput] = []
    if let text = cell.recording?.text { outputs.append(.text(.standardOutput, text)) }
    let label = cell.options.label ?? ""
    for name in ["\(label).json", "\(label)-2.json"] {
      guard var json = files[name] else { continue }
      if isChanged, let place = json.range(of: "\"height\": ") {
        json.insert("1", at: place.upperBound)
      }
      outputs.append(
        .display(
          DisplayData([
            .init(mediaType: "image/svg+xml", data: Array("<svg/>".utf8)),
            .init(mediaType: FigureRecording.mediaType, data: Array(json.utf8)),
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
  let times = [false, true].map { isChanged in
    let result = result(of: notebook, files, isChanged: isChanged)
    return milliseconds {
      _ = LessonChecker.verdict(on: result, path: path, recorded: recorded)
    }
  }
  let (same, changed) = (String(format: "%.2f", times[0]), String(format: "%.2f", times[1]))
  print(
    "\(path): \(files.count) recordings, \(same) ms unchanged, \(changed) ms with every figure changed"
  )
}
