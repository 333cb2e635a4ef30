import NotebookModel

/// What a lesson is called: its front matter says it, or its first heading where that is of level 1, or its file name.
struct LessonTitle {
  /// For the window.
  let text: String
  /// For the top of the page.
  let heading: [Inline]
  /// The label of that heading.
  let label: String?
  /// The heading that the top of the page takes the place of, as an index into the lesson's blocks.
  let block: Int?

  init(_ notebook: Notebook) {
    let title = notebook.frontMatter.title.flatMap { $0.isEmpty ? nil : $0 }
    let found = Self.mainHeading(in: notebook.blocks)
    // A heading that is not the title stays where it is, and so does one that only repeats it further down.
    if let found, title == nil || found.index == 0 && found.content.plainText == title {
      text = found.content.plainText
      heading = found.content
      block = found.index
      label = notebook.blocks[found.index].label
    } else {
      text = title ?? notebook.fileName
      heading = [.text(text)]
      block = nil
      label = nil
    }
  }

  private static func mainHeading(in blocks: [Block]) -> (index: Int, content: [Inline])? {
    for (index, block) in blocks.enumerated() {
      guard case .heading(let level, let content) = block.kind else { continue }
      return level == 1 ? (index, content) : nil
    }
    return nil
  }
}
