import NotebookModel
import NotebookReport

/// One or two sentences about a lesson: its description, or the beginning of its first paragraph.
struct LessonSummaryText {
  let text: String

  init(_ notebook: Notebook, _ page: RenderedPage) {
    if let description = notebook.frontMatter.description, !description.isEmpty {
      text = description
      return
    }
    guard page.lead.count > 200 else {
      text = page.lead
      return
    }
    let start = page.lead.prefix(200)
    text = start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + " …"
  }
}
