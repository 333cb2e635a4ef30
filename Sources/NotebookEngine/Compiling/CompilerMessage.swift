package import NotebookModel

/// An error, a warning or a note of the compiler.
package struct CompilerMessage: Hashable, Sendable {
  /// Warnings are never held against a cell.
  package var severity: Diagnostic.Severity
  /// The place in the author's code; `nil` when it is about generated code.
  package var position: CodePosition?
  /// What follows the severity, in one line; it speaks of no module of ours.
  package var text: String
  /// What to do about it, where that is known.
  package var help: String?

  /// Makes a message.
  package init(
    severity: Diagnostic.Severity,
    position: CodePosition?,
    text: String,
    help: String? = nil
  ) {
    self.severity = severity
    self.position = position
    self.text = text
    self.help = help
  }

  /// Whether an author is to see it when a cell is refused: no warning, and no note that tells of a place without naming it.
  var isShown: Bool {
    severity == .error || severity == .note && (position != nil || !text.hasSuffix("declared here"))
  }

  /// Reads what the frontend prints in its LLVM style: `FILE:LINE:COLUMN: SEVERITY: TEXT`, then the source line
  /// and a caret, which the lesson itself gives better.
  ///
  /// - Parameters:
  ///   - output: What it printed.
  ///   - sourceName: The lesson's name in `#sourceLocation`.
  ///   - positions: The map of the unit's places.
  /// - Returns: The messages in the compiler's order, but for errors at one place.
  package static func parse(
    _ output: String,
    sourceName: String,
    at positions: LessonPositions
  ) -> [CompilerMessage] {
    let messages = output.split(separator: "\n").compactMap { line -> CompilerMessage? in
      for severity in [Diagnostic.Severity.error, .warning, .note] {
        guard let mark = line.firstRange(of: ": \(severity.rawValue): ") else { continue }
        let place = line[..<mark.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
        guard place.count >= 3, let row = Int(place[place.count - 2]),
          let column = Int(place[place.count - 1])
        else {
          // `<unknown>:0: error: …`
          return place.first == "<unknown>"
            ? CompilerMessage(
              severity: severity,
              position: nil,
              text: text(line[mark.upperBound...])
            ) : nil
        }
        let file = place.dropLast(2).joined(separator: ":")
        let isLesson = file == sourceName || file.hasSuffix("/" + sourceName)
        let position = UnitPosition(line: row, column: column)
        return CompilerMessage(
          severity: severity,
          position: isLesson ? positions.code(at: position) : nil,
          text: text(line[mark.upperBound...])
        )
      }
      return nil
    }
    return ordered(messages)
  }

  /// The messages without those that `isLeftOut` names, and without their notes.
  static func leavingOut(
    of messages: [CompilerMessage],
    where isLeftOut: (_ message: CompilerMessage, _ notes: ArraySlice<CompilerMessage>) -> Bool
  ) -> [CompilerMessage] {
    var isFollowing = false
    return messages.indices.filter { index in
      if messages[index].severity != .note {
        let notes = messages[(index + 1)...].prefix { $0.severity == .note }
        isFollowing = isLeftOut(messages[index], notes)
      }
      return !isFollowing
    }.map { messages[$0] }
  }

  /// Puts errors at the same place, each with its notes, into the order of their texts: the compiler's own depends on what
  /// else it has seen.
  private static func ordered(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    var ordered: [[CompilerMessage]] = []
    var latest = 0
    for message in messages {
      if message.severity == .note, !ordered.isEmpty {
        ordered[latest].append(message)
        continue
      }
      let former = ordered.lastIndex { others in
        others[0].severity != message.severity || others[0].position != message.position
          || others[0].text <= message.text
      }
      latest = former.map { $0 + 1 } ?? 0
      ordered.insert([message], at: latest)
    }
    return ordered.flatMap { $0 }
  }

  /// Some messages of the compiler end in a space, and some name the modules that units are.
  private static func text(_ rest: Substring) -> String {
    var rest = rest
    while rest.last == " " { rest.removeLast() }
    let text = rest.replacing(/\ in module 'SpikenoteUnit\d+'/, with: "")
      .replacing(/\bSpikenoteUnit\d+\./, with: "")
      .replacing(CellRewriting.prefix, with: "")
    return String(text)
  }
}
