/// The codes of one block, and the description of them at its beginning (RFC 1951, section 3.2.7).
struct DynamicCodes {
  let literals: HuffmanCode
  let distances: HuffmanCode
  private let literalCount: Int
  private let distanceCount: Int
  private let steps: [Step]
  private let stepCode: HuffmanCode
  private let stepCount: Int

  /// A code length, or a run of one: a symbol of 0 to 18 and its extra bits.
  private struct Step {
    let symbol: Int
    var extra: UInt32 = 0
    var extraCount = 0
  }

  /// The order in which the lengths of the code for code lengths are written.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  init(literals: HuffmanCode, distances: HuffmanCode) {
    self.literals = literals
    self.distances = distances
    literalCount = max((literals.lengths.lastIndex { $0 > 0 } ?? 0) + 1, 257)
    distanceCount = max((distances.lengths.lastIndex { $0 > 0 } ?? 0) + 1, 1)
    steps = Self.steps(
      of: Array(literals.lengths[..<literalCount] + distances.lengths[..<distanceCount])
    )
    var counts = [Int](repeating: 0, count: 19)
    for step in steps { counts[step.symbol] += 1 }
    let code = HuffmanCode(counts: counts, limit: 7)
    stepCode = code
    stepCount = max((Self.order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1, 4)
  }

  /// The bits of the block's first three bits and of the description.
  var headerSize: Int {
    let described = steps.reduce(0) { $0 + Int(stepCode.lengths[$1.symbol]) + $1.extraCount }
    return 3 + 14 + 3 * stepCount + described
  }

  func writeHeader(to output: inout BitWriter) {
    output.append(UInt32(literalCount - 257), count: 5)
    output.append(UInt32(distanceCount - 1), count: 5)
    output.append(UInt32(stepCount - 4), count: 4)
    for symbol in Self.order[..<stepCount] {
      output.append(UInt32(stepCode.lengths[symbol]), count: 3)
    }
    for step in steps {
      output.append(UInt32(stepCode.codes[step.symbol]), count: Int(stepCode.lengths[step.symbol]))
      output.append(step.extra, count: step.extraCount)
    }
  }

  /// Lengths with their runs shortened: 16 repeats the one before 3 to 6 times, 17 and 18 stand for zeros.
  private static func steps(of lengths: [UInt8]) -> [Step] {
    var steps: [Step] = []
    var place = 0
    while place < lengths.count {
      let length = lengths[place]
      var run = 1
      while place + run < lengths.count, lengths[place + run] == length { run += 1 }
      place += run
      if length > 0 {
        steps.append(Step(symbol: Int(length)))
        run -= 1
      }
      while run >= 3 {
        if length > 0 {
          let count = min(run, 6)
          steps.append(Step(symbol: 16, extra: UInt32(count - 3), extraCount: 2))
          run -= count
        } else if run < 11 {
          steps.append(Step(symbol: 17, extra: UInt32(run - 3), extraCount: 3))
          run = 0
        } else {
          let count = min(run, 138)
          steps.append(Step(symbol: 18, extra: UInt32(count - 11), extraCount: 7))
          run -= count
        }
      }
      for _ in 0..<run { steps.append(Step(symbol: Int(length))) }
    }
    return steps
  }
}
