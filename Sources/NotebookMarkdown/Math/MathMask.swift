import NotebookModel

/// A lesson's source with its math out of CommonMark's reach, and the way back.
///
/// The part of a math span on each line becomes a number between two marker characters, which the lesson
/// does not hold. The marker is a letter to CommonMark's rules, and nothing in between is punctuation or
/// white space. Positions of blocks stay right: lines stay lines, a block's start has no math before it,
/// and its end is taken from the unmasked source.
struct MathMask {
  /// A part of a text that went through the mask.
  enum Fragment: Equatable {
    case text(String)
    case piece(Int)
  }

  /// A math span's part of one line.
  struct Piece {
    var span: Int
    var isFirst: Bool
    var source: String
  }

  private(set) var maskedSource: SourceText
  private(set) var spans: [MathSpan] = []
  private(set) var pieces: [Piece] = []
  private var marker: Unicode.Scalar?

  init(_ source: SourceText, outline: MarkdownOutline) {
    maskedSource = source
    let found = MathFinder(source, outline: outline).spans
    guard !found.isEmpty, let marker = PrivateUse.freeScalar(in: source) else { return }
    self.marker = marker
    spans = found
    // Parts come in the order of the text, so each line is built once, from left to right.
    var line = LineInProgress(number: 0)
    for (number, span) in spans.enumerated() {
      for (index, part) in span.pieces.enumerated() {
        if part.line != line.number {
          finish(line, of: source)
          line = LineInProgress(number: part.line)
        }
        let bytes = source.line(part.line)
        line.text += bytes[line.consumed..<part.columns.lowerBound]
        line.text += Array("\(marker)\(pieces.count)\(marker)".utf8)
        line.consumed = part.columns.upperBound
        let piece = String(decoding: bytes[part.columns], as: UTF8.self)
        pieces.append(Piece(span: number, isFirst: index == 0, source: piece))
      }
    }
    finish(line, of: source)
  }

  /// A line whose math is being replaced.
  private struct LineInProgress {
    var number: Int
    var text: [UInt8] = []
    /// How many bytes of the source line are in `text`, or replaced.
    var consumed = 0
  }

  private mutating func finish(_ line: LineInProgress, of source: SourceText) {
    guard line.number > 0 else { return }
    maskedSource.lines[line.number - 1] =
      line.text + source.line(line.number).dropFirst(line.consumed)
  }

  /// The text with the source of its math back in place.
  func restore(_ text: String) -> String {
    fragments(of: text).map { fragment in
      switch fragment {
      case .text(let text): text
      case .piece(let index): pieces[index].source
      }
    }.joined()
  }

  /// Splits text at its math.
  func fragments(of text: String) -> [Fragment] {
    guard let marker, text.unicodeScalars.contains(marker) else { return [.text(text)] }
    var fragments: [Fragment] = []
    let parts = text.unicodeScalars.split(separator: marker, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        if !part.isEmpty { fragments.append(.text(String(part))) }
      } else if let piece = Int(String(part)), pieces.indices.contains(piece) {
        fragments.append(.piece(piece))
      }
    }
    return fragments
  }
}
