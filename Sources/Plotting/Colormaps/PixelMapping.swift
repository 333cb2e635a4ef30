/// Turns values into indices of a palette that holds only the colours in use.
package struct PixelMapping: Hashable, Sendable {
  /// The colours in use, from the least value to the greatest; last a transparent one for NaN.
  package let palette: [Color]
  private let least: Float
  private let greatest: Float
  private let slots: [UInt8]
  private let emptySlot: UInt8

  /// A mapping for the scalars of `pictures` onto `colormap`, whose ends stand for the ends of `values`.
  package init(_ pictures: [[Float]], colormap: Colormap, values: AxisInterval) {
    let (low, high) = (Float(values.start), Float(values.end))
    var isUsed = [Bool](repeating: false, count: 256)
    var hasEmpty = false
    for scalar in pictures.joined() {
      if let index = Colormap.index(of: scalar, from: low, to: high) {
        isUsed[Int(index)] = true
      } else {
        hasEmpty = true
      }
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
    self.least = low
    self.greatest = high
    self.palette = palette
    self.slots = slots
  }

  /// The palette index of every scalar.
  package func indices(of scalars: [Float]) -> [UInt8] {
    scalars.map { scalar in
      Colormap.index(of: scalar, from: least, to: greatest).map { slots[Int($0)] } ?? emptySlot
    }
  }
}

extension AxisInterval {
  /// From the least to the greatest finite scalar of `pictures`, or the ends that are given; 0 to 0 where there is none.
  package static func spanning(
    _ pictures: [[Float]],
    least: Double? = nil,
    greatest: Double? = nil
  ) -> AxisInterval {
    var low = Float.infinity
    var high = -Float.infinity
    for scalar in pictures.joined() where scalar.isFinite {
      low = min(low, scalar)
      high = max(high, scalar)
    }
    if low > high { (low, high) = (0, 0) }
    return AxisInterval(least ?? Double(low), greatest ?? Double(high))
  }
}
