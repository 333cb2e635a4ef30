internal import NotebookModel

/// Says what the compiler says of a cell in an author's words, with one line of what to write.
///
/// A line that shows a habit from another language has one message, about the habit: what the compiler makes of the rest of
/// such a line helps nobody.
struct AuthorHelp {
  /// The cell that was refused.
  let cell: Cell
  /// Where each name that the cell sees is declared, as people count lines.
  let declarations: [String: Int]
  private let code: CodeText

  init(_ cell: Cell, declarations: [String: Int]) {
    self.cell = cell
    self.declarations = declarations
    code = CodeText(cell.lines.map(\.text))
  }

  /// An error with its notes.
  private struct Group: Hashable {
    var error: CompilerMessage
    var notes: [CompilerMessage] = []
  }

  /// The messages about the cell, improved.
  func improved(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    let groups = grouped(messages)
    var findings: [Int: HabitFinding] = [:]
    for line in Set(groups.compactMap { self.line(of: $0.error) }).sorted() {
      let texts = groups.filter { self.line(of: $0.error) == line }.map(\.error.text)
      findings[line] = PythonHabits(code: code, messages: texts).finding(in: line)
    }
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
    message.position.flatMap { position in
      cell.lines.firstIndex { $0.position.line == position.line }
    }
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
      position: SourcePosition(
        line: cell.lines[line].position.line,
        column: finding.offset + 1
      ),
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
      declarations: declarations
    ).advice
    var group = group
    group.error.text = advice.text ?? group.error.text
    group.error.help = group.error.help ?? advice.help
    group.notes =
      advice.keepsNotes
      ? group.notes.filter { !MessageAdvice.isAboutInternals($0) } : advice.notes
    return group
  }

  /// Comments in Python's spelling are told once, with their number. Where statements are not told apart, the rest of the line
  /// is a guess of the compiler's.
  private func withoutRepetitions(_ groups: [Group]) -> [Group] {
    var kept: [Group] = []
    var unparsed: Set<Int> = []
    let comments = groups.filter { $0.error.text == PythonHabits.commentText }
    for var group in groups where !kept.contains(group) {
      if let line = group.error.position?.line {
        if unparsed.contains(line) { continue }
        if group.error.text == MessageAdvice.twoStatements { unparsed.insert(line) }
      }
      if comments.count > 1, comments.contains(group) {
        guard group == comments[0] else { continue }
        group.error.help? += ", and so for the \(comments.count - 1) other such lines of the cell"
      }
      kept.append(group)
    }
    return kept
  }
}
