/// Reduces colours to few (Paul Heckbert, Color Image Quantization for Frame Buffer Display, 1982).
///
/// The box of colours with the most pixels times its longest side is cut, across that side, where half
/// of its pixels are on either side, until there are enough boxes. A box then stands for its most
/// frequent colour, not for its mean, so that grounds and lines keep their exact colours. Of equals the
/// first is taken, in the order of red, green and blue: the result depends on the counts alone.
enum MedianCut {
  /// The palette, and the entry that stands for each colour.
  struct Result {
    var palette: [Color]
    var indices: [Color: UInt8]
  }

  /// Reduces colours, given with how often they occur, to at most `limit`, of at most 256.
  static func reduce(_ counts: [Color: Int], to limit: Int) -> Result {
    let entries = counts.map { ColorBox.Entry(color: $0.key, count: $0.value) }
    var boxes = entries.isEmpty ? [] : [ColorBox(entries.sorted { $0.order < $1.order })]
    while boxes.count < min(limit, 256) {
      var widest = (index: -1, weight: 0)
      for (index, box) in boxes.enumerated() where box.weight > widest.weight {
        widest = (index, box.weight)
      }
      guard widest.index >= 0 else { break }
      let halves = boxes[widest.index].halves()
      boxes[widest.index] = halves.0
      boxes.append(halves.1)
    }
    var result = Result(palette: [], indices: [:])
    for (index, box) in boxes.enumerated() {
      result.palette.append(box.mostFrequent)
      for entry in box.entries { result.indices[entry.color] = UInt8(index) }
    }
    return result
  }
}

/// Colours that are to share one palette entry.
private struct ColorBox {
  struct Entry {
    var color: Color
    var count: Int

    /// Sorts by red, green and blue.
    var order: Int {
      Int(color.red) << 16 | Int(color.green) << 8 | Int(color.blue)
    }
  }

  let entries: [Entry]
  /// Pixels times the longest side: 0 for one colour.
  let weight: Int
  private let longestSide: (Color) -> UInt8

  init(_ entries: [Entry]) {
    self.entries = entries
    let sides: [(Color) -> UInt8] = [\.red, \.green, \.blue]
    let lengths = sides.map { side in
      let values = entries.map { side($0.color) }
      return Int(values.max() ?? 0) - Int(values.min() ?? 0)
    }
    let longest = lengths.max() ?? 0
    longestSide = sides[lengths.firstIndex(of: longest) ?? 0]
    weight = longest * entries.reduce(0) { $0 + $1.count }
  }

  var mostFrequent: Color {
    var best = entries[0]
    for entry in entries where entry.count > best.count { best = entry }
    return best.color
  }

  /// Two boxes of at least one colour each; this one must have two colours at least.
  func halves() -> (ColorBox, ColorBox) {
    let sorted = entries.sorted {
      (longestSide($0.color), $0.order) < (longestSide($1.color), $1.order)
    }
    let total = sorted.reduce(0) { $0 + $1.count }
    var lower = 0
    var cut = 0
    repeat {
      lower += sorted[cut].count
      cut += 1
    } while cut < sorted.count - 1 && 2 * lower < total
    return (ColorBox(Array(sorted[..<cut])), ColorBox(Array(sorted[cut...])))
  }
}
