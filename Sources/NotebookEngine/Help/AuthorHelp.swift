internal import NotebookModel
internal import Wording

/// Says what the compiler says of a cell in an author's words, with one line of what to write.
///
/// A line that shows a habit from another language has one message, about the habit: what the compiler makes of the rest of
/// such a line helps nobody.
struct AuthorHelp {
  /// The cell that was refused.
  let cell: Cell
  /// Its index.
  let index: Int
  /// Where each name that the cell sees is declared, as people count lines.
  let declarations: [String: Int]
  /// The numbers of the cell's lines, as people count them.
  let lineNumbers: [Int]
  private let code: CodeText

  init(_ cell: Cell, index: Int, declarations: [String: Int], lineNumbers: [Int]) {
    self.lineNumbers = lineNumbers
    self.index = index
    self.cell = cell
    self.declarations = declarations
    code = CodeText(cell.lines.map(\.text))
  }

  /// An error with its notes.
  private struct Group: Hashable {
    var error: CompilerMessage
    var notes: [CompilerMessage] = []

    func hasSameText(as other: Group) -> Bool {
      error.help == other.error.help && (error.text == other.error.text || error.help != nil)
    }
  }

  /// The messages about the cell, improved.
  func improved(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    let all = grouped(messages)
    var findings: [Int: HabitFinding] = [:]
    for line in Set(all.compactMap { self.line(of: $0.error) }).sorted() {
      let texts = all.filter { self.line(of: $0.error) == line }.map(\.error.text)
      findings[line] = PythonHabits(code: code, messages: texts).finding(in: line)
    }
    let groups = withoutGuesses(all)
    var result: [Group] = []
    var told: Set<Int> = []
    for group in groups {
      guard group.error.severity == .error, let line = line(of: group.error) else {
        result.append(group)
        continue
      }
      if let finding = findings[line] {
        if told.insert(line).inserted { result.append(Group(error: message(finding, line))) }
      } else if !findings.values.contains(where: { explains($0, line) }) {
        result.append(improved(group, line))
      }
    }
    return withoutRepetitions(result).flatMap { [$0.error] + $0.notes }
  }

  private func grouped(_ messages: [CompilerMessage]) -> [Group] {
    var groups: [Group] = []
    for message in messages {
      if message.severity == .note, !groups.isEmpty {
        groups[groups.count - 1].notes.append(message)
      } else {
        groups.append(Group(error: message))
      }
    }
    return groups
  }

  private func line(of message: CompilerMessage) -> Int? {
    message.position?.line.map { $0 - 1 }
  }

  /// The line of a message, from 1; what is behind the end of the cell has a line of its own.
  private func row(of message: CompilerMessage) -> Int? {
    message.position.map { $0.line ?? cell.lines.count + 1 }
  }

  /// Whether what is wrong in `line` comes from a habit in another line.
  private func explains(_ finding: HabitFinding, _ line: Int) -> Bool {
    if finding.lines.contains(line) { return true }
    guard finding.isBlock, line > finding.lines.upperBound else { return false }
    func indentation(_ line: Int) -> Int { code.lines[line].prefix { " \t".contains($0) }.count }
    let head = indentation(finding.lines.lowerBound)
    return (finding.lines.upperBound + 1...line).allSatisfy { index in
      indentation(index) > head || code.lines[index].allSatisfy(\.isWhitespace)
    }
  }

  private func message(_ finding: HabitFinding, _ line: Int) -> CompilerMessage {
    CompilerMessage(
      severity: .error,
      position: CodePosition(cell: index, line: line + 1, column: finding.offset + 1),
      text: finding.text,
      help: finding.help
    )
  }

  private func improved(_ group: Group, _ line: Int) -> Group {
    let advice = MessageAdvice(
      message: group.error,
      notes: group.notes,
      line: line,
      code: code,
      declarations: declarations,
      lineNumbers: lineNumbers
    ).advice
    var group = group
    // An import or a declaration below explains it already.
    guard group.error.help == nil else {
      group.notes.removeAll { MessageAdvice.isAboutInternals($0) }
      return group
    }
    group.error.text = advice.text ?? group.error.text
    group.error.help = group.error.help ?? advice.help
    group.notes =
      advice.keepsNotes
      ? group.notes.filter { !MessageAdvice.isAboutInternals($0) } : advice.notes
    return group
  }

  /// Comments in Python's spelling are told once, with their number, and of a line only what the compiler was sure of.
  private func withoutRepetitions(_ groups: [Group]) -> [Group] {
    var kept: [Group] = []
    let comments = groups.filter { $0.error.text == PythonHabits.commentText }
    for var group in groups {
      if comments.count > 1, comments.contains(group) {
        guard group == comments[0] else { continue }
        let others = comments.count == 2 ? "line" : "\(comments.count - 1) lines"
        group.error.help? += ", and so for the other \(others)"
      }
      if let row = row(of: group.error) {
        if kept.contains(where: { self.row(of: $0.error) == row && $0.hasSameText(as: group) }) {
          continue
        }
      }
      if !kept.contains(group) { kept.append(group) }
    }
    return kept
  }

  /// Of the errors in one line those that are not mere guesses after another one.
  private func withoutGuesses(_ groups: [Group]) -> [Group] {
    let errors = groups.filter { $0.error.severity == .error }
    let byRow = Dictionary(grouping: errors) { row(of: $0.error) }
    return groups.filter { group in
      guard group.error.severity == .error, let row = row(of: group.error),
        let others = byRow[row], others.count > 1
      else { return true }
      if let first = others.first(where: { Self.isAboutGrammar($0.error.text) }) {
        return group == first
      }
      func has(_ pattern: some RegexComponent) -> Bool {
        others.contains { $0 != group && $0.error.text.contains(pattern) }
      }
      let text = group.error.text
      if has(/is inaccessible due to '/), !text.contains("is inaccessible due to '") {
        return false
      }
      if text.hasPrefix("cannot convert value of type") {
        return !has(
          /^(?:missing argument label|extra argument|incorrect argument label|extraneous)/
        )
      }
      if text.contains(" cannot be resolved without a contextual type") { return false }
      if text.hasPrefix("cannot find type") { return !has(/^unnamed parameters must be written/) }
      if text.hasPrefix("cannot assign to value") {
        return !has(/^use of '=' in a boolean context/)
      }
      return true
    }
  }

  private static func isAboutGrammar(_ text: String) -> Bool {
    text.hasPrefix("expected ") || text.hasPrefix("consecutive ") || text.hasPrefix("unterminated ")
      || text.contains(" is not a valid digit in ")
  }
}
