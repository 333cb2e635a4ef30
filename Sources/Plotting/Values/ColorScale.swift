/// What the colours of a picture or of points stand for.
package struct ColorScale: Hashable, Sendable, Codable {
  /// The values for the first and the last colour.
  package var values: AxisInterval
  /// The name of the colormap.
  package var colormap: String

  /// Makes a scale.
  package init(values: AxisInterval, colormap: String) {
    self.values = values
    self.colormap = colormap
  }

  /// The 256 colours.
  package var colors: [Color] { (Colormap(named: colormap) ?? .fallback).colors }

  /// Which of the 256 colours stands for `value`; `nil` for NaN.
  package func index(of value: Double) -> UInt8? {
    Colormap.index(of: Float(value), from: Float(values.start), to: Float(values.end))
  }
}

/// A value for each point, with the scale of its colours.
package struct ColorValues: Hashable, Sendable, Codable {
  /// The values, all finite.
  package var values: [Double]
  /// What the colours stand for.
  package var scale: ColorScale
  /// The opacity from 0 to 1.
  package var alpha: Double

  /// The colours that are used, each once, from the least value to the greatest.
  var inks: [Ink] {
    var isUsed = [Bool](repeating: false, count: 256)
    for value in values {
      if let index = scale.index(of: value) { isUsed[Int(index)] = true }
    }
    let colors = scale.colors
    return isUsed.indices.filter { isUsed[$0] }.map { Ink(colors[$0]).withOpacity(alpha) }
  }
}
