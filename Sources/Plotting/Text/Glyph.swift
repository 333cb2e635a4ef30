/// The advance width and the outline of one character, in font units with y upwards.
struct Glyph: Sendable {
  /// A corner of an outline, or a control point between two corners.
  struct OutlinePoint: Hashable, Sendable {
    var x: Int
    var y: Int
    /// Whether the outline passes through the point; if not, the point bends a quadratic curve.
    var isOnCurve: Bool
  }

  /// Font units from this glyph's origin to the next one's.
  var advance: Int
  /// Closed outlines as TrueType has them: two control points in a row have a corner midway.
  var contours: [[OutlinePoint]]
}

/// The glyphs of DejaVu Sans by character.
///
/// Characters compare by canonical equivalence, so that "é" is found whether it is one scalar or two.
struct GlyphTable: Sendable {
  /// All glyphs of DejaVu Sans that figures may use.
  static let dejaVuSans = GlyphTable(
    reading: DejaVuSans.outlines,
    glyphCount: DejaVuSans.glyphCount
  )

  private var glyphs: [Character: Glyph] = [:]
  /// The box for a character that the table has not got.
  private var missing = Glyph(advance: 0, contours: [])

  /// Reads glyphs from the text that `Scripts/glyphs.py` writes, which describes the format.
  private init(reading text: String, glyphCount: Int) {
    var reader = NumberReader(text)
    glyphs.reserveCapacity(glyphCount)
    for index in 0..<glyphCount {
      let scalar = reader.next()
      let glyph = GlyphTable.glyph(from: &reader)
      if index == 0 {
        missing = glyph
      } else if let scalar = Unicode.Scalar(UInt32(scalar)) {
        glyphs[Character(scalar)] = glyph
      }
    }
  }

  /// The glyph of `character`, or the missing-glyph box.
  subscript(character: Character) -> Glyph {
    glyphs[character] ?? missing
  }

  private static func glyph(from reader: inout NumberReader) -> Glyph {
    let advance = reader.next()
    var x = 0
    var y = 0
    let contours = (0..<reader.next()).map { _ in
      (0..<reader.next()).map { _ in
        let number = reader.next()
        x += unfolded(number >> 1)
        y += unfolded(reader.next())
        return Glyph.OutlinePoint(x: x, y: y, isOnCurve: number & 1 == 1)
      }
    }
    return Glyph(advance: advance, contours: contours)
  }

  /// The signed number that was folded to 0, 1, 2, … for 0, -1, 1, ….
  private static func unfolded(_ number: Int) -> Int {
    number & 1 == 0 ? number >> 1 : -(number >> 1) - 1
  }
}

/// Reads the base-32 numbers of the glyph text, over its line breaks.
private struct NumberReader {
  private var bytes: String.UTF8View.Iterator

  init(_ text: String) { bytes = text.utf8.makeIterator() }

  mutating func next() -> Int {
    var number = 0
    var shift = 0
    while let byte = bytes.next() {
      guard byte != UInt8(ascii: "\n") else { continue }
      number |= Int((byte - 48) & 31) << shift
      guard byte >= 80 else { break }
      shift += 5
    }
    return number
  }
}
