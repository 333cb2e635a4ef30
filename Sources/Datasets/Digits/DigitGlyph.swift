/// A way of writing one digit: the path of the pen in a unit square, y downwards.
struct DigitGlyph {
  /// A point that the pen passes.
  struct Knot {
    let position: SIMD2<Float>
    /// Whether the pen may change its direction abruptly here.
    let isCorner: Bool
  }

  /// Width of the digit for a height of 1.
  let aspect: Float
  /// How often this way is chosen among those of the same digit.
  let weight: Int
  /// The strokes, each drawn without lifting the pen.
  let strokes: [[Knot]]

  /// Makes a glyph of strokes.
  init(aspect: Float, weight: Int, _ strokes: [Knot]...) {
    self.aspect = aspect
    self.weight = weight
    self.strokes = strokes
  }

  /// The ways of writing each digit, by digit.
  static let all: [[DigitGlyph]] = [
    zero, one, two, three, four, five, six, seven, eight, nine,
  ]
}

/// A knot the pen passes smoothly.
private func smooth(_ x: Float, _ y: Float) -> DigitGlyph.Knot {
  DigitGlyph.Knot(position: [x, y], isCorner: false)
}

/// A knot where the path has a corner.
private func corner(_ x: Float, _ y: Float) -> DigitGlyph.Knot {
  DigitGlyph.Knot(position: [x, y], isCorner: true)
}

extension DigitGlyph {
  private static let zero = [
    DigitGlyph(
      aspect: 0.72,
      weight: 3,
      [
        smooth(0.58, 0.02), smooth(0.24, 0.12), smooth(0.03, 0.50), smooth(0.18, 0.87),
        smooth(0.48, 0.99), smooth(0.82, 0.84), smooth(0.98, 0.46), smooth(0.80, 0.12),
        smooth(0.50, 0.03),
      ]
    ),
    // Closed above with a little hook to the right.
    DigitGlyph(
      aspect: 0.80,
      weight: 1,
      [
        smooth(0.45, 0.08), smooth(0.15, 0.25), smooth(0.02, 0.58), smooth(0.20, 0.92),
        smooth(0.52, 0.98), smooth(0.85, 0.78), smooth(0.97, 0.42), smooth(0.78, 0.08),
        smooth(0.48, 0.02), smooth(0.36, 0.14),
      ]
    ),
  ]

  private static let one = [
    DigitGlyph(aspect: 0.12, weight: 5, [smooth(0.55, 0.0), smooth(0.5, 0.5), smooth(0.5, 1.0)]),
    DigitGlyph(
      aspect: 0.30,
      weight: 2,
      [
        smooth(0.05, 0.22), smooth(0.40, 0.12), corner(0.80, 0.0), smooth(0.78, 0.5),
        smooth(0.76, 1.0),
      ]
    ),
    DigitGlyph(
      aspect: 0.48,
      weight: 1,
      [smooth(0.14, 0.22), corner(0.55, 0.0), smooth(0.54, 0.5), smooth(0.53, 0.99)],
      [smooth(0.05, 1.0), smooth(0.98, 0.98)]
    ),
  ]

  private static let two = [
    DigitGlyph(
      aspect: 0.72,
      weight: 2,
      [
        smooth(0.06, 0.24), smooth(0.24, 0.06), smooth(0.54, 0.0), smooth(0.84, 0.11),
        smooth(0.88, 0.34), smooth(0.64, 0.62), smooth(0.34, 0.83), corner(0.04, 0.98),
        smooth(0.46, 0.95), smooth(0.98, 0.97),
      ]
    ),
    // A loop at the lower left.
    DigitGlyph(
      aspect: 0.82,
      weight: 2,
      [
        smooth(0.10, 0.20), smooth(0.30, 0.03), smooth(0.60, 0.02), smooth(0.80, 0.18),
        smooth(0.76, 0.44), smooth(0.52, 0.74), smooth(0.22, 0.98), smooth(0.04, 0.95),
        smooth(0.10, 0.79), smooth(0.32, 0.80), smooth(0.60, 0.96), smooth(0.82, 0.99),
        smooth(1.0, 0.90),
      ]
    ),
  ]

  private static let three = [
    DigitGlyph(
      aspect: 0.66,
      weight: 3,
      [
        smooth(0.10, 0.13), smooth(0.40, 0.0), smooth(0.78, 0.07), smooth(0.84, 0.26),
        smooth(0.64, 0.42), corner(0.32, 0.48), smooth(0.72, 0.52), smooth(0.96, 0.72),
        smooth(0.78, 0.93), smooth(0.40, 1.0), smooth(0.03, 0.88),
      ]
    ),
    // A flat top.
    DigitGlyph(
      aspect: 0.66,
      weight: 1,
      [
        smooth(0.08, 0.04), corner(0.90, 0.02), corner(0.42, 0.42), smooth(0.78, 0.48),
        smooth(0.96, 0.70), smooth(0.76, 0.93), smooth(0.40, 1.0), smooth(0.04, 0.90),
      ]
    ),
  ]

