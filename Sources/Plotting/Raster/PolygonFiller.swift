/// Fills polygons by the nonzero rule with the exact area that they cover of each pixel.
///
/// Each row of pixels is cut into bands at every corner, so that no edge begins or ends inside a band;
/// the edges of a band, from left to right, tell where the inside begins and ends, and the area right of
/// these borders is summed up in integers. A band in which edges cross is halved, four times at most:
/// around a crossing the area is right to a sixteenth of a pixel. A row with very many edges, as of a
/// noisy line, is sampled instead, at 16 heights and 8 places across, which takes much less time.
///
/// Summing signed areas a pixel follows the anti-aliasing of David Turner's FreeType rasteriser; the
/// bands are there because an overlap, as in every joint of a line, must not count twice.
struct PolygonFiller {
  /// The area of a pixel: 256 by 256 steps, doubled so that a trapezoid's is whole.
  private static let pixelArea = 2 * RasterArea.subpixels * RasterArea.subpixels
  /// Bands of this height are not halved any more.
  private static let lowestBand = RasterArea.subpixels / 16
  /// Rows with more edges are sampled.
  private static let exactEdges = 96

  /// A border of the inside that a band has at one of its edges.
  private struct Crossing {
    var topX: Int
    var bottomX: Int
    var winding: Int
  }

  private let firstColumn: Int
  private let columnCount: Int
  /// By column: height of borders in it, and doubled area right of them within it.
  private var heights: [Int]
  private var areas: [Int]
  /// The columns that borders fell into; none when the first is beyond the last.
  private var firstUsed = Int.max
  private var lastUsed = -1
  /// The edges of the present row; kept, like the next three, to be used again without allocation.
  private var active: [EdgeList.Edge] = []
  private var crossings: [Crossing] = []
  private var levels: [Int] = []
  /// By eighths of pixels: the windings of the edges there.
  private var windings: [Int] = []

  /// A filler for shapes inside `area`, which may be used many times.
  init(in area: RasterArea) {
    firstColumn = area.columns.lowerBound
    columnCount = area.columns.count
    // A border on the right side of the last pixel falls into the column after it.
    heights = [Int](repeating: 0, count: columnCount + 1)
    areas = heights
  }

  /// Lays `color` over every pixel that the polygons of `list` cover, as far as they cover it.
  mutating func fill(_ list: inout EdgeList, color: Color, on canvas: inout Canvas) {
    list.sort()
    active.removeAll(keepingCapacity: true)
    var next = 0
    var row = 0
    while next < list.edges.count || !active.isEmpty {
      if active.isEmpty { row = Int(list.edges[next].top) / RasterArea.subpixels }
      let bottom = (row + 1) * RasterArea.subpixels
      while next < list.edges.count, list.edges[next].top < bottom {
        active.append(list.edges[next])
        next += 1
      }
      if active.count <= PolygonFiller.exactEdges {
        findLevels(row: row)
        for index in 1..<levels.count where levels[index - 1] < levels[index] {
          sumUpBand(from: levels[index - 1], to: levels[index])
        }
      } else {
        let height = PolygonFiller.lowestBand
        for top in stride(from: bottom - RasterArea.subpixels, to: bottom, by: height) {
          sumUpSample(at: top + height / 2, height: height)
        }
      }
      paint(row: row, color: color, on: &canvas)
      active.removeAll { $0.bottom <= bottom }
      row += 1
    }
  }

  /// Paints what is summed up and forgets it.
  private mutating func paint(row: Int, color: Color, on canvas: inout Canvas) {
    guard firstUsed <= lastUsed else { return }
    var height = 0
    var pixel = row * canvas.width + firstColumn + firstUsed
    var pixels = canvas.pixels.mutableSpan
    for column in firstUsed...lastUsed {
      let doubledArea = height &* 2 &* RasterArea.subpixels &+ areas[column]
      height &+= heights[column]
      areas[column] = 0
      heights[column] = 0
      let area = min(max(doubledArea, 0), PolygonFiller.pixelArea)
      let coverage = (area &* 255 &+ PolygonFiller.pixelArea / 2) / PolygonFiller.pixelArea
      if coverage > 0, column < columnCount {
        pixels[pixel] = color.over(pixels[pixel], coverage: coverage)
      }
      pixel += 1
    }
    firstUsed = Int.max
    lastUsed = -1
  }

