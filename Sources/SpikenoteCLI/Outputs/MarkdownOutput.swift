internal import Foundation
internal import NotebookModel
internal import NotebookReport

/// A lesson as Markdown for GitHub, with its figures and the files that it links to beside it.
struct MarkdownOutput: LessonOutput {
  let settings: OutputSettings

  func path(forLesson name: String) -> String { "\(settings.folder)/\(name).md" }

  /// Refuses to take the place of what an author has written: only what this format has written is written over.
  func check(_ lessons: [LessonSource]) throws(UsageError) {
    let read = Set(lessons.flatMap(\.files).map(canonicalPath))
    for lesson in lessons {
      let path = path(forLesson: lesson.name)
      if read.contains(canonicalPath(path)) {
        throw UsageError(
          "--format md would write over \(path), which is read here; choose another folder with -o DIR."
        )
      }
      guard FileKind(of: path) == .file, !isOwn(path) else { continue }
      throw UsageError(
        "--format md would write over \(path), which it has not written; choose another folder with "
          + "-o DIR, or remove the file."
      )
    }
  }

  private func isOwn(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    let mark = Array(MarkdownPage.mark.utf8)
    return (try? file.read(upToCount: mark.count)).map { $0.elementsEqual(mark) } ?? false
  }

  func write(_ result: LessonResult, of source: LessonSource) throws -> [Diagnostic] {
    let files = LessonFiles(
      of: result,
      source,
      in: settings.folder,
      options: PageOptions(allowsRawHTML: settings.allowsRawHTML),
      linksImages: true
    )
    let page = MarkdownPage(result, options: files.options, filesFolder: "\(source.name)_files")
    for figure in page.files {
      try FileWriter.write(Data(figure.bytes), to: "\(settings.folder)/\(figure.path)")
    }
    try files.write()
    try FileWriter.write(page.text, to: path(forLesson: source.name))
    let anchors = LessonPage(result, options: files.options).rendered.anchors
    return files.problems(of: result, anchors: anchors) + page.problems + result.captionProblems
  }
}
