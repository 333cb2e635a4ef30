internal import NotebookModel

/// The lines of a difference that both texts have, in other places.
package struct MovedLines {
  /// Lines that follow each other in both texts.
  private struct Block {
    var before: Int
    var after: Int
    var count: Int
    var first: String
  }

  private var blocks: [Block] = []

  /// Finds the lines that a hunk takes away and another one, or the same, adds.
  package init(in hunks: [TextHunk]) {
    var added: [String: [Int]] = [:]
    for hunk in hunks {
      for (offset, words) in hunk.actual.enumerated() {
        added[Self.text(of: words), default: []].append(hunk.actualLine + offset)
      }
    }
    for hunk in hunks {
      for (offset, words) in hunk.expected.enumerated() {
        let text = Self.text(of: words)
        guard text.contains(where: { !$0.isWhitespace }), let places = added[text] else { continue }
        let before = hunk.position.line + offset
        // The line after the one that moved before it, where that is one of them.
        let next = blocks.last.map { $0.after + $0.count }
        let follows = blocks.last.map { $0.before + $0.count == before } ?? false
        if follows, let next, let index = places.firstIndex(of: next) {
          added[text]?.remove(at: index)
          blocks[blocks.count - 1].count += 1
        } else if let after = places.first {
          added[text]?.removeFirst()
          blocks.append(Block(before: before, after: after, count: 1, first: text))
        }
      }
    }
  }

  /// A sentence for each block of lines, without a full stop; lines count those of the output, from 1.
  package var sentences: [String] {
    blocks.map { block in
      block.count == 1
        ? "line \(block.before) has moved to line \(block.after): \(Self.shortened(block.first))"
        : "lines \(block.before) to \(block.before + block.count - 1) have moved to lines "
          + "\(block.after) to \(block.after + block.count - 1), from: \(Self.shortened(block.first))"
    }
  }

  private static func text(of words: [TextHunk.Word]) -> String { words.map(\.text).joined() }

  private static func shortened(_ line: String) -> String {
    line.count > 60 ? line.prefix(60) + "…" : line
  }
}
