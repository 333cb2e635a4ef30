/// The rows of a picture in the smallest of PNG's pixel formats that keeps all of its colours.
struct PNGScanlines {
  /// How PNG's header names the formats that are used here.
  enum ColorType: UInt8 {
    case rgb = 2
    case palette = 3
    case rgba = 6
  }

  let width: Int
  let height: Int
  let colorType: ColorType
  /// Bits of a palette index or of a channel.
  let bitDepth: Int
  /// The colours that indices stand for, those that are not opaque first.
  let palette: [Color]?
  /// The rows, each after the number of its filter.
  let filtered: [UInt8]

  init(_ canvas: Canvas) {
    width = canvas.width
    height = canvas.height
    if let indexed = IndexedPixels(canvas) {
      palette = indexed.palette
      colorType = .palette
      bitDepth = indexed.bitDepth
      filtered = indexed.rows(width: canvas.width)
    } else {
      palette = nil
      bitDepth = 8
      let isOpaque = canvas.pixels.allSatisfy { $0.alpha == 255 }
      colorType = isOpaque ? .rgb : .rgba
      filtered = PNGFilter.filteredRows(of: canvas, hasAlpha: !isOpaque)
    }
  }
}

/// Pixels as indices into at most 256 colours.
private struct IndexedPixels {
  let palette: [Color]
  private var indices: [UInt8] = []

  /// `nil` when there are more colours.
  init?(_ canvas: Canvas) {
    var counter = ColorIndex()
    indices.reserveCapacity(canvas.pixels.count)
    for color in canvas.pixels {
      guard let index = counter.index(of: color) else { return nil }
      indices.append(index)
    }
    // Transparency is recorded for the first entries only, so that opaque ones need not be listed.
    let order =
      counter.colors.indices.filter { counter.colors[$0].alpha < 255 }
      + counter.colors.indices.filter { counter.colors[$0].alpha == 255 }
    palette = order.map { counter.colors[$0] }
    var places = [UInt8](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = UInt8(place) }
    for place in indices.indices { indices[place] = places[Int(indices[place])] }
  }

  var bitDepth: Int {
    switch palette.count {
    case ...2: 1
    case ...4: 2
    case ...16: 4
    default: 8
    }
  }

  /// The rows, each after filter 0 (none): differences of indices mean nothing.
  func rows(width: Int) -> [UInt8] {
    let depth = bitDepth
    var rows: [UInt8] = []
    rows.reserveCapacity(indices.count / width * ((width * depth + 7) / 8 + 1))
    for start in stride(from: 0, to: indices.count, by: width) {
      rows.append(0)
      var byte = 0
      var free = 8
      for place in start..<(start + width) {
        free -= depth
        byte |= Int(indices[place]) << free
        if free == 0 {
          rows.append(UInt8(truncatingIfNeeded: byte))
          byte = 0
          free = 8
        }
      }
      if free < 8 { rows.append(UInt8(truncatingIfNeeded: byte)) }
    }
    return rows
  }
}
