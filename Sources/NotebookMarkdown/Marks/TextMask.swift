import NotebookModel

/// A lesson's source with its math and shorthand marks out of CommonMark's reach, and the way back.
///
/// The part of a span on each line becomes a number between two marker characters, which the lesson
/// does not hold. The marker is a letter to CommonMark's rules, and nothing in between is punctuation or
/// white space. Positions of blocks stay right: lines stay lines, a block's start has no mark before it,
/// and its end is taken from the unmasked source.
struct TextMask {
  /// A part of a text that went through the mask.
  enum Fragment: Equatable {
    case text(String)
    case piece(Int)
  }

  /// A span's part of one line.
  struct Piece {
    var span: Int
    var isFirst: Bool
    var source: String
    var isPunctuation = false
  }

  /// What stands around a mark that CommonMark should take as punctuation; it means nothing to CommonMark.
  private static let fence = "~"

  private(set) var maskedSource: SourceText
  private(set) var spans: [MarkedSpan] = []
  private(set) var pieces: [Piece] = []
  /// For each masked line the columns after its pieces, from 0: masked, and in the source.
  private var columns: [Int: [(masked: Int, source: Int)]] = [:]
  private var marker: Unicode.Scalar?
  /// Marks that are not read as they may be meant.
  private(set) var diagnostics: [Diagnostic] = []

  /// `citesInText` says whether `@key` is a citation.
  init(_ source: SourceText, outline: MarkdownOutline, citesInText: Bool = false) {
    maskedSource = source
    let finder = MarkFinder(source, outline: outline, citesInText: citesInText)
    let found = finder.spans
    diagnostics = finder.diagnostics
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
        let fence = span.isPunctuation ? Self.fence : ""
        line.text += Array("\(fence)\(marker)\(pieces.count)\(marker)\(fence)".utf8)
        line.consumed = part.columns.upperBound
        columns[part.line, default: []].append((line.text.count, line.consumed))
        let piece = String(decoding: bytes[part.columns], as: UTF8.self)
        pieces.append(
          Piece(
            span: number,
            isFirst: index == 0,
            source: piece,
            isPunctuation: span.isPunctuation
          )
        )
      }
    }
    finish(line, of: source)
  }

  /// A line whose marks are being replaced.
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

  /// The formula of a span, which is empty where the span is none.
  func formula(of span: Int) -> Formula {
    if case .math(let formula, _) = spans[span].content { formula } else { Formula("") }
  }

  /// The source position of a place in the masked text; inside a mask it is the mask's end.
  func sourcePosition(ofMasked position: SourcePosition) -> SourcePosition {
    guard let column = columns[position.line]?.last(where: { $0.masked < position.column }) else {
      return position
    }
    return SourcePosition(
      line: position.line,
      column: position.column - column.masked + column.source
    )
  }

  /// The text with the source of its marks back in place.
  func restore(_ text: String) -> String {
    fragments(of: text).map { fragment in
      switch fragment {
      case .text(let text): text
      case .piece(let index): pieces[index].source
      }
    }.joined()
  }

  /// The text of a link's address or title, in which a backslash in a mark still escapes punctuation.
  func restoreEscaped(_ text: String) -> String {
    fragments(of: text).map { fragment in
      switch fragment {
      case .text(let text): text
      case .piece(let index): Self.unescaped(pieces[index].source)
      }
    }.joined()
  }

  private static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let isEscape = byte == .backslash && rest.first?.isPunctuation == true
      bytes.append(isEscape ? rest.removeFirst() : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Splits text at its marks.
  func fragments(of text: String) -> [Fragment] {
    guard let marker, text.unicodeScalars.contains(marker) else { return [.text(text)] }
    var fragments: [Fragment] = []
    let parts = text.unicodeScalars.split(separator: marker, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        var part = part
        if index > 0, isFenced(parts[index - 1]) { part.removeFirst() }
        if index + 1 < parts.count, isFenced(parts[index + 1]) { part.removeLast() }
        if !part.isEmpty { fragments.append(.text(String(part))) }
      } else if let piece = Int(String(part)), pieces.indices.contains(piece) {
        fragments.append(.piece(piece))
      }
    }
    return fragments
  }

  /// Whether the number between two markers is that of a mark with characters around it.
  private func isFenced(_ number: Substring.UnicodeScalarView) -> Bool {
    guard let piece = Int(String(number)), pieces.indices.contains(piece) else { return false }
    return pieces[piece].isPunctuation
  }
}
