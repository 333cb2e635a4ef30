internal import HTMLTree
internal import NotebookModel

/// Printed text with its colours; what is long or wide scrolls, with the keyboard too.
struct OutputText {
  /// What the program printed, escape sequences and all.
  private let printed: String
  /// What of it is to be read.
  private let text: String
  private let className: String
  private let name: String

  init(_ printed: String, className: String, name: String) {
    self.printed = printed
    text = TerminalText.plain(printed)
    self.className = className
    self.name = name
  }

  /// Whether nothing of it is to be seen.
  var isEmpty: Bool { text.isEmpty }

  /// A `<pre>`; one that may scroll can be focused and has a name.
  var node: HTMLNode {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isLong = lines.count > 24
    let scrolls = isLong || Scrolling.mayBeNeeded(for: text)
    return .element(
      "pre",
      [
        "class": isLong ? "\(className) long" : className, "tabindex": scrolls ? "0" : nil,
        "role": scrolls ? "group" : nil, "aria-label": scrolls ? name : nil,
      ],
      contents
    )
  }

  private var contents: [HTMLNode] {
    guard printed.utf8.contains(0x1B) else { return [.text(text)] }
    return TerminalText.runs(printed).map { run in
      let style = TerminalCSS(run.style).text
      return style.isEmpty
        ? .text(run.text) : .element("span", ["style": style], [.text(run.text)])
    }
  }
}
