/// Bilinear resizing with antialiasing: a triangle filter that widens when the image shrinks.
///
/// Bytes are filtered as Pillow does it (`Image.resize` with `BILINEAR`: weights of 22 fractional bits,
/// rounded to 8 bits after each direction), numbers as torchvision does with `antialias=True`.
struct Resampling {
  private let horizontal: ResamplingAxis?
  private let vertical: ResamplingAxis?
  private let source: (height: Int, width: Int)
  private let target: (height: Int, width: Int)

  /// Prepares the weights from one size to another.
  init(from source: (height: Int, width: Int), to target: (height: Int, width: Int)) {
    self.source = source
    self.target = target
    horizontal =
      source.width == target.width ? nil : ResamplingAxis(from: source.width, to: target.width)
    vertical =
      source.height == target.height ? nil : ResamplingAxis(from: source.height, to: target.height)
  }

  /// Resizes one plane of bytes, rows from the top.
  func apply(_ plane: [UInt8]) -> [UInt8] {
    filter(plane, zero: 0) { window, sample in
      var sum = 1 << (ResamplingAxis.fractionBits - 1)
      for (offset, weight) in window.fixedWeights.enumerated() {
        sum += Int(sample(offset)) * weight
      }
      return UInt8(min(max(sum >> ResamplingAxis.fractionBits, 0), 255))
    }
  }

  /// Resizes one plane of numbers, rows from the top.
  func apply(_ plane: [Float]) -> [Float] {
    filter(plane, zero: 0) { window, sample in
      var sum: Float = 0
      for (offset, weight) in window.weights.enumerated() { sum += sample(offset) * weight }
      return sum
    }
  }

  private func filter<Value>(
    _ plane: [Value],
    zero: Value,
    _ weigh: (ResamplingAxis.Window, (Int) -> Value) -> Value
  ) -> [Value] {
    var current = plane
    if let horizontal {
      var next = [Value](repeating: zero, count: source.height * target.width)
      for row in 0..<source.height {
        for (column, window) in horizontal.windows.enumerated() {
          let start = row * source.width + window.first
          next[row * target.width + column] = weigh(window) { current[start + $0] }
        }
      }
      current = next
    }
    if let vertical {
      var next = [Value](repeating: zero, count: target.height * target.width)
      for (row, window) in vertical.windows.enumerated() {
        for column in 0..<target.width {
          let start = window.first * target.width + column
          next[row * target.width + column] = weigh(window) { current[start + $0 * target.width] }
        }
      }
      current = next
    }
    return current
  }
}

/// Which samples along one axis make each new sample, and with what weights.
struct ResamplingAxis {
  /// Fractional bits of `Window.fixedWeights`.
  static let fractionBits = 22

  /// Consecutive samples and their weights, whose sum is 1.
  struct Window {
    let first: Int
    let weights: [Float]
    let fixedWeights: [Int]
  }

  /// One window for each new sample.
  let windows: [Window]

  /// The windows for going from `source` to `target` samples.
  init(from source: Int, to target: Int) {
    let scale = Double(source) / Double(target)
    let support = max(scale, 1)
    windows = (0..<target).map { index in
      let centre = (Double(index) + 0.5) * scale
      let first = max(Int(centre - support + 0.5), 0)
      let end = min(Int(centre + support + 0.5), source)
      let heights = (first..<end).map { sample in
        max(1 - abs((Double(sample) - centre + 0.5) / support), 0)
      }
      let sum = heights.reduce(0, +)
      let weights = heights.map { $0 / sum }
      return Window(
        first: first,
        weights: weights.map { Float($0) },
        fixedWeights: weights.map { Int(0.5 + $0 * Double(1 << Self.fractionBits)) }
      )
    }
  }
}
