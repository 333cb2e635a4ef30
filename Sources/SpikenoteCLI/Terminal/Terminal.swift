@unsafe @preconcurrency internal import Glibc
internal import NotebookModel
internal import NotebookReport
internal import Synchronization

/// Standard error as people see it: messages, and on a terminal a status line that comes and goes, and colour.
///
/// Results go to standard output through `print`; everything here goes to standard error.
final class Terminal: Sendable {
  enum Style: String {
    case bold = "1"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case redMarked = "1;7;31"
    case greenMarked = "1;7;32"

    /// The style for the words that differ in a line of this one.
    var marked: Style { self == .red ? .redMarked : self == .green ? .greenMarked : self }
  }

  /// Whether standard error is a terminal.
  let isInteractive = isatty(STDERR_FILENO) == 1
  private let hasColor: Bool
  private let hasStatus = Mutex(false)

  init() {
    // https://no-color.org
    let noColor = unsafe getenv("NO_COLOR").map { unsafe strlen($0) > 0 } ?? false
    let term = unsafe getenv("TERM").map { unsafe String(cString: $0) } ?? ""
    hasColor = isInteractive && !noColor && term != "dumb"
  }

  /// Has each line of standard output written at its end: where both streams lead to one file, messages stand between whole lines,
  /// and in the order in which they came.
  static func writeResultsByLine() { unsafe setvbuf(stdout, nil, _IOLBF, 1 << 16) }

  func styled(_ text: String, _ style: Style) -> String {
    hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Shows a line that the next one replaces; nothing where there is no terminal.
  func showStatus(_ text: String) {
    guard isInteractive else { return }
    var size = winsize()
    // A terminal that does not know its size says 0.
    let isKnown = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let width = isKnown ? Int(size.ws_col) : 80
    hasStatus.withLock { hasStatus in
      write("\r\u{1B}[K" + text.prefix(max(1, width - 1)))
      hasStatus = true
    }
  }

  func clearStatus() {
    hasStatus.withLock { hasStatus in
      if hasStatus { write("\r\u{1B}[K") }
      hasStatus = false
    }
  }

  /// Prints a line, above the status line.
  func printLine(_ text: String) {
    clearStatus()
    write(text + "\n")
  }

  func printError(_ text: String) { printLine(styled("error:", .red) + " " + text) }

  /// Prints `FILE:LINE:COLUMN: error: …`, the line of the lesson and a caret.
  ///
  /// `path` is that of the lesson, to which the names of included files are relative.
  func printDiagnostic(_ diagnostic: Diagnostic, path: String, notebook: Notebook) {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let place = folder + notebook.place(of: diagnostic.position)
    let sourceLines = notebook.sourceLines
    let style: Style =
      diagnostic.severity == .error ? .red : diagnostic.severity == .warning ? .yellow : .bold
    var lines = [
      "\(styled(place + ":", .bold)) \(styled(diagnostic.severity.rawValue + ":", style)) \(diagnostic.message)"
    ]
    if let position = diagnostic.position, sourceLines.indices.contains(position.line - 1) {
      let line = sourceLines[position.line - 1]
      lines.append("  " + line)
      lines.append(
        "  " + CaretLine.under(line, column: position.column).dropLast() + styled("^", .green)
      )
    }
    if let help = diagnostic.help { lines.append("  " + styled("help: ", .green) + help) }
    printLine(lines.joined(separator: "\n"))
  }

  private func write(_ text: String) { unsafe fputs(text, stderr) }
}
