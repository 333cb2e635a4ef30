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
          unsafe spikes[index] = spike(data[index] - before, rise, fall, offSpike)
        }
        // Two loops, so that neither asks for the option at every element.
        if offSpike {
          for index in width..<data.count {
            unsafe spikes[index] = spike(data[index] - data[index - width], rise, fall, true)
          }
        } else {
          for index in width..<data.count {
            unsafe spikes[index] = spike(data[index] - data[index - width], rise, fall, false)
          }
        }
      }
    }
  }
}

/// 1 for a rise, −1 for a fall where falls count, 0 for neither, or for both under a threshold of 0.
@inline(__always)
private func spike(_ change: Float, _ rise: Float, _ fall: Float, _ offSpike: Bool) -> Float {
  let on: Float = change >= rise ? 1 : 0
  let off: Float = offSpike && change <= fall ? 1 : 0
  return on - off
}