  private static let four = [
    // Open above.
    DigitGlyph(
      aspect: 0.72,
      weight: 3,
      [
        smooth(0.18, 0.02), smooth(0.08, 0.30), corner(0.05, 0.56), smooth(0.45, 0.59),
        smooth(0.96, 0.52),
      ],
      [smooth(0.84, 0.0), smooth(0.78, 0.45), smooth(0.72, 1.0)]
    ),
    // Closed above.
    DigitGlyph(
      aspect: 0.72,
      weight: 1,
      [
        corner(0.68, 0.0), smooth(0.36, 0.32), corner(0.02, 0.66), smooth(0.5, 0.65),
        smooth(0.99, 0.64),
      ],
      [smooth(0.69, 0.0), smooth(0.68, 0.5), smooth(0.67, 1.0)]
    ),
  ]

  private static let five = [
    DigitGlyph(
      aspect: 0.70,
      weight: 3,
      [
        smooth(0.24, 0.03), corner(0.13, 0.42), smooth(0.46, 0.36), smooth(0.80, 0.47),
        smooth(0.90, 0.70), smooth(0.68, 0.93), smooth(0.36, 1.0), smooth(0.03, 0.92),
      ],
      [smooth(0.22, 0.03), smooth(0.58, 0.05), smooth(0.98, 0.0)]
    ),
    // Without lifting the pen.
    DigitGlyph(
      aspect: 0.74,
      weight: 1,
      [
        smooth(0.97, 0.02), smooth(0.64, 0.03), corner(0.30, 0.04), corner(0.20, 0.43),
        smooth(0.52, 0.42), smooth(0.80, 0.56), smooth(0.82, 0.80), smooth(0.50, 0.99),
        smooth(0.04, 0.94),
      ]
    ),
  ]

  private static let six = [
    DigitGlyph(
      aspect: 0.62,
      weight: 3,
      [
        smooth(0.72, 0.0), smooth(0.38, 0.16), smooth(0.12, 0.46), smooth(0.04, 0.76),
        smooth(0.26, 0.98), smooth(0.66, 0.96), smooth(0.92, 0.76), smooth(0.72, 0.56),
        smooth(0.38, 0.60), smooth(0.13, 0.78),
      ]
    ),
    // Upright, with a straight back.
    DigitGlyph(
      aspect: 0.58,
      weight: 1,
      [
        smooth(0.30, 0.0), smooth(0.10, 0.34), smooth(0.05, 0.72), smooth(0.28, 0.99),
        smooth(0.72, 0.97), smooth(0.95, 0.78), smooth(0.76, 0.60), smooth(0.40, 0.64),
        smooth(0.16, 0.84),
      ]
    ),
  ]

  private static let seven = [
    DigitGlyph(
      aspect: 0.66,
      weight: 4,
      [
        smooth(0.03, 0.07), smooth(0.48, 0.06), corner(0.96, 0.02), smooth(0.70, 0.42),
        smooth(0.46, 1.0),
      ]
    ),
    // A hook at the left end.
    DigitGlyph(
      aspect: 0.66,
      weight: 1,
      [
        corner(0.06, 0.22), corner(0.05, 0.05), smooth(0.5, 0.06), corner(0.95, 0.02),
        smooth(0.68, 0.48), smooth(0.54, 1.0),
      ]
    ),
    // Crossed.
    DigitGlyph(
      aspect: 0.70,
      weight: 1,
      [
        smooth(0.05, 0.06), smooth(0.5, 0.05), corner(0.95, 0.02), smooth(0.66, 0.44),
        smooth(0.40, 1.0),
      ],
      [smooth(0.26, 0.53), smooth(0.92, 0.48)]
    ),
  ]

  private static let eight = [
    DigitGlyph(
      aspect: 0.62,
      weight: 3,
      [
        smooth(0.84, 0.12), smooth(0.50, 0.0), smooth(0.16, 0.13), smooth(0.22, 0.34),
        smooth(0.52, 0.48), smooth(0.84, 0.66), smooth(0.82, 0.90), smooth(0.48, 1.0),
        smooth(0.14, 0.89), smooth(0.18, 0.66), smooth(0.50, 0.47), smooth(0.78, 0.32),
        smooth(0.86, 0.12),
      ]
    ),
    // Two rings.
    DigitGlyph(
      aspect: 0.60,
      weight: 1,
      [
        smooth(0.54, 0.46), smooth(0.20, 0.32), smooth(0.24, 0.08), smooth(0.56, 0.0),
        smooth(0.84, 0.12), smooth(0.80, 0.34), smooth(0.50, 0.47),
      ],
      [
        smooth(0.52, 0.46), smooth(0.14, 0.62), smooth(0.08, 0.86), smooth(0.46, 1.0),
        smooth(0.88, 0.88), smooth(0.86, 0.62), smooth(0.52, 0.46),
      ]
    ),
  ]

  private static let nine = [
    DigitGlyph(
      aspect: 0.60,
      weight: 3,
      [
        smooth(0.88, 0.16), smooth(0.56, 0.0), smooth(0.16, 0.14), smooth(0.10, 0.38),
        smooth(0.42, 0.50), smooth(0.76, 0.38), corner(0.90, 0.14), smooth(0.86, 0.52),
        smooth(0.76, 1.0),
      ]
    ),
    // A tail that curls to the left.
    DigitGlyph(
      aspect: 0.62,
      weight: 1,
      [
        smooth(0.90, 0.18), smooth(0.56, 0.0), smooth(0.14, 0.14), smooth(0.12, 0.38),
        smooth(0.46, 0.50), smooth(0.80, 0.38), corner(0.92, 0.14), smooth(0.92, 0.58),
        smooth(0.72, 0.92), smooth(0.40, 1.0), smooth(0.14, 0.92),
      ]
    ),
  ]
}
