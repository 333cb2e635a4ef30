package import NotebookModel
internal import Yams

/// Lines of YAML: the front matter of a lesson, an option of a cell, or a file of settings.
package struct YAMLFragment {
  /// The lines as libyaml counts them, which also breaks at NEL, LS and PS.
  private let lines: [Cell.Line]
  private let text: String

  /// Makes a fragment of lines, each of which knows its place in the file.
  package init(lines: [Cell.Line]) {
    text = lines.map { $0.text + "\n" }.joined()
    self.lines = lines.flatMap(Self.splitAtUnicodeLineBreaks)
  }

  /// Reads the value of the fragment.
  ///
  /// Anchors and aliases are refused: a few of them could stand for more values than any memory holds.
  ///
  /// - Parameters:
  ///   - name: What the fragment is, for messages.
  ///   - owner: What it is part of.
  /// - Returns: The value; `nil` when there is none.
  /// - Throws: What is wrong with the YAML and where.
  package func compose(
    name: String,
    of owner: String = "a lesson"
  ) throws(SettingError) -> YAMLValue? {
    if let (position, word) = YAMLAnchorFinder(lines: lines).first() {
      throw SettingError(
        diagnostic: Diagnostic(
          .error,
          "`\(word)` is a YAML anchor or alias, which \(owner) cannot use",
          at: position,
          help: "Write the value itself, or put the text between quotes"
        )
      )
    }
    do {
      return try Yams.compose(yaml: text, .basic).map { value(of: $0) }
    } catch let error as YamlError {
      throw SettingError(diagnostic: diagnostic(of: error, name: name))
    } catch {
      throw SettingError(diagnostic: diagnostic(of: .no, name: name))
    }
  }

  // MARK: - Values

  /// Recursion is safe: libyaml refuses more than 1000 levels.
  private func value(of node: Node) -> YAMLValue {
    let position = self.position(of: node.mark)
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return YAMLValue(content: .scalar(scalar.string, isPlain: isPlain), position: position)
    case .sequence(let sequence):
      return YAMLValue(content: .sequence(sequence.map { value(of: $0) }), position: position)
    case .mapping(let mapping):
      let pairs = mapping.map { YAMLPair(key: value(of: $0.key), value: value(of: $0.value)) }
      return YAMLValue(content: .mapping(pairs), position: position)
    case .alias:
      return YAMLValue(content: .scalar("", isPlain: true), position: position)
    }
  }

  // MARK: - Positions

  private var start: SourcePosition {
    lines.first?.position ?? SourcePosition(line: 1, column: 1)
  }

  private var end: SourcePosition {
    guard let last = lines.last else { return start }
    return SourcePosition(
      line: last.position.line,
      column: last.position.column + last.text.utf8.count
    )
  }

  private func position(of mark: Mark?) -> SourcePosition {
    mark.map { position(line: $0.line, column: $0.column) } ?? start
  }

  /// The place in the file of a line and a column as libyaml counts them, columns in Unicode scalars.
  private func position(line number: Int, column: Int) -> SourcePosition {
    guard lines.indices.contains(number - 1) else { return end }
    let line = lines[number - 1]
    let before = line.text.unicodeScalars.prefix(max(column - 1, 0))
    return SourcePosition(
      line: line.position.line,
      column: line.position.column + before.reduce(0) { $0 + UTF8.width($1) }
    )
  }

  private static func splitAtUnicodeLineBreaks(_ line: Cell.Line) -> [Cell.Line] {
    var column = line.position.column
    let breaks: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}"]
    let parts = line.text.unicodeScalars.split(omittingEmptySubsequences: false) {
      breaks.contains($0)
    }
    return parts.map { part in
      let start = column
      column += part.reduce(0) { $0 + UTF8.width($1) }
      if part.endIndex < line.text.unicodeScalars.endIndex {
        column += UTF8.width(line.text.unicodeScalars[part.endIndex])
      }
      return Cell.Line(
        String(part),
        at: SourcePosition(line: line.position.line, column: start)
      )
    }
  }

  /// Where a key stands for the second time in its mapping; `mark` is the first place, the only one that Yams tells.
  ///
  /// In a mapping of lines the second key is on the first line with which the lines up to it repeat the key; for a mapping
  /// in braces the place is the first one.
  private func position(ofSecond key: String, after mark: Mark) -> SourcePosition {
    let texts = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in texts.enumerated().dropFirst(mark.line) {
      let indentation = line.prefix { $0 == " " }
      let rest = line.dropFirst(indentation.count)
      guard indentation.count == mark.column - 1,
        ["", "\"", "'"].contains(where: { rest.hasPrefix($0 + key + $0) }),
        repeats(key, in: texts[...index].joined(separator: "\n"))
      else { continue }
      return position(line: index + 1, column: mark.column)
    }
    return position(of: mark)
  }

  private func repeats(_ key: String, in text: String) -> Bool {
    do {
      _ = try Yams.compose(yaml: text, .basic)
      return false
    } catch YamlError.duplicatedKeysInMapping(let duplicates, _) {
      return duplicates.contains(key)
    } catch {
      return false
    }
  }

  // MARK: - Errors

  private func diagnostic(of error: YamlError, name: String) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      invalid(name, problem, at: position(of: mark))
    case .reader(let problem, let offset, _, _):
      invalid(name, problem, at: position(ofCharacter: offset ?? 0))
    case .duplicatedKeysInMapping(let duplicates, let context):
      SettingError.setTwice(
        duplicates.first ?? "",
        at: position(ofSecond: duplicates.first ?? "", after: context.mark)
      ).diagnostic
    default: invalid(name, "it cannot be read", at: start)
    }
  }

  private func invalid(_ name: String, _ problem: String, at position: SourcePosition) -> Diagnostic
  {
    Diagnostic(
      .error,
      "\(name) is not valid YAML: \(problem)",
      at: position,
      help: "Check the indentation, and put text with `:`, `#` or brackets between quotes"
    )
  }

  /// The position of a character of `text`, which Yams counts from 0.
  private func position(ofCharacter offset: Int) -> SourcePosition {
    let before = text.prefix(max(offset, 0))
    let line = before.utf8.count { $0 == .lineFeed }
    let column = before.utf8.reversed().prefix { $0 != .lineFeed }.count
    var starts: [SourcePosition] = []
    for line in lines where starts.last?.line != line.position.line { starts.append(line.position) }
    guard starts.indices.contains(line) else { return end }
    return SourcePosition(line: starts[line].line, column: starts[line].column + column)
  }
}
