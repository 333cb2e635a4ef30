/// A habit from another language that a line shows, with what to write.
struct HabitFinding: Hashable {
  /// Where in the line, in bytes.
  var offset: Int
  /// What is wrong, in an author's words.
  var text: String
  /// What to write.
  var help: String
  /// Whether errors in the lines below that stand further right come from it too.
  var isBlock = false
  /// The lines in which all errors come from it.
  var lines: ClosedRange<Int>

  init(_ line: Int, _ offset: Int, _ text: String, _ help: String, isBlock: Bool = false) {
    self.offset = offset
    self.text = text
    self.help = help
    self.isBlock = isBlock
    lines = line...line
  }
}
