internal import Foundation
internal import LessonCheck
internal import NotebookModel
internal import NotebookReport

/// Compares pages, and the files beside them, with what lessons give.
struct PublishedPages: Sendable {
  /// The folder of the pages.
  var folder: String
  var allowsRawHTML: Bool
  /// Whether pictures stay files beside the page.
  var linksImages = false

  /// What is not as the lesson at `path` gives it, byte for byte; its cells have saved their files in `files`.
  func findings(for result: LessonResult, of source: LessonSource, files: String) -> [Finding] {
    let path = source.path
    let name = source.name
    let options = PageOptions(
      allowsRawHTML: allowsRawHTML,
      generator: "Spikenote \(Spikenote.version)"
    )
    let beside = LessonFiles(
      of: result,
      source,
      in: files,
      pageFolder: folder,
      options: options,
      linksImages: linksImages
    )
    let html = LessonPage(result, options: beside.options).html
    var findings = compare(Data(html.utf8), with: "\(name).html", path)
    for case .file(let file) in result.results.flatMap(\.outputs) {
      let saved = FileManager.default.contents(atPath: "\(files)/\(file)") ?? Data()
      findings += compare(saved, with: file, path)
    }
    for copy in beside.copies {
      let data = FileManager.default.contents(atPath: copy.source) ?? Data()
      findings += compare(data, with: copy.target, path)
    }
    return findings
  }

  private func compare(_ actual: Data, with name: String, _ path: String) -> [Finding] {
    let file = "\(folder)/\(name)"
    let help =
      "write it again with `spikenote run \(ShellWord.path(path)) -o \(ShellWord.path(folder))`"
    func finding(_ line: Int, _ message: String) -> Finding {
      let place = SourcePlace(file: file, line: line, column: 1)
      return Finding(.page, .page, at: place, message, help: help)
    }
    guard let published = FileManager.default.contents(atPath: file) else {
      return [finding(1, "there is no such file, but \(path) gives it")]
    }
    guard published != actual else { return [] }
    let same = zip(published, actual).prefix { $0 == $1 }.count
    let line = 1 + published.prefix(same).count { $0 == UInt8(ascii: "\n") }
    return [finding(line, "the file is not what \(path) gives")]
  }
}
