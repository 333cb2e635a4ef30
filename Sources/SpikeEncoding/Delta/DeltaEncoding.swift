package import Tensors

/// Delta modulation with its options; see `spikegen.delta`.
package struct DeltaEncoding {
  private let threshold: Double
  private let padding: Bool
  private let offSpike: Bool

  /// Keeps the options.
  package init(threshold: Double = 0.1, padding: Bool = false, offSpike: Bool = false) {
    self.threshold = threshold
    self.padding = padding
    self.offSpike = offSpike
  }

  /// The spikes of `data`, in its shape; integers for integers.
  ///
  /// - Throws: ArgumentError if the data has no time axis or is a mask.
  package func encode(_ data: Tensor, threads: Int? = nil) throws(ArgumentError) -> Tensor {
    let name = "spikegen.delta"
    guard let length = data.shape.first else {
      throw ArgumentError(name, "data is a single number, but needs a time axis")
    }
    guard data.dtype != .bool else {
      throw ArgumentError(name, "data is a mask, whose steps have no difference: use .to(.float32)")
    }
    guard data.count > 0 else { return data }
    let width = data.count / length
    let (rise, fall) = (Float(threshold), Float(-threshold))
    return unsafe Tensor(shape: data.shape, dtype: data.dtype) { spikes in
      unsafe data.withUnsafeScalars { data in
        guard let data = data.baseAddress, let spikes = spikes.baseAddress else { return }
        for index in 0..<width {
          let before: Float = unsafe padding ? data[index] : 0
          let change = unsafe data[index] - before
          unsafe spikes[index] = risen(change, rise) - (offSpike ? fallen(change, fall) : 0)
        }
        let later = (length - 1) * width
        Parallel.forEachRange(of: later, threads: threads ?? Parallel.threadCount(for: later)) {
          let first = width + $0.lowerBound
          if offSpike {
            unsafe modulate(data + first, width, spikes + first, $0.count) { change in
              risen(change, rise) - fallen(change, fall)
            }
          } else {
            unsafe modulate(data + first, width, spikes + first, $0.count) { risen($0, rise) }
          }
        }
      }
    }
  }
}

/// Writes `count` spikes of the changes of `data`, whose previous time step lies `width` elements before.
///
/// Always inlined, so that each use becomes a loop that the compiler vectorises.
@inline(__always)
private func modulate(
  _ data: UnsafePointer<Float>,
  _ width: Int,
  _ spikes: UnsafeMutablePointer<Float>,
  _ count: Int,
  _ spike: (_ change: Float) -> Float
) {
  let before = unsafe data - width
  for index in 0..<count { unsafe spikes[index] = spike(data[index] - before[index]) }
}

/// 1 for a rise of at least `rise`, otherwise 0.
@inline(__always)
private func risen(_ change: Float, _ rise: Float) -> Float { change >= rise ? 1 : 0 }

/// 1 for a fall to at most `fall`, otherwise 0; under a threshold of 0, no change is a rise and a fall.
@inline(__always)
private func fallen(_ change: Float, _ fall: Float) -> Float { change <= fall ? 1 : 0 }
