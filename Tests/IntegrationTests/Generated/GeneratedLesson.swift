/// A lesson of cells that a generator has written.
struct GeneratedLesson {
  /// A cell, with what its author says of it.
  struct Cell {
    /// The words behind `swift` in its fence.
    var word = ""
    /// The option `error`.
    var mayFail = false
    var lines: [String] = []

    var text: String {
      let options = mayFail ? "//| error: true\n" : ""
      let head = word.isEmpty ? "```swift" : "```swift \(word)"
      return "\(head)\n\(options)\(lines.joined(separator: "\n"))\n```\n"
    }

    /// Whether it runs in the worker and leaves its names to the cells after it.
    var isPlain: Bool { word.isEmpty && !mayFail }
  }

  var seed: UInt64
  var cells: [Cell]
  /// Whether a name stands a second time for something else, which one file would refuse.
  var redeclares = false
  /// Whether a cell says something that another says only below it.
  var looksAhead = false

  /// The text of the lesson's file.
  var text: String { "# Lesson \(seed)\n\n" + cells.map(\.text).joined(separator: "\n") }

  /// The lesson without one of its cells.
  func removing(cell index: Int) -> Self {
    var shorter = self
    shorter.cells.remove(at: index)
    return shorter
  }

  /// The lesson without a line of one of its cells.
  func removing(line: Int, ofCell index: Int) -> Self {
    var shorter = self
    shorter.cells[index].lines.remove(at: line)
    return shorter
  }
}
