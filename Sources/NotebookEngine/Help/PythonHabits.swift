/// Finds words and signs of Python, and of a few other languages, in lines that the compiler refused.
struct PythonHabits {
  let code: CodeText
  /// What the compiler says of the line, where a word alone does not tell.
  let messages: [String]

  static let commentText = "`#` begins no comment in Swift"

  /// The first habit that `line` shows, if it shows one.
  func finding(in line: Int) -> HabitFinding? {
    guard code.masked.indices.contains(line) else { return nil }
    let finders = [
      comment, interpolatedString, singleQuotes, moduleImport, definition, context, block, branch,
      otherBlock, anonymous,
      comprehension, slice, pair, loop, namedArguments, sign, logicalWord, power, statementWord,
      magic,
    ]
    for find in finders {
      if let finding = find(line) { return finding }
    }
    return nil
  }

  /// What is said of the place where a part of the line's masked code begins.
  func finding(
    at part: Substring,
    _ line: Int,
    _ message: String,
    _ help: String
  ) -> HabitFinding {
    HabitFinding(line, code.range(part, line: line).lowerBound, message, help)
  }
}
