/// TeX in math mode, without its delimiters, and where its lines stand in the lesson.
package struct Formula: Hashable, Sendable {
  /// The TeX; lines of a formula in a list or a quote are without the container's marks.
  package var tex: String
  /// Where each line of `tex` begins; empty when that is not known.
  package var lineStarts: [SourcePosition]

  /// Makes a formula whose line `i` begins at `lineStarts[i]`.
  package init(_ tex: String, lineStarts: [SourcePosition] = []) {
    self.tex = tex
    self.lineStarts = lineStarts
  }

  /// The place of a byte of the UTF-8 of `tex`, counted from 0.
  package func position(ofByte offset: Int) -> SourcePosition? {
    var line = 0
    var start = 0
    for (index, byte) in tex.utf8.prefix(offset).enumerated() where byte == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    guard lineStarts.indices.contains(line) else { return nil }
    return SourcePosition(
      line: lineStarts[line].line,
      column: lineStarts[line].column + offset - start
    )
  }
}

extension Formula: ExpressibleByStringLiteral {
  /// Makes a formula that stands nowhere.
  package init(stringLiteral tex: String) { self.init(tex) }
}
