/// Turns values into indices of a palette that holds only the colours in use.
package struct PixelMapping: Hashable, Sendable {
  /// The values at both ends of the colormap.
  package let values: AxisInterval
  /// The colours in use, from the least value to the greatest; last a transparent one for NaN.
  package let palette: [Color]
  private let least: Float
  private let greatest: Float
  private let slots: [UInt8]
  private let emptySlot: UInt8

  /// A mapping for `scalars` onto `colormap`.
  ///
  /// The first colour stands for `least`, the last for `greatest`; those that are absent are the least and
  /// the greatest finite scalar.
  package init(
    _ scalars: [Float],
    colormap: Colormap,
    least: Double? = nil,
    greatest: Double? = nil
  ) {
    var low = Float.infinity
    var high = -Float.infinity
    var hasEmpty = false
    for scalar in scalars {
      if scalar.isFinite {
        low = min(low, scalar)
        high = max(high, scalar)
      } else if scalar.isNaN {
        hasEmpty = true
      }
    }
    if low > high { (low, high) = (0, 0) }
    low = least.map { Float($0) } ?? low
    high = greatest.map { Float($0) } ?? high
    var isUsed = [Bool](repeating: false, count: 256)
    for scalar in scalars {
      if let index = Colormap.index(of: scalar, from: low, to: high) { isUsed[Int(index)] = true }
    }
    var palette: [Color] = []
    var slots = [UInt8](repeating: 0, count: 256)
    for (index, color) in colormap.colors.enumerated() where isUsed[index] {
      // A palette has 256 places: with NaN in the data, the last two colours share one.
      if hasEmpty, palette.count == 255 { palette.removeLast() }
      slots[index] = UInt8(palette.count)
      palette.append(color)
    }
    emptySlot = UInt8(min(palette.count, 255))
    if hasEmpty { palette.append(Color(255, 255, 255, alpha: 0)) }
    self.values = AxisInterval(Double(low), Double(high))
    self.least = low
    self.greatest = high
    self.palette = palette
    self.slots = slots
  }

  /// The palette index of every scalar.
  package func indices(of scalars: ArraySlice<Float>) -> [UInt8] {
    scalars.map { scalar in
      Colormap.index(of: scalar, from: least, to: greatest).map { slots[Int($0)] } ?? emptySlot
    }
  }
}
