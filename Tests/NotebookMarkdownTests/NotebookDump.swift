import NotebookMarkdown
import NotebookModel

/// A notebook as indented text: blocks with their ranges, cells with each line's position, diagnostics.
struct NotebookDump: CustomStringConvertible {
  private let notebook: Notebook
  private(set) var lines: [String] = []

  var description: String { lines.joined(separator: "\n") }

  init(_ notebook: Notebook) {
    self.notebook = notebook
    for block in notebook.blocks { add(block, 0) }
    lines += Self.diagnostics(of: notebook)
  }

  static func diagnostics(of notebook: Notebook) -> [String] {
    notebook.diagnostics.map { diagnostic in
      let place = diagnostic.position.map { " \($0)" } ?? ""
      let help = diagnostic.help.map { " | \($0)" } ?? ""
      return "\(diagnostic.severity.rawValue)\(place): \(diagnostic.message)\(help)"
    }
  }

  private mutating func add(_ text: String, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  private mutating func add(_ block: Block, _ depth: Int) {
    let place = "@\(block.range)" + (block.label.map { " #\($0)" } ?? "")
    switch block.kind {
    case .heading(let level, let inlines):
      add("heading \(level) \(place)", depth)
      inlines.forEach { add($0, depth + 1) }
    case .paragraph(let inlines):
      add("paragraph \(place)", depth)
      inlines.forEach { add($0, depth + 1) }
    case .quote(let blocks):
      add("quote \(place)", depth)
      blocks.forEach { add($0, depth + 1) }
    case .list(let list):
      let kind = list.start.map { "ordered list from \($0)" } ?? "bullet list"
      add("\(list.isTight ? "tight" : "loose") \(kind) \(place)", depth)
      for (index, item) in list.items.enumerated() {
        let task = list.tasks[index].map { $0 ? " done" : " to do" } ?? ""
        add("item\(task)", depth + 1)
        item.forEach { add($0, depth + 2) }
      }
    case .code(let info, let text, _):
      add("code \(info.debugDescription) \(text.debugDescription) \(place)", depth)
    case .cell(let index): add(notebook.cells[index], index, place, depth)
    case .html(let text): add("html \(text.debugDescription) \(place)", depth)
    case .math(let formula): add("math \(formula.tex.debugDescription) \(place)", depth)
    case .table(let table):
      let alignments = table.alignments.map { $0?.rawValue ?? "default" }.joined(separator: " ")
      add("table \(alignments) \(place)", depth)
      for (index, row) in ([table.header] + table.rows).enumerated() {
        add(index == 0 ? "header" : "row", depth + 1)
        for content in row { add("cell", content, depth + 2) }
      }
      if !table.caption.isEmpty { add("caption", table.caption, depth + 1) }
    case .callout(let callout):
      let fold = callout.isCollapsed.map { $0 ? " closed" : " open" } ?? ""
      add("callout \(callout.kind.rawValue)\(fold) \(place)", depth)
      if !callout.title.isEmpty { add("title", callout.title, depth + 1) }
      callout.blocks.forEach { add($0, depth + 1) }
    case .details(let details):
      add("details\(details.isOpen ? " open" : "") \(place)", depth)
      if !details.summary.isEmpty { add("summary", details.summary, depth + 1) }
      details.blocks.forEach { add($0, depth + 1) }
    case .definitions(let list):
      add("\(list.isTight ? "tight" : "loose") definitions \(place)", depth)
      for entry in list.entries {
        add("term", entry.term, depth + 1)
        for blocks in entry.definitions {
          add("definition", depth + 1)
          blocks.forEach { add($0, depth + 2) }
        }
      }
    case .division(let blocks):
      add("division \(place)", depth)
      blocks.forEach { add($0, depth + 1) }
    case .thematicBreak: add("thematic break \(place)", depth)
    }
  }

  private mutating func add(_ cell: Cell, _ index: Int, _ place: String, _ depth: Int) {
    add("cell \(index) \(cell.mode.rawValue) \(place)", depth)
    for line in cell.lines { add("\(line.position) \(line.text.debugDescription)", depth + 1) }
    if let recording = cell.recording {
      add("recording \(recording.text.debugDescription) @\(recording.range)", depth + 1)
    }
  }

  private mutating func add(_ inline: Inline, _ depth: Int) {
    switch inline {
    case .text(let text): add("text \(text.debugDescription)", depth)
    case .softBreak: add("soft break", depth)
    case .lineBreak: add("line break", depth)
    case .code(let text): add("code \(text.debugDescription)", depth)
    case .html(let text, _): add("html \(text.debugDescription)", depth)
    case .styled(let style, let children):
      let title = style.title.map { " title \($0.debugDescription)" } ?? ""
      let language = style.language.map { " in \($0)" } ?? ""
      let label = style.label.map { " #\($0)" } ?? ""
      add("\(style.element.rawValue)\(title)\(language)\(label)", children, depth)
    case .math(let formula): add("math \(formula.tex.debugDescription)", depth)
    case .reference(let label, let position, let isShort):
      add("\(isShort ? "short " : "")reference \(label) @\(position)", depth)
    case .citation(let citation, let position):
      add("citation \(citation.items.map(\.key).joined(separator: " ")) @\(position)", depth)
    case .footnote(let index): add("footnote \(index)", depth)
    case .value(let index): add("value of cell \(index)", depth)
    case .emphasis(let children): add("emphasis", children, depth)
    case .strong(let children): add("strong", children, depth)
    case .link(let destination, let title, let children, _):
      add("link \(destination.debugDescription) \(title.debugDescription)", children, depth)
    case .image(let source, let title, let children, _, _):
      add("image \(source.debugDescription) \(title.debugDescription)", children, depth)
    }
  }

  private mutating func add(_ name: String, _ children: [Inline], _ depth: Int) {
    add(name, depth)
    children.forEach { add($0, depth + 1) }
  }
}

/// The dump of a lesson with that text.
func dump(_ text: String) -> String {
  NotebookDump(NotebookReader().read(text, fileName: "lesson.md")).description
}

/// The diagnostics of a lesson with that text, one a line.
func diagnostics(_ text: String) -> [String] {
  NotebookDump.diagnostics(of: NotebookReader().read(text, fileName: "lesson.md"))
}
