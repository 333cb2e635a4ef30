import Glibc

extension Generator {
  /// Writes numbers of the normal distribution with mean 0 and deviation 1.
  ///
  /// Up to 15 numbers are drawn one by one in double precision; more are made in blocks of 16 from uniform
  /// numbers in single precision, the last block overlapping the one before: PyTorch's two ways.
  package mutating func fillNormal(_ target: UnsafeMutableBufferPointer<Float>) {
    let count = target.count
    guard count >= 16, let start = target.baseAddress else {
      for index in 0..<count { unsafe target[index] = Float(nextNormal()) }
      return
    }
    unsafe fillUniform(target)
    for block in stride(from: 0, through: count - 16, by: 16) {
      unsafe transformBlock(start + block)
    }
    if count % 16 != 0 {
      let last = unsafe start + (count - 16)
      unsafe fillUniform(UnsafeMutableBufferPointer(start: last, count: 16))
      unsafe transformBlock(last)
    }
  }
}

/// 2π rounded to nearest; `Float.pi` is rounded down.
private let fullTurn: Float = 6.283_185_307_179_586

/// Turns 16 uniform numbers into normal ones, by the method of Box and Muller with pairs 8 apart.
private func transformBlock(_ block: UnsafeMutablePointer<Float>) {
  for index in 0..<8 {
    let logarithm = unsafe naturalLogarithm(1 - block[index])
    let radius = (-2 * logarithm).squareRoot()
    let (sine, cosine) = unsafe sineAndCosine(fullTurn * block[index + 8])
    // Adding the mean, 0, turns −0 into 0.
    unsafe block[index] = radius * cosine + 0
    unsafe block[index + 8] = radius * sine + 0
  }
}

// The two functions below follow the Cephes library (S. L. Moshier, "Methods and Programs for Mathematical
// Functions", 1989: `logf`, `sinf`, `cosf`), because PyTorch's vectorised code does, including which
// products and sums its compiler fuses: the last bit of a number depends on it. The C library's functions
// are more exact and give other last bits in one number of five.

/// The natural logarithm of a positive normal number.
private func naturalLogarithm(_ x: Float) -> Float {
  var exponent = Float(Int32(x.bitPattern >> 23) - 126)
  var m = Float(bitPattern: x.bitPattern & 0x007f_ffff | 0x3f00_0000)
  if m < 0.707_106_77 {
    exponent -= 1
    m = m - 1 + m
  } else {
    m -= 1
  }
  let square = m * m
  var y: Float = 7.037_683_6292e-2
  for coefficient: Float in [
    -1.151_461_0310e-1, 1.167_699_8740e-1, -1.242_014_0846e-1, 1.424_932_2787e-1,
    -1.666_805_7665e-1, 2.000_071_4765e-1, -2.499_999_3993e-1, 3.333_333_1174e-1,
  ] {
    y = coefficient.addingProduct(y, m)
  }
  y *= m
  // ln 2 is split in two so that its product with the exponent is exact in the high part.
  y = (exponent * -2.121_944_40e-4).addingProduct(y, square)
  y = y.addingProduct(-square, 0.5)
  return (m + y).addingProduct(exponent, 0.693_359_375)
}

/// Sine and cosine of an angle between 0 and 2π.
private func sineAndCosine(_ angle: Float) -> (sine: Float, cosine: Float) {
  // The octant, rounded up to an even number: the angle is reduced to −π/4...π/4.
  let octant = (Int32(angle * 1.273_239_544_735_16) + 1) & ~1
  let turns = Float(octant)
  // π/4 in three parts, so that the reduction loses nothing.
  let x = angle.addingProduct(turns, -0.785_156_25)
    .addingProduct(turns, -2.418_756_484_985_351_562_5e-4)
    .addingProduct(turns, -3.774_894_977_445_941_08e-8)
  let z = x * x

  var even = Float(-1.388_731_625_493_765e-3).addingProduct(2.443_315_711_809_948e-5, z)
  even = Float(4.166_664_568_298_827e-2).addingProduct(even, z) * z
  even = (-(z * 0.5)).addingProduct(even, z) + 1

  var odd = Float(8.332_160_8736e-3).addingProduct(-1.951_529_5891e-4, z)
  odd = Float(-1.666_665_4611e-1).addingProduct(odd, z) * z
  odd = x.addingProduct(odd, x)

  let (sine, cosine) = octant & 2 == 0 ? (odd, even) : (even, odd)
  return (octant & 4 == 0 ? sine : -sine, (octant - 2) & 4 == 0 ? -cosine : cosine)
}
