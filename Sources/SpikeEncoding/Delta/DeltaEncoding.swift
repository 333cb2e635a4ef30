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
  package func encode(_ data: Tensor) throws(ArgumentError) -> Tensor {
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
        for index in 0..<width {
          let before: Float = unsafe padding ? data[index] : 0
          let change = unsafe data[index] - before
          unsafe spikes[index] = risen(change, rise) - (offSpike ? fallen(change, fall) : 0)
        }
        // Two loops, so that neither asks for the option at every element.
        if offSpike {
          for index in width..<data.count {
            let change = unsafe data[index] - data[index - width]
            unsafe spikes[index] = risen(change, rise) - fallen(change, fall)
          }
        } else {
          for index in width..<data.count {
            unsafe spikes[index] = risen(data[index] - data[index - width], rise)
          }
        }
      }
    }
  }
}

/// 1 for a rise of at least `rise`, otherwise 0.
@inline(__always)
private func risen(_ change: Float, _ rise: Float) -> Float { change >= rise ? 1 : 0 }

/// 1 for a fall to at most `fall`, otherwise 0; under a threshold of 0, no change is a rise and a fall.
@inline(__always)
private func fallen(_ change: Float, _ fall: Float) -> Float { change <= fall ? 1 : 0 }
