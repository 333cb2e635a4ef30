import Glibc
import Tensors

/// The encoders as their definitions read, element by element, to compare with.
enum ReferenceEncoders {
  /// Repeats the data over the steps, scales, clips, and draws one number an element.
  static func rate(
    _ data: [Float],
    steps: Int,
    gain: Float,
    offset: Float,
    first: Int,
    seed: Int
  ) -> [Float] {
    var generator = Generator(seed: seed)
    var spikes: [Float] = []
    for step in 0..<steps {
      for element in data {
        let probability = min(max(element * gain + offset, 0), 1)
        let number = Float(generator.next32() & 0xff_ffff) / 16_777_216
        spikes.append(number < probability && step >= first ? 1 : 0)
      }
    }
    return spikes
  }

  struct Latency {
    var steps: Int
    var threshold = 0.01
    var tau = 1.0
    var first = 0
    var onTarget: Float = 1
    var offTarget: Float = 0
    var clip = false
    var normalize = false
    var linear = false

    /// The spikes with `bypass`: those after the last step are left out.
    func spikes(_ data: [Float]) -> [Float] {
      let times = times(data)
      var spikes: [Float] = []
      for step in 0..<steps {
        for (element, time) in zip(data, times) {
          let isNow = Int(time.rounded(.toNearestOrEven)) == step
          let isClipped = clip && element < Float(threshold)
          let level = isNow && !isClipped ? onTarget : 0
          spikes.append(max(level, offTarget))
        }
      }
      return spikes
    }

    private func times(_ data: [Float]) -> [Float] {
      var times = data.map { linear ? linearTime($0) : logarithmicTime($0) }
      if normalize, !linear, let latest = times.map({ $0 - Float(first) }).max() {
        times = times.map {
          ($0 - Float(first)) * Float(steps - first - 1) / latest + Float(first)
        }
      }
      return times
    }

    private func logarithmicTime(_ element: Float) -> Float {
      let charged = max(element, Float(threshold + 1e-7))
      let ratio = charged / (charged - Float(threshold))
      return Float(tau) * Float(Glibc.log(Double(ratio))) + Float(first)
    }

    private func linearTime(_ element: Float) -> Float {
      let tau = normalize ? Double(steps - 1 - first) : tau
      return min(Float(-tau) * (element - 1), Float(-tau * (threshold - 1))) + Float(first)
    }
  }

  /// Compares each element with the one a step before.
  static func delta(
    _ data: [Float],
    width: Int,
    threshold: Float,
    padding: Bool,
    offSpike: Bool
  ) -> [Float] {
    data.indices.map { index in
      let before = index >= width ? data[index - width] : padding ? data[index] : 0
      let change = data[index] - before
      return (change >= threshold ? 1 : 0) + (offSpike && change <= -threshold ? -1 : 0)
    }
  }
}