  /// The heights between which no edge begins or ends.
  private mutating func findLevels(row: Int) {
    let top = row * RasterArea.subpixels
    let bottom = top + RasterArea.subpixels
    levels.removeAll(keepingCapacity: true)
    levels.append(top)
    levels.append(bottom)
    for edge in active {
      if edge.top > top { levels.append(Int(edge.top)) }
      if edge.bottom < bottom { levels.append(Int(edge.bottom)) }
    }
    if levels.count > 2 { levels.sort() }
  }

  /// Sums up the borders of the inside between two heights without a corner between them.
  private mutating func sumUpBand(from top: Int, to bottom: Int) {
    crossings.removeAll(keepingCapacity: true)
    for edge in active where edge.top <= top && edge.bottom >= bottom {
      crossings.append(
        Crossing(topX: edge.x(at: top), bottomX: edge.x(at: bottom), winding: Int(edge.winding))
      )
    }
    sortCrossings()
    if bottom - top > PolygonFiller.lowestBand, hasCrossings {
      let middle = (top + bottom) / 2
      sumUpBand(from: top, to: middle)
      sumUpBand(from: middle, to: bottom)
      return
    }
    addBorders(height: bottom - top)
  }

  /// Sums up the borders of the inside as they are at one height, as those of a band around it.
  ///
  /// Counting windings in eighths of pixels spares sorting the edges.
  private mutating func sumUpSample(at middle: Int, height: Int) {
    let step = RasterArea.subpixels / 8
    let origin = firstColumn * RasterArea.subpixels
    if windings.isEmpty { windings = [Int](repeating: 0, count: columnCount * 8 + 1) }
    var first = windings.count
    var last = -1
    for edge in active where edge.top <= middle && edge.bottom > middle {
      let place = (edge.x(at: middle) &- origin &+ step / 2) / step
      windings[place] += Int(edge.winding)
      first = min(first, place)
      last = max(last, place)
    }
    guard first <= last else { return }
    var winding = 0
    for place in first...last where windings[place] != 0 {
      let before = winding
      winding += windings[place]
      windings[place] = 0
      guard (before == 0) != (winding == 0) else { continue }
      let x = origin + place * step
      addBorder(
        Crossing(topX: x, bottomX: x, winding: 0),
        height: height,
        sign: before == 0 ? 1 : -1
      )
    }
  }

  /// Orders the crossings from left to right, by the middles of their ends.
  private mutating func sortCrossings() {
    if crossings.count > 24 {
      crossings.sort { $0.topX + $0.bottomX < $1.topX + $1.bottomX }
      return
    }
    for index in crossings.indices.dropFirst() {
      let crossing = crossings[index]
      let middle = crossing.topX + crossing.bottomX
      var place = index
      while place > 0, crossings[place - 1].topX + crossings[place - 1].bottomX > middle {
        crossings[place] = crossings[place - 1]
        place -= 1
      }
      crossings[place] = crossing
    }
  }

  /// Adds those crossings at which the winding number becomes 0 or ceases to be.
  private mutating func addBorders(height: Int) {
    var winding = 0
    for crossing in crossings {
      let before = winding
      winding += crossing.winding
      if before == 0, winding != 0 {
        addBorder(crossing, height: height, sign: 1)
      } else if before != 0, winding == 0 {
        addBorder(crossing, height: height, sign: -1)
      }
    }
  }

  /// Whether two edges of the band change places within it.
  private var hasCrossings: Bool {
    for index in crossings.indices.dropFirst() {
      let (left, right) = (crossings[index - 1], crossings[index])
      if left.topX > right.topX || left.bottomX > right.bottomX { return true }
    }
    return false
  }

  /// Adds the area right of a border, or takes it away, column by column.
  private mutating func addBorder(_ border: Crossing, height: Int, sign: Int) {
    let left = min(border.topX, border.bottomX)
    let right = max(border.topX, border.bottomX)
    let origin = firstColumn << 8
    let first = (left - origin) >> 8
    let last = max(first, (right - origin - 1) >> 8)
    firstUsed = min(firstUsed, first)
    lastUsed = max(lastUsed, last)
    if first == last {
      add(height: sign * height, from: left - origin, to: right - origin, column: first)
      return
    }
    var done = 0
    var x = left - origin
    for column in first...last {
      let end = min((column + 1) << 8, right - origin)
      let upTo = height * (end - (left - origin)) / (right - left)
      add(height: sign * (upTo - done), from: x, to: end, column: column)
      done = upTo
      x = end
    }
  }

  private mutating func add(height: Int, from start: Int, to end: Int, column: Int) {
    let inset = start + end - 2 * (column << 8)
    heights[column] += height
    areas[column] += height * (2 * RasterArea.subpixels - inset)
  }
}
