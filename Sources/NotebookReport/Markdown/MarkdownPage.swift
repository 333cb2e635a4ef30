package import NotebookModel

/// A lesson with its outputs as Markdown in GitHub's flavour, and the files of its figures.
///
/// It shows what the HTML page shows: options and hidden lines are left out, values stand in the text, numbers stand where
/// the text refers to figures. What Markdown cannot hold is among the problems.
package struct MarkdownPage {
  /// A figure that the text shows.
  package struct File: Hashable, Sendable {
    /// Relative to the text's file.
    package var path: String
    /// The bytes of an image.
    package var bytes: [UInt8]
  }

  /// With what files that this type has written begin, and no others.
  package static let mark = "<!-- Made with Spikenote"

  /// The text of the file.
  package let text: String
  /// In the order of the text.
  package let files: [File]
  /// What of the lesson is not in the text as it is on a page.
  package let problems: [Diagnostic]

  /// Writes a lesson.
  ///
  /// - Parameters:
  ///   - result: The lesson after its run.
  ///   - options: What is known of the lesson's files, and whether its HTML is let through.
  ///   - filesFolder: The folder of the figures, relative to the text's file; what cells saved may be in it, too.
  package init(_ result: LessonResult, options: PageOptions, filesFolder: String) {
    var writer = MarkdownWriter(result, options: options, filesFolder: filesFolder)
    let title = LessonTitle(result.notebook)
    let frontMatter = result.notebook.frontMatter
    let heading = writer.heading(level: 1, title.heading, label: title.label)
    let header = [frontMatter.author, frontMatter.description].compactMap(\.self)
      .filter { !$0.isEmpty }.map { writer.paragraph([.text($0)]) }
    let blocks = result.notebook.blocks.enumerated().filter { $0.offset != title.block }
      .map(\.element)
    let endsWithHeading = if case .heading = blocks.last?.kind { true } else { false }
    let body = writer.blocks(blocks)
    let works = writer.citedWorks(endsWithHeading: endsWithHeading)
    let notes = writer.footnotes()
    let origin = result.notebook.fileName.replacing("--", with: "- -")
    let first = "\(Self.mark) from \(origin): change that file, not this one. -->"
    let parts =
      [[first], heading] + header + [writer.problemBox(), body, works, notes]
    text = MarkdownWriter.joined(parts).map { $0 + "\n" }.joined()
    files = writer.figures.files
    problems = writer.problems.sorted {
      ($0.position ?? SourcePosition(line: 0, column: 0))
        < ($1.position ?? SourcePosition(line: 0, column: 0))
    }
  }
}
