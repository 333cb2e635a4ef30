/// Points on a grid of equal steps, such as spikes at whole time steps of whole neurons.
///
/// In units of the grid a point takes one or two digits, which makes a raster of tens of thousands of
/// spikes small.
struct MarkerLattice {
  struct Place: Hashable, Comparable {
    let column: Int
    let row: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.column, left.row) < (right.column, right.row)
    }
  }

  let origin: Point
  /// The width of a column and the height of a row in points.
  let step: Point
  /// In ascending order by column, then row.
  let places: [Place]

  /// The grid that `points` lie on; `nil` where they are on none, or on one too fine to help.
  init?(_ points: [Point]) {
    guard let columns = Self.steps(points.map(\.x)), let rows = Self.steps(points.map(\.y)) else {
      return nil
    }
    origin = Point(columns.origin, rows.origin)
    step = Point(columns.step, rows.step)
    places = zip(columns.indices, rows.indices).map { Place(column: $0, row: $1) }.sorted()
  }

  private struct Steps {
    let origin: Double
    let step: Double
    let indices: [Int]
  }

  private static let tolerance = 0.004
  private static let mostSteps = 5000.0

  private static func steps(_ values: [Double]) -> Steps? {
    var known: [Double] = []
    for value in values.sorted() where value - (known.last ?? -.infinity) > tolerance {
      known.append(value)
    }
    guard let first = known.first, let last = known.last else { return nil }
    let gaps = zip(known.dropFirst(), known).map { $0 - $1 }
    guard let least = gaps.min() else {
      return Steps(origin: first, step: 1, indices: values.map { _ in 0 })
    }
    let count = ((last - first) / least).rounded()
    guard count >= 1, count <= mostSteps else { return nil }
    let step = (last - first) / count
    var indices: [Int] = []
    indices.reserveCapacity(values.count)
    for value in values {
      let index = ((value - first) / step).rounded()
      guard abs(first + index * step - value) <= tolerance else { return nil }
      indices.append(Int(index))
    }
    return Steps(origin: first, step: step, indices: indices)
  }

  /// A path with a vertex at every place, in units of the grid.
  var pathData: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(places.count * 3)
    var last: Place?
    var isAfterMove = false
    for place in places {
      if let last, last.column == place.column {
        // A repeated command needs no letter, only a space between two numbers.
        bytes.append(UInt8(ascii: isAfterMove ? "v" : " "))
        bytes += String(place.row - last.row).utf8
        isAfterMove = false
      } else {
        bytes += "M\(place.column) \(place.row)".utf8
        isAfterMove = true
      }
      last = place
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
