extension MarkerLattice {
  /// A picture with one pixel for every place, over the whole grid.
  struct Picture {
    /// Two colours: none, and that of the dots.
    let bitmap: Bitmap
    /// The extent of the grid in columns.
    let columns: Int
    /// The extent of the grid in rows.
    let rows: Int
    /// Whether a pixel is at least as large as one of the figure; smaller ones have to be smoothed, or some would
    /// not be seen.
    let isCoarse: Bool
  }

  /// A picture has at most this many pixels.
  private static let mostPixels = 4_000_000

  /// The places as pixels of `color` for dots `diameter` points wide; `nil` where the grid is too large.
  ///
  /// A grid step much wider than the dot is divided into an odd number of pixels, of which the middle one is set.
  /// A dot that reaches beyond its place fills the place alone, so that spikes beside each other can be counted
  /// where dots would run together.
  func picture(diameter: Double, color: Color) -> Picture? {
    guard let columns = places.last.map({ $0.column + 1 }),
      let rows = places.map(\.row).max().map({ $0 + 1 })
    else { return nil }
    let (across, down) = (parts(step.x / diameter), parts(step.y / diameter))
    let (width, height) = (columns * across, rows * down)
    guard width * height <= Self.mostPixels else { return nil }
    var pixels = [UInt8](repeating: 0, count: width * height)
    for place in places {
      pixels[(place.row * down + down / 2) * width + place.column * across + across / 2] = 1
    }
    let clear = Color(255, 255, 255, alpha: 0)
    return Picture(
      bitmap: Bitmap(width: width, height: height, palette: [clear, color], pixels: pixels),
      columns: columns,
      rows: rows,
      isCoarse: min(step.x / Double(across), step.y / Double(down)) >= PlotStyle.pixel
    )
  }

  /// The odd number next to `ratio`.
  private func parts(_ ratio: Double) -> Int {
    2 * Int(min(max((ratio - 1) / 2, 0), 1000).rounded()) + 1
  }
}
