/// Reads the scalars of a picture, sixteen at a time: an animation of spikes has millions of them.
enum PictureScalars {
  private typealias Lanes = SIMD16<Float>
  private static let width = Lanes.scalarCount

  /// The least and the greatest finite scalar; ∞ and −∞ where there is none.
  static func ends(of picture: [Float]) -> (low: Float, high: Float) {
    unsafe picture.withUnsafeBytes { bytes in
      var low = Lanes(repeating: .infinity)
      var high = Lanes(repeating: -.infinity)
      let whole = picture.count / width * width
      for index in stride(from: 0, to: whole, by: width) {
        let scalars = unsafe bytes.loadUnaligned(fromByteOffset: 4 &* index, as: Lanes.self)
        // Comparisons with NaN are false.
        low.replace(with: scalars, where: (scalars .< low) .& (scalars .> -.infinity))
        high.replace(with: scalars, where: (scalars .> high) .& (scalars .< .infinity))
      }
      var ends = (low: low.min(), high: high.max())
      for scalar in picture[whole...] where scalar.isFinite {
        ends = (min(ends.low, scalar), max(ends.high, scalar))
      }
      return ends
    }
  }

  /// Which of the values `low` and `high` a picture has; `nil` for one with a third value.
  static func uses(of picture: [Float], low: Float, high: Float) -> (low: Bool, high: Bool)? {
    unsafe picture.withUnsafeBytes { bytes in
      let (lows, highs) = (Lanes(repeating: low), Lanes(repeating: high))
      var (anyLow, anyHigh) = (lows .!= lows, lows .!= lows)
      let whole = picture.count / width * width
      // A picture of other values is left after its first block.
      for start in stride(from: 0, to: whole, by: 64 * width) {
        var isOther = lows .!= lows
        for index in stride(from: start, to: min(start + 64 * width, whole), by: width) {
          let scalars = unsafe bytes.loadUnaligned(fromByteOffset: 4 &* index, as: Lanes.self)
          let (isLow, isHigh) = (scalars .== lows, scalars .== highs)
          anyLow = anyLow .| isLow
          anyHigh = anyHigh .| isHigh
          isOther = isOther .| .!(isLow .| isHigh)
        }
        if any(isOther) { return nil }
      }
      var uses = (low: any(anyLow), high: any(anyHigh))
      for scalar in picture[whole...] {
        guard scalar == low || scalar == high else { return nil }
        uses = (uses.low || scalar == low, uses.high || scalar == high)
      }
      return uses
    }
  }

  /// `onValue` for every scalar that is `value`, `otherwise` for the others.
  static func indices(
    of picture: [Float],
    equalTo value: Float,
    _ onValue: UInt8,
    otherwise: UInt8
  ) -> [UInt8] {
    unsafe picture.withUnsafeBufferPointer { scalars in
      unsafe [UInt8](unsafeUninitializedCapacity: scalars.count) { indices, count in
        for place in 0..<scalars.count {
          unsafe indices[place] = scalars[place] == value ? onValue : otherwise
        }
        count = scalars.count
      }
    }
  }
}
