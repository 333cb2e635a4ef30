internal import Glibc

/// Finds the powers of ten to mark on a logarithmic axis, and the marks between them.
///
/// The rule is that of Matplotlib's `LogLocator`: as many decades as there is room for, at equal strides, with ticks at
/// multiples of the stride where that is possible; marks between decades only where every decade has its tick.
package struct LogTickLocator: Sendable {
  /// Exponents of the ticks in ascending order; the first and the last may lie outside.
  package let exponents: [Int]
  private let limits: AxisInterval
  private let stride: Int
  /// The exponents of the least and of the greatest power of ten inside.
  private let first: Int
  private let last: Int

  /// The ticks of an axis from `limits.lower`, which must be positive, to `limits.upper`, with room for `room` labels.
  package init(limits: AxisInterval, room: Int) {
    self.limits = limits
    let (low, high) = (log10(limits.lower), log10(limits.upper))
    first = Int(ceil(low))
    last = Int(floor(high))
    let decades = last - first + 1
    var wanted = min(max(room, 2), 9)
    // The number of ticks that the smallest possible stride gives.
    let smallest = decades / (wanted + 1) + 1
    wanted = min(wanted, (decades + smallest - 1) / smallest)
    switch wanted {
    case ...0:
      exponents = [first - 1, last + 1]
      stride = last - first + 2
    case 1:
      let middle = Int(((low + high) / 2).rounded(.toNearestOrEven))
      stride = max(middle - first + 1, last + 1 - middle)
      exponents = [middle - stride, middle, middle + stride]
    default:
      // The largest stride that gives as many ticks leaves the least of the ends without.
      var stride = (decades - 1) / (wanted - 1)
      if stride * wanted < decades { stride = decades / wanted }
      let least = max(decades - stride * wanted, 0)
      let most = min(decades - stride * (wanted - 1), stride)
      var offset = ((-first) % stride + stride) % stride
      if offset < least || offset >= most { offset = least }
      self.stride = stride
      exponents = Array(
        Swift.stride(from: first + offset - stride, through: last + stride, by: stride)
      )
    }
  }

  /// The powers of ten.
  package var major: [Double] { exponents.map { pow(10, Double($0)) } }

  /// The marks between powers of ten; where fewer than two marks would be seen, those of a linear axis.
  package var minor: [Double] {
    let decades = last - first + 1
    guard decades < 10 else { return [] }
    guard stride == 1 || decades <= 1 else { return [] }
    let marks = (first - 1..<max(last + 1, first)).flatMap { exponent in
      (2...9).map { Double($0) * pow(10, Double(exponent)) }
    }
    let seen = marks.count { $0 >= limits.lower && $0 <= limits.upper }
    if stride == 1, exponents.count - 2 + seen <= 1 {
      return TickLocator(binCount: 9).ticks(around: limits)
    }
    return marks
  }
}
