/// How the values between the pixels of a picture are found.
package enum Interpolation: String, Hashable, Sendable, Codable, CaseIterable {
  case nearest, none, antialiased, auto, bilinear, bicubic, catrom

  /// Whether there are values between pixels; pixels are squares of one colour otherwise.
  package var isSmooth: Bool { radius > 0 }

  /// How far, in pixels, a value reaches.
  var radius: Double {
    switch self {
    case .nearest, .none, .antialiased, .auto: 0
    case .bilinear: 1
    case .bicubic, .catrom: 2
    }
  }

  /// The weight of a value `distance` pixels away.
  ///
  /// `bilinear` is the triangle. `bicubic` is the cubic B-spline (Hou and Andrews, IEEE Trans. ASSP 26, 1978), as in
  /// Matplotlib; it smooths. `catrom` is cubic convolution with a = −0.5 (Keys, IEEE Trans. ASSP 29, 1981), which
  /// passes through the values.
  func weight(_ distance: Double) -> Double {
    let x = abs(distance)
    switch self {
    case .nearest, .none, .antialiased, .auto: return x <= 0.5 ? 1 : 0
    case .bilinear: return max(0, 1 - x)
    case .bicubic:
      if x < 1 { return (4 - 6 * x * x + 3 * x * x * x) / 6 }
      return x < 2 ? (2 - x) * (2 - x) * (2 - x) / 6 : 0
    case .catrom:
      if x < 1 { return 1.5 * x * x * x - 2.5 * x * x + 1 }
      return x < 2 ? -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2 : 0
    }
  }
}

/// Values of a grid at the middles of another grid's pixels over the same rectangle.
package struct Resampler {
  /// The values that one pixel of the new grid is made of.
  private struct Taps {
    let indices: [Int]
    let weights: [Float]
  }

  private let columns: Int
  private let across: [Taps]
  private let down: [Taps]

  /// A change from `columns` by `rows` values to `width` by `height`.
  ///
  /// Beyond its border the grid is continued by its mirror image. Where the new grid is coarser, kernels are as much
  /// wider.
  package init(columns: Int, rows: Int, width: Int, height: Int, _ interpolation: Interpolation) {
    self.columns = columns
    across = Self.taps(from: columns, to: width, interpolation)
    down = Self.taps(from: rows, to: height, interpolation)
  }

  private static func taps(from count: Int, to newCount: Int, _ kernel: Interpolation) -> [Taps] {
    let step = Double(count) / Double(newCount)
    let stretch = max(1, step)
    return (0..<newCount).map { pixel in
      // Pixels have their middles at whole numbers.
      let middle = (Double(pixel) + 0.5) * step - 0.5
      let reach = kernel.radius * stretch
      let places = Int((middle - reach).rounded(.up))...Int((middle + reach).rounded(.down))
      let weights = places.map { kernel.weight((Double($0) - middle) / stretch) }
      let sum = weights.reduce(0, +)
      return Taps(
        indices: places.map { mirrored($0, count) },
        weights: weights.map { Float($0 / sum) }
      )
    }
  }

  private static func mirrored(_ index: Int, _ count: Int) -> Int {
    let place = (index % (2 * count) + 2 * count) % (2 * count)
    return place < count ? place : 2 * count - 1 - place
  }

  /// The values of the new grid, row by row.
  ///
  /// NaN takes no part in its neighbours' values; a pixel is NaN where most of its weight is.
  package func values(_ values: [Float]) -> [Float] {
    let rows = values.count / columns
    var sums: [Float] = []
    var shares: [Float] = []
    sums.reserveCapacity(rows * across.count)
    shares.reserveCapacity(rows * across.count)
    for row in 0..<rows {
      for taps in across {
        var (sum, share): (Float, Float) = (0, 0)
        for (index, weight) in zip(taps.indices, taps.weights) {
          let value = values[row * columns + index]
          guard !value.isNaN else { continue }
          sum += weight * value
          share += weight
        }
        sums.append(sum)
        shares.append(share)
      }
    }
    var result: [Float] = []
    result.reserveCapacity(down.count * across.count)
    for taps in down {
      for column in across.indices {
        var (sum, share): (Float, Float) = (0, 0)
        for (index, weight) in zip(taps.indices, taps.weights) {
          sum += weight * sums[index * across.count + column]
          share += weight * shares[index * across.count + column]
        }
        result.append(share > 0.5 ? sum / share : .nan)
      }
    }
    return result
  }
}
