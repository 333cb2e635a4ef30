internal import NotebookModel

/// What to make of one error of the compiler's.
struct MessageAdvice {
  let message: CompilerMessage
  let notes: [CompilerMessage]
  /// The line of the cell, from 0.
  let line: Int
  let code: CodeText
  /// Where each name that the cell sees is declared.
  let declarations: [String: Int]
  /// The numbers of the cell's lines, as people count them.
  let lineNumbers: [Int]

  /// What is said instead.
  struct Advice {
    /// The message; the compiler's where it is absent.
    var text: String?
    /// What to write.
    var help: String?
    /// Whether the compiler's notes stay, but for those about internals.
    var keepsNotes = true
    /// The notes in their place.
    var notes: [CompilerMessage] = []

    init(_ text: String? = nil, _ help: String? = nil, keepsNotes: Bool = true) {
      self.text = text
      self.help = help
      self.keepsNotes = keepsNotes
    }
  }

  /// Where the message points to in the line, in bytes.
  var offset: Int { max(0, (message.position?.column ?? 1) - 1) }

  /// The first rule that knows the message gives what is said.
  var advice: Advice {
    memberAdvice ?? initializationAdvice ?? scopeAdvice ?? labelAdvice ?? callAdvice
      ?? operatorAdvice ?? conversionAdvice
      ?? valueAdvice ?? statementAdvice ?? Advice()
  }

  static let twoStatements = "two statements stand on one line"

  /// Whether a note speaks of what only the library or the compiler knows.
  static func isAboutInternals(_ note: CompilerMessage) -> Bool {
    let signs = [
      "where '", "overloads for '", "candidate ", "found candidate", "required by ",
      "did you mean to use 'try'",
      "did you mean to handle error as optional", "did you mean to disable error",
      "only concrete types such as",
      "force-unwrap using", "coalesce using", "explicitly marked unavailable here",
      "found this candidate",
      "declared here",
    ]
    guard note.position == nil || !note.text.hasSuffix("declared here") else { return false }
    return signs.contains { note.text.hasPrefix($0) }
      || note.position == nil && note.text.hasSuffix("declared here")
  }

  // MARK: - The code around the message

  /// The call whose arguments, or whose opening bracket, the message points to.
  var call: CodeCall? {
    let bytes = Array(code.masked[line].utf8)
    let isAtBracket = offset < bytes.count && bytes[offset] == UInt8(ascii: "(")
    return CodeCall(around: isAtBracket ? offset + 1 : offset, line: line, in: code)
  }

  /// The call whose name the message points to, or which it is in the arguments of.
  var callFromName: CodeCall? {
    let bytes = Array(code.masked[line].utf8)
    guard offset < bytes.count else { return call }
    let rest = bytes[offset...]
    if let open = rest.firstIndex(of: UInt8(ascii: "(")),
      rest[..<open].allSatisfy({ $0 == 0x2E || $0 == 0x5F || $0 >= 0x30 && $0 != 0x3D && $0 < 0x7B }
      )
    {
      return CodeCall(around: open + 1, line: line, in: code)
    }
    return call
  }

  /// The operand that begins at the byte `start` of the line, as it is typed.
  func operand(at start: Int) -> String {
    let bytes = Array(code.masked[line].utf8)
    var end = start
    var depth = 0
    while end < bytes.count {
      let byte = bytes[end]
      if "([".utf8.contains(byte) { depth += 1 }
      if ")]".utf8.contains(byte) {
        if depth == 0 { break }
        depth -= 1
      }
      let isPart = Self.isPart(byte) || "([)]".utf8.contains(byte)
      let isSign = end == start && byte == UInt8(ascii: "-")
      if depth == 0, !isPart, !isSign { break }
      end += 1
    }
    return code.raw(start..<end, line: line)
  }

  /// The operand that ends before the byte `end` of the line, as it is typed.
  func operand(before end: Int) -> String {
    let bytes = Array(code.masked[line].utf8)
    var last = min(end, bytes.count)
    while last > 0, bytes[last - 1] == 0x20 { last -= 1 }
    var start = last
    var depth = 0
    while start > 0 {
      let byte = bytes[start - 1]
      if ")]".utf8.contains(byte) { depth += 1 }
      if "([".utf8.contains(byte) {
        if depth == 0 { break }
        depth -= 1
      }
      if depth == 0, !Self.isPart(byte), !"([)]".utf8.contains(byte) { break }
      start -= 1
    }
    return code.raw(start..<last, line: line)
  }

  /// The operands to the left and the right of an operator near the place of the message.
  func operands(of sign: String) -> (left: String, right: String)? {
    let bytes = Array(code.masked[line].utf8)
    let sign = Array(sign.utf8)
    func isThere(_ index: Int) -> Bool {
      index + sign.count <= bytes.count && bytes[index...].starts(with: sign)
        && (index == 0 || !Self.isSign(bytes[index - 1]))
        && (index + sign.count == bytes.count || !Self.isSign(bytes[index + sign.count]))
    }
    let places = bytes.indices.filter(isThere)
    guard let place = places.first(where: { $0 >= offset }) ?? places.last else { return nil }
    var next = place + sign.count
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    let (left, right) = (operand(before: place), operand(at: next))
    return left.isEmpty || right.isEmpty ? nil : (left, right)
  }

  /// Whether a byte is part of a name, a number, a member access or a string.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "$")
      || byte >= 0x80
      || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  private static func isSign(_ byte: UInt8) -> Bool { "+-*/<>=!&|^%.".utf8.contains(byte) }
}
