import NotebookModel

/// What a lesson is called: its front matter says it, or its first heading, or its file name.
struct LessonTitle {
  /// For the window.
  let text: String
  /// For the top of the page; `nil` where the title is a heading further down.
  let heading: [Inline]?
  /// The label of that heading.
  let label: String?
  /// How many blocks at the start the top of the page takes the place of.
  let leadingBlocks: Int

  init(_ notebook: Notebook) {
    let firstHeading: [Inline]? =
      switch notebook.blocks.first?.kind {
      case .heading(level: 1, let content): content
      default: nil
      }
    let firstLabel = notebook.blocks.first?.label
    if let title = notebook.frontMatter.title, !title.isEmpty {
      let repeatsTitle = firstHeading?.plainText == title
      text = title
      heading = repeatsTitle ? firstHeading : [.text(title)]
      label = repeatsTitle ? firstLabel : nil
      leadingBlocks = repeatsTitle ? 1 : 0
    } else if let firstHeading {
      text = firstHeading.plainText
      heading = firstHeading
      label = firstLabel
      leadingBlocks = 1
    } else {
      let laterHeading = notebook.blocks.lazy.compactMap { block -> String? in
        if case .heading(_, let content) = block.kind { content.plainText } else { nil }
      }.first
      text = laterHeading ?? notebook.fileName
      heading = laterHeading == nil ? [.text(notebook.fileName)] : nil
      label = nil
      leadingBlocks = 0
    }
  }
}
