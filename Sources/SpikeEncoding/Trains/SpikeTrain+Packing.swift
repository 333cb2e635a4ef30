public import Tensors

extension Tensor {
  /// The spikes as bits; the first axis is time, and every element must be 0 or 1.
  ///
  ///     let train = spikegen.rate(images, numSteps: 100).packed()
  ///
  /// `SpikeTrain.tensor` is the opposite.
  public func packed() -> SpikeTrain {
    orStop { () throws(ArgumentError) in try SpikeTrain(packing: self) }
  }
}

extension SpikeTrain {
  /// The spikes of a tensor of zeros and ones, whose first axis is time.
  ///
  /// - Throws: ArgumentError if there is no axis, or an element is neither 0 nor 1.
  package init(packing tensor: Tensor) throws(ArgumentError) {
    guard let numSteps = tensor.shape.first else {
      throw ArgumentError("Tensor.packed", "the tensor is a single number, but needs a time axis")
    }
    let neuronShape = Array(tensor.shape.dropFirst())
    let neuronCount = neuronShape.reduce(1, *)
    let width = (neuronCount + 63) / 64
    var words = [UInt64](repeating: 0, count: numSteps * width)
    var refused: UInt32 = 0
    unsafe tensor.withUnsafeScalars { scalars in
      for step in 0..<numSteps {
        for word in 0..<width {
          let start = step * neuronCount + word * 64
          let length = min(neuronCount - word * 64, 64)
          let elements = unsafe UnsafeBufferPointer(rebasing: scalars[start..<start + length])
          words[step * width + word] = unsafe SpikeWord.packing(elements, refused: &refused)
        }
      }
    }
    guard refused == 0 else { throw SpikeTrain.refusal(of: tensor) }
    self.init(words: words, numSteps: numSteps, neuronShape: neuronShape)
  }

  /// The spikes as ones among zeros, of shape `shape`.
  public var tensor: Tensor {
    let (width, neuronCount) = (wordsPerStep, neuronCount)
    return unsafe Tensor(shape: shape) { scalars in
      for step in 0..<numSteps {
        for word in 0..<width {
          let start = step * neuronCount + word * 64
          let length = min(neuronCount - word * 64, 64)
          unsafe SpikeWord.unpack(
            words[step * width + word],
            into: UnsafeMutableBufferPointer(rebasing: scalars[start..<start + length])
          )
        }
      }
    }
  }

  private static func refusal(of tensor: Tensor) -> ArgumentError {
    let scalars = tensor.scalars
    let position = scalars.firstIndex { $0 != 0 && $0 != 1 } ?? 0
    let rule = "a spike is 1 and silence is 0"
    return ArgumentError(
      "Tensor.packed",
      "element \(position) of the flattened tensor",
      is: PythonNumberText.shortest(Double(scalars[position])),
      but: scalars[position] == -1
        ? rule + "; pack (x .== 1) and (x .== -1) apart, since a train holds no off-spikes" : rule
    )
  }
}

/// 64 spikes as the bits of a word.
private enum SpikeWord {
  private typealias Lanes = SIMD8<UInt32>
  private static let one: UInt32 = Float(1).bitPattern

  /// The bits of up to 64 elements; `refused` becomes other than 0 if one is neither 0 nor 1.
  @inline(__always)
  static func packing(_ elements: UnsafeBufferPointer<Float>, refused: inout UInt32) -> UInt64 {
    guard elements.count == 64, let start = elements.baseAddress else {
      var word: UInt64 = 0
      for index in elements.indices {
        let bits = unsafe elements[index].bitPattern
        let spike = (bits >> 23) & 1
        refused |= difference(bits, spike)
        word |= UInt64(spike) << UInt64(index)
      }
      return word
    }
    // Eight elements at a time: bit `8 * group + lane` of a half belongs to a lane of a group.
    let memory = unsafe UnsafeRawPointer(start)
    var lowHalf = Lanes()
    var highHalf = Lanes()
    var differences = Lanes()
    var weights = Lanes(1, 2, 4, 8, 16, 32, 64, 128)
    for group in 0..<4 {
      let offset = group * MemoryLayout<Lanes>.size
      let low = unsafe memory.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      let high = unsafe memory.loadUnaligned(fromByteOffset: offset + 128, as: Lanes.self)
      let lowMask = 0 &- ((low &>> 23) & 1)
      let highMask = 0 &- ((high &>> 23) & 1)
      lowHalf |= lowMask & weights
      highHalf |= highMask & weights
      differences |= (low ^ (lowMask & one)) & (lowMask | 0x7fff_ffff)
      differences |= (high ^ (highMask & one)) & (highMask | 0x7fff_ffff)
      weights &<<= Lanes(repeating: 8)
    }
    refused |= differences.joined
    return UInt64(highHalf.joined) << 32 | UInt64(lowHalf.joined)
  }

  /// The bits in which an element differs from 1, or, where `spike` is 0, from 0 or −0.
  @inline(__always)
  private static func difference(_ bits: UInt32, _ spike: UInt32) -> UInt32 {
    let mask = 0 &- spike
    return (bits ^ (mask & one)) & (mask | 0x7fff_ffff)
  }

  /// Writes the bits of a word as up to 64 zeros and ones.
  @inline(__always)
  static func unpack(_ word: UInt64, into elements: UnsafeMutableBufferPointer<Float>) {
    var rest = word
    for index in elements.indices {
      unsafe elements[index] = Float(bitPattern: (0 &- UInt32(truncatingIfNeeded: rest & 1)) & one)
      rest >>= 1
    }
  }
}

extension SIMD8<UInt32> {
  /// The lanes, each of which has bits of its own, as one number.
  fileprivate var joined: UInt32 {
    let four = lowHalf | highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y
  }
}
