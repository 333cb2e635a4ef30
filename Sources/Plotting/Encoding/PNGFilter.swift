/// PNG's filters, which replace bytes by their differences from neighbours.
enum PNGFilter: UInt8, CaseIterable {
  case none = 0
  case sub = 1
  case up = 2
  case paeth = 4

  /// All rows of `canvas`, each after the number of its filter and filtered with it.
  ///
  /// A row takes the filter with the smallest sum of absolute differences, the PNG specification's
  /// heuristic (section 12.7), the first one of equals.
  static func filteredRows(of canvas: Canvas, hasAlpha: Bool) -> [UInt8] {
    let pixelSize = hasAlpha ? 4 : 3
    let rowSize = canvas.width * pixelSize
    var rows: [UInt8] = []
    rows.reserveCapacity((rowSize + 1) * canvas.height)
    var previous = [UInt8](repeating: 0, count: rowSize)
    var current = previous
    var candidates = PNGFilter.allCases.map { _ in previous }
    for row in 0..<canvas.height {
      for column in 0..<canvas.width {
        let color = canvas.pixels[row * canvas.width + column]
        current[column * pixelSize] = color.red
        current[column * pixelSize + 1] = color.green
        current[column * pixelSize + 2] = color.blue
        if hasAlpha { current[column * pixelSize + 3] = color.alpha }
      }
      var best = (number: 0, sum: Int.max)
      for (number, filter) in PNGFilter.allCases.enumerated() {
        let sum = filter.apply(
          to: current,
          after: previous,
          pixelSize: pixelSize,
          into: &candidates[number]
        )
        if sum < best.sum { best = (number, sum) }
      }
      rows.append(PNGFilter.allCases[best.number].rawValue)
      rows += candidates[best.number]
      swap(&previous, &current)
    }
    return rows
  }

  /// Writes the filtered row and returns the sum of its bytes' distances from 0.
  private func apply(
    to current: [UInt8],
    after previous: [UInt8],
    pixelSize: Int,
    into filtered: inout [UInt8]
  ) -> Int {
    var sum = 0
    for index in current.indices {
      let left = index >= pixelSize ? current[index - pixelSize] : 0
      let above = previous[index]
      let predicted: UInt8 =
        switch self {
        case .none: 0
        case .sub: left
        case .up: above
        case .paeth:
          PNGFilter.paeth(left, above, index >= pixelSize ? previous[index - pixelSize] : 0)
        }
      let difference = current[index] &- predicted
      filtered[index] = difference
      sum += Int(min(difference, 0 &- difference))
    }
    return sum
  }

  /// The neighbour that is nearest to `left + above - corner` (Alan Paeth, 1991).
  private static func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(above) - Int(corner)
    let distances = (
      abs(estimate - Int(left)), abs(estimate - Int(above)), abs(estimate - Int(corner))
    )
    if distances.0 <= distances.1, distances.0 <= distances.2 { return left }
    return distances.1 <= distances.2 ? above : corner
  }
}
