/// Fills polygons by the nonzero rule with the exact area that they cover of each pixel.
///
/// Each row of pixels is cut into bands at every corner, so that no edge begins or ends inside a band;
/// the edges of a band, from left to right, tell where the inside begins and ends, and the area right of
/// these borders is summed up in integers. Where edges cross inside a band the area is approximate, so
/// bands are at most a quarter of a pixel high as soon as an edge leans.
///
/// Summing signed areas a pixel follows the anti-aliasing of David Turner's FreeType rasteriser; the
/// bands are there because an overlap, as in every joint of a line, must not count twice.
struct PolygonFiller {
  /// The area of a pixel: 256 by 256 steps, doubled so that a trapezoid's is whole.
  private static let pixelArea = 2 * RasterArea.subpixels * RasterArea.subpixels

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
  private var crossings: [Crossing] = []
  private var levels: [Int] = []

  /// A filler for shapes inside `area`, which may be used many times.
  init(in area: RasterArea) {
    firstColumn = area.columns.lowerBound
    columnCount = area.columns.count
    // A border on the right side of the last pixel falls into the column after it.
    heights = [Int](repeating: 0, count: columnCount + 1)
    areas = heights
  }

  /// Lays `color` over every pixel that the polygons of `list` cover, as far as they cover it.
  mutating func fill(_ list: EdgeList, color: Color, on canvas: inout Canvas) {
    let edges = list.edges.sorted { ($0.top, $0.topX) < ($1.top, $1.topX) }
    var active: [EdgeList.Edge] = []
    var next = 0
    var row = 0
    while next < edges.count || !active.isEmpty {
      if active.isEmpty { row = Int(edges[next].top) / RasterArea.subpixels }
      let bottom = (row + 1) * RasterArea.subpixels
      while next < edges.count, edges[next].top < bottom {
        active.append(edges[next])
        next += 1
      }
      sumUp(row: row, active: active)
      paint(row: row, color: color, on: &canvas)
      active.removeAll { $0.bottom <= bottom }
      row += 1
    }
  }

  private mutating func sumUp(row: Int, active: [EdgeList.Edge]) {
    findLevels(row: row, active: active)
    for index in 1..<levels.count where levels[index - 1] < levels[index] {
      sumUpBand(from: levels[index - 1], to: levels[index], active: active)
    }
  }

  /// Paints what is summed up and forgets it.
  private mutating func paint(row: Int, color: Color, on canvas: inout Canvas) {
    guard firstUsed <= lastUsed else { return }
    var height = 0
    var pixel = row * canvas.width + firstColumn + firstUsed
    for column in firstUsed...lastUsed {
      let doubledArea = height &* 2 &* RasterArea.subpixels &+ areas[column]
      height &+= heights[column]
      areas[column] = 0
      heights[column] = 0
      let area = min(max(doubledArea, 0), PolygonFiller.pixelArea)
      let coverage = (area &* 255 &+ PolygonFiller.pixelArea / 2) / PolygonFiller.pixelArea
      if coverage > 0, column < columnCount {
        canvas.pixels[pixel] = color.over(canvas.pixels[pixel], coverage: coverage)
      }
      pixel += 1
    }
    firstUsed = Int.max
    lastUsed = -1
  }

  /// The heights between which no edge begins or ends.
  private mutating func findLevels(row: Int, active: [EdgeList.Edge]) {
    let top = row << 8
    let bottom = top + RasterArea.subpixels
    levels.removeAll(keepingCapacity: true)
    levels.append(top)
    levels.append(bottom)
    var leans = false
    for edge in active {
      if edge.top > top { levels.append(Int(edge.top)) }
      if edge.bottom < bottom { levels.append(Int(edge.bottom)) }
      if edge.topX != edge.bottomX { leans = true }
    }
    if leans { for quarter in 1..<4 { levels.append(top + quarter * 64) } }
    levels.sort()
  }

  /// Sums up the borders of the inside between two heights without a corner between them.
  private mutating func sumUpBand(from top: Int, to bottom: Int, active: [EdgeList.Edge]) {
    crossings.removeAll(keepingCapacity: true)
    for edge in active where edge.top <= top && edge.bottom >= bottom {
      let crossing = Crossing(
        topX: edge.x(at: top),
        bottomX: edge.x(at: bottom),
        winding: Int(edge.winding)
      )
      // Edges come almost in order, so that insertion is quick.
      var place = crossings.count
      crossings.append(crossing)
      let middle = crossing.topX + crossing.bottomX
      while place > 0, crossings[place - 1].topX + crossings[place - 1].bottomX > middle {
        crossings[place] = crossings[place - 1]
        place -= 1
      }
      crossings[place] = crossing
    }
    var winding = 0
    for crossing in crossings {
      let before = winding
      winding += crossing.winding
      if before == 0, winding != 0 {
        addBorder(crossing, height: bottom - top, sign: 1)
      } else if before != 0, winding == 0 {
        addBorder(crossing, height: bottom - top, sign: -1)
      }
    }
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
