internal import NotebookModel

/// The words in which two lines differ.
struct LineDifference {
  /// Words are same or removed.
  private(set) var expected: [TextHunk.Word] = []
  /// Words are same or added.
  private(set) var actual: [TextHunk.Word] = []

  /// The column of the first difference in the expected line as it is written, in UTF-8 bytes from 1.
  private(set) var column = 1

  /// Compares line by line of a hunk; the longer of two very long lines is a single word.
  init(_ left: String, _ right: String, _ settings: TextSettings) {
    let (a, b) = (Self.words(of: left), Self.words(of: right))
    let pairs = Alignment.pairs(a.count, b.count) {
      Self.mayMatch(a[$0]) ? TextComparison.lineMatches(a[$0], b[$1], settings) : a[$0] == b[$1]
    }
    func shown(_ text: String) -> String {
      settings.hasWildcards ? RecordedDots.unescaped(text) : text
    }
    guard let pairs else {
      expected = [TextHunk.Word(shown(left), .removed)]
      actual = [TextHunk.Word(right, .added)]
      return
    }
    let (leftSame, rightSame) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
    expected = Self.joined(a.map(shown), leftSame, .removed)
    let same = a.indices.prefix { leftSame.contains($0) }
    column = 1 + same.reduce(0) { $0 + a[$1].utf8.count }
    actual = Self.joined(b, rightSame, .added)
  }

  /// Whether a word is a number or dots, which match more than themselves.
  private static func mayMatch(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return first.isDigit || first == UInt8(ascii: ".") || first == UInt8(ascii: "\\")
      || word.utf8.count > 1 && (first == UInt8(ascii: "-") || first == UInt8(ascii: "+"))
  }

  /// Neighbours of one kind become one word.
  private static func joined(
    _ words: [String],
    _ same: Set<Int>,
    _ kind: TextHunk.Word.Kind
  ) -> [TextHunk.Word] {
    var joined: [TextHunk.Word] = []
    for (index, word) in words.enumerated() {
      let kind = same.contains(index) ? TextHunk.Word.Kind.same : kind
      if joined.last?.kind == kind {
        joined[joined.count - 1].text += word
      } else {
        joined.append(TextHunk.Word(word, kind))
      }
    }
    return joined
  }

  /// Numbers, words, runs of blanks, dots that stand for anything, and single signs.
  private static func words(of line: String) -> [String] {
    let bytes = Array(line.utf8)
    let backslash = UInt8(ascii: "\\")
    var words: [String] = []
    var index = 0
    while index < bytes.count {
      var end = index + 1
      let byte = bytes[index]
      func extend(while holds: (UInt8) -> Bool) {
        while end < bytes.count, holds(bytes[end]) { end += 1 }
      }
      if let number = NumberToken(in: bytes, at: index, upTo: bytes.count) {
        end = number.end
      } else if byte == 0x20 || byte == 0x09 {
        extend { $0 == byte }
      } else if byte == backslash {
        // With the dots behind them, whose meaning they change.
        extend { $0 == byte }
        if let run = RecordedDots.Run(in: bytes, at: index, upTo: bytes.count) {
          end = index + run.count
        }
      } else if byte == UInt8(ascii: ".") {
        extend { $0 == byte }
      } else if byte.isWordByte {
        extend { $0.isWordByte && $0 != UInt8(ascii: ".") }
      }
      words.append(String(decoding: bytes[index..<end], as: UTF8.self))
      index = end
    }
    return words
  }
}
