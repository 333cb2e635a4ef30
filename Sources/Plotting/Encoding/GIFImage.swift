internal import Glibc

/// One image of a GIF: a rectangle of the screen and its compressed pixels.
struct GIFImage {
  /// What becomes of the image before the next one comes.
  enum Disposal: UInt8 {
    case keep = 1
    case clear = 2
  }

  var area: GIFArea
  /// The index whose pixels leave the screen as it is.
  var transparentIndex: Int?
  var disposal: Disposal
  var minimumCodeSize: Int
  /// The LZW code stream.
  var codes: [UInt8]
}

/// A rectangle of pixels.
struct GIFArea: Hashable {
  var columns: Range<Int>
  var rows: Range<Int>

  /// The smallest rectangle that holds all differences of two pictures `width` pixels wide; `nil` for
  /// equal ones.
  init?(changedFrom before: [UInt8], to after: [UInt8], width: Int) {
    let height = after.count / width
    var firstRow = height
    var lastRow = -1
    var firstColumn = width
    var lastColumn = -1
    for row in 0..<height {
      let start = row * width
      guard !GIFArea.isEqual(before, after, in: start..<(start + width)) else { continue }
      firstRow = min(firstRow, row)
      lastRow = row
      var column = 0
      while column < firstColumn, before[start &+ column] == after[start &+ column] { column &+= 1 }
      firstColumn = column
      var last = width - 1
      while last > lastColumn, before[start &+ last] == after[start &+ last] { last -= 1 }
      lastColumn = max(lastColumn, last)
    }
    guard lastRow >= 0 else { return nil }
    columns = firstColumn..<(lastColumn + 1)
    rows = firstRow..<(lastRow + 1)
  }

  /// Whether two pictures have the same pixels in `range`, which lies in both.
  private static func isEqual(_ before: [UInt8], _ after: [UInt8], in range: Range<Int>) -> Bool {
    unsafe before.withUnsafeBytes { before in
      unsafe after.withUnsafeBytes { after in
        guard let before = before.baseAddress, let after = after.baseAddress else { return true }
        return unsafe memcmp(before + range.lowerBound, after + range.lowerBound, range.count) == 0
      }
    }
  }

  init(columns: Range<Int>, rows: Range<Int>) {
    self.columns = columns
    self.rows = rows
  }

  /// The rectangle's part of a picture `width` pixels wide.
  func pixels(of picture: [UInt8], width: Int) -> [UInt8] {
    if columns.count == width, rows.count * width == picture.count { return picture }
    var part: [UInt8] = []
    part.reserveCapacity(columns.count * rows.count)
    for row in rows {
      part += picture[(row * width + columns.lowerBound)..<(row * width + columns.upperBound)]
    }
    return part
  }
}
