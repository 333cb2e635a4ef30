/// A call as it stands in a cell, in pieces that can be put together anew.
struct CodeCall {
  /// One argument: its label, whether Swift's colon or Python's sign of equality follows it, and its value.
  struct Argument: Hashable {
    var label: String?
    var value: String
    var hasEqualsSign = false

    var text: String { (label.map { $0 + ": " } ?? "") + value }
  }

  /// What is called, for example `plt.hist`.
  var callee: String
  var arguments: [Argument]
  /// The lines that it reaches over.
  let lines: ClosedRange<Int>

  /// The call in one line.
  var text: String { "\(callee)(\(arguments.map(\.text).joined(separator: ", ")))" }

  /// The name of the function.
  var function: String { callee.split(separator: ".").last.map(String.init) ?? callee }

  /// What stands before the function's name.
  var owner: String { callee.split(separator: ".").dropLast().last.map(String.init) ?? "" }

  /// The innermost call whose arguments hold the byte `offset` of a line.
  init?(around offset: Int, line: Int, in code: CodeText) {
    let bytes = Array(code.masked.joined(separator: "\n").utf8)
    let raw = Array(code.lines.joined(separator: "\n").utf8)
    var starts = [0]
    for text in code.masked { starts.append((starts.last ?? 0) + text.utf8.count + 1) }
    guard code.masked.indices.contains(line),
      let open = Self.opening(before: starts[line] + offset, bytes),
      let close = Self.closing(of: open, bytes)
    else { return nil }
    let start = Self.startOfCallee(before: open, bytes)
    func text(_ range: Range<Int>) -> String {
      String(decoding: raw[range], as: UTF8.self).split(whereSeparator: \.isNewline)
        .map { $0.trimming(" \t") }.joined(separator: " ").trimming(" ")
    }
    func row(_ offset: Int) -> Int { (starts.firstIndex { $0 > offset } ?? starts.count) - 1 }
    callee = text(start..<open)
    lines = row(start)...row(close)
    arguments = Self.parts(open + 1..<close, bytes).map { part in
      let masked = String(decoding: bytes[part], as: UTF8.self)
      guard let match = masked.prefixMatch(of: /\s*(\w+)\s*(:|=(?![=>]))\s*/) else {
        return Argument(label: nil, value: text(part))
      }
      return Argument(
        label: String(match.1),
        value: text(part.lowerBound + match.0.utf8.count..<part.upperBound),
        hasEqualsSign: match.2 == "="
      )
    }
  }

  private static let openers = Set("([{".utf8)
  private static let closers = Set(")]}".utf8)

  private static func opening(before offset: Int, _ bytes: [UInt8]) -> Int? {
    var depth = 0
    var index = min(offset, bytes.count) - 1
    while index >= 0 {
      let byte = bytes[index]
      if closers.contains(byte) { depth += 1 }
      if openers.contains(byte) {
        if depth > 0 {
          depth -= 1
        } else if byte == UInt8(ascii: "{") {
          return nil
        } else if byte == UInt8(ascii: "("), index > 0, isName(bytes[index - 1]),
          !isKeyword(before: index, bytes)
        {
          return index
        }
      }
      index -= 1
    }
    return nil
  }

  private static func closing(of open: Int, _ bytes: [UInt8]) -> Int? {
    var depth = 0
    for index in open..<bytes.count {
      if openers.contains(bytes[index]) { depth += 1 }
      if closers.contains(bytes[index]) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func startOfCallee(before open: Int, _ bytes: [UInt8]) -> Int {
    var index = open
    var depth = 0
    while index > 0 {
      let byte = bytes[index - 1]
      if closers.contains(byte) {
        depth += 1
      } else if openers.contains(byte) {
        if depth == 0 { break }
        depth -= 1
      } else if depth == 0, !isName(byte), byte != UInt8(ascii: ".") {
        break
      }
      index -= 1
    }
    return index
  }

  /// The ranges between commas that stand in no bracket.
  private static func parts(_ range: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var depth = 0
    var start = range.lowerBound
    for index in range {
      if openers.contains(bytes[index]) { depth += 1 }
      if closers.contains(bytes[index]) { depth -= 1 }
      if depth == 0, bytes[index] == UInt8(ascii: ",") {
        parts.append(start..<index)
        start = index + 1
      }
    }
    let last = start..<range.upperBound
    return bytes[last].allSatisfy { $0 == 0x20 || $0 == 0x0A } ? parts : parts + [last]
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isKeyword(before open: Int, _ bytes: [UInt8]) -> Bool {
    var start = open
    while start > 0, isName(bytes[start - 1]) { start -= 1 }
    let word = String(decoding: bytes[start..<open], as: UTF8.self)
    return ["if", "while", "switch", "for", "return", "in", "guard", "case"].contains(word)
  }
}

extension CodeCall {
  /// The call with its arguments in the order of one of `signatures`, lists of labels in which `_` is none; `nil` where
  /// none of them has all the labels.
  func ordered(by signatures: [[String]]) -> CodeCall? {
    for labels in signatures {
      var free = Array(labels.enumerated())
      var places: [Int] = []
      for argument in arguments {
        guard let index = free.firstIndex(where: { $0.element == argument.label ?? "_" }) else {
          break
        }
        places.append(free.remove(at: index).offset)
      }
      guard places.count == arguments.count else { continue }
      var call = self
      call.arguments = zip(places, arguments).sorted { $0.0 < $1.0 }.map(\.1)
      return call
    }
    return nil
  }

  /// The call with labels that the runtime's function has: camel case, and the names that other libraries have for them.
  var withKnownLabels: CodeCall {
    let known = Set(runtimeSignatures.joined())
    var call = self
    for index in call.arguments.indices {
      guard let label = call.arguments[index].label, !known.contains(label) else { continue }
      let camel = RuntimeNames.camelCase(label)
      let familiar = FamiliarCalls.labels[label].flatMap { known.contains($0) ? $0 : nil }
      call.arguments[index].label = known.contains(camel) ? camel : familiar ?? camel
    }
    return call
  }

  /// The lists of labels of the runtime's functions that it could mean.
  var runtimeSignatures: [[String]] {
    let own = RuntimeNames.labels(of: function, in: owner)
    if !own.isEmpty { return own }
    return owner.isEmpty
      ? RuntimeNames.labels(of: "init", in: function) : RuntimeNames.labels(of: function)
  }
}

extension StringProtocol {
  /// The text without any of `characters` at its ends.
  func trimming(_ characters: String) -> String {
    String(drop { characters.contains($0) }.reversed().drop { characters.contains($0) }.reversed())
  }
}
