/// A fenced Swift block of a lesson.
package struct Cell: Hashable, Sendable {
  /// What the words of the info string after `swift` ask for, in rustdoc's spelling.
  package enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Compile and run: no word at all.
    case run
    /// Show the code only.
    case ignore
    /// Compile, don't run.
    case compileOnly = "no_run"
    /// Must be refused by the compiler.
    case compileFail = "compile_fail"
    /// Must trap or throw.
    case shouldPanic = "should_panic"
  }

  /// A line of the cell's code and where it stands in the lesson file.
  package struct Line: Hashable, Sendable {
    /// Without its line end and its container's indentation.
    package var text: String
    /// Where `text` begins; in a list or a quote the column is right of the container's indentation.
    package var position: SourcePosition

    /// Whether it is compiled and not shown: a line `//# let x = 1` of the lesson, here without its mark.
    package var isHidden = false

    /// Makes a line whose first byte stands at `position`.
    package init(_ text: String, at position: SourcePosition) {
      self.text = text
      self.position = position
    }
  }

  /// The recorded text output: the `output` fence right after the cell.
  package struct Recording: Hashable, Sendable {
    /// The lines between the fences, a newline after each.
    package var text: String
    /// From the opening to the closing fence.
    package var range: SourceRange

    /// The text without the backslashes that make dots literal.
    package var shownText: String { RecordedDots.unescaped(text) }

    /// Makes a recording; `range` goes from fence to fence.
    package init(text: String, range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  /// `run` when the info string holds no word but `swift`.
  package var mode: Mode
  /// Whether the cell is an expression in running text, whose value stands in its place.
  package var isInline: Bool
  /// Its own options over those of the front matter.
  package var options: CellOptions
  /// The code, without the `//|` option lines.
  package var lines: [Line]
  /// `nil` when no `output` fence follows the cell.
  package var recording: Recording?
  /// From the opening to the closing fence, or backtick.
  package var range: SourceRange

  /// Makes a cell; `lines` are without the options, `range` goes from fence to fence.
  package init(
    mode: Mode,
    isInline: Bool = false,
    options: CellOptions,
    lines: [Line],
    recording: Recording? = nil,
    range: SourceRange
  ) {
    self.mode = mode
    self.isInline = isInline
    self.options = options
    self.lines = lines
    self.recording = recording
    self.range = range
  }

  /// The code that a page shows, without hidden lines.
  package var shownCode: String {
    lines.filter { !$0.isHidden }.map { $0.text + "\n" }.joined()
  }

  /// The code as one text, a newline after each line.
  package var code: String { lines.map { $0.text + "\n" }.joined() }
}
