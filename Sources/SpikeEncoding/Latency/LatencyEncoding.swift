package import Tensors

/// The latency code with its options; see `spikegen.latency`.
package struct LatencyEncoding {
  private let times: LatencyTimes
  private let onTarget: Double
  private let offTarget: Double
  private let clip: Bool
  private let interpolate: Bool
  private let bypass: Bool
  private let name: String

  /// Keeps the options, which are checked when data is encoded; `name` is the function in messages.
  package init(
    times: LatencyTimes,
    onTarget: Double = 1,
    offTarget: Double = 0,
    clip: Bool = false,
    interpolate: Bool = false,
    bypass: Bool = false,
    name: String = "spikegen.latency"
  ) {
    self.times = times
    self.onTarget = onTarget
    self.offTarget = offTarget
    self.clip = clip
    self.interpolate = interpolate
    self.bypass = bypass
    self.name = name
  }

  /// The spikes of `data`.
  ///
  /// - Throws: ArgumentError if an element is not between 0 and 1, an option is outside of its range, or a
  ///   spike falls behind the last step without `bypass`.
  package func encode(_ data: Tensor, threads: Int? = nil) throws(ArgumentError) -> Tensor {
    try refuseOutside(data)
    guard times.numSteps != nil || bypass else {
      throw ArgumentError(
        name,
        "numSteps is absent, but must be given unless bypass is true (then the last spike decides)"
      )
    }
    let spikeTimes = try times.times(of: data, in: name)
    let latest = data.count > 0 ? spikeTimes.max().item().rounded(.toNearestOrEven) : -1
    let steps = try stepCount(latest: latest)
    if interpolate {
      return try LatencyRamp(numSteps: steps, onTarget: onTarget, offTarget: offTarget)
        .interpolate(spikeTimes)
    }
    return try scatter(spikeTimes, of: data, steps: steps, threads: threads)
  }

  private func stepCount(latest: Float) throws(ArgumentError) -> Int {
    guard let steps = times.numSteps else {
      guard latest >= 0, latest < 0x1p40 else {
        throw ArgumentError(
          name,
          "numSteps is absent and the last spike is at step \(latest), so there is no last step"
        )
      }
      return Int(latest) + 1
    }
    guard latest <= Float(steps - 1) || bypass else {
      throw ArgumentError(
        name,
        "numSteps",
        is: steps,
        but:
          "the last spike is at step \(text(latest)): decrease tau, set normalize, or silence late "
          + "spikes with bypass"
      )
    }
    return steps
  }

  /// Writes the spikes into zeros, so that steps without spikes cost nothing.
  ///
  /// Each thread writes the spikes of its own steps: clearing new memory takes longer than finding them.
  private func scatter(
    _ spikeTimes: Tensor,
    of data: Tensor,
    steps: Int,
    threads: Int?
  ) throws(ArgumentError) -> Tensor {
    let off = max(0 * Float(onTarget), Float(offTarget))
    let on = max(Float(onTarget), Float(offTarget))
    let shape = [steps] + data.shape
    let count = data.count
    let lowest = clip ? Float(times.threshold) : -.infinity
    let size = try Shape.count(of: shape, in: name)
    return unsafe Tensor(
      zeros: shape,
      changingWith: { spikes in
        unsafe data.withUnsafeScalars { data in
          unsafe spikeTimes.withUnsafeScalars { spikeTimes in
            Parallel.forEachRange(of: steps, threads: threads ?? Parallel.threadCount(for: size)) {
              if off != 0 {
                unsafe spikes[$0.lowerBound * count..<$0.upperBound * count]
                  .update(repeating: off)
              }
              for index in 0..<count {
                let time = unsafe spikeTimes[index].rounded(.toNearestOrEven)
                let feature = unsafe data[index]
                // A time that is no step, such as NaN, has no spike.
                guard time >= 0, time < 0x1p62, feature >= lowest else { continue }
                let step = Int(time)
                if $0.contains(step) { unsafe spikes[step * count + index] = on }
              }
            }
          }
        }
      }
    )
  }

  private func refuseOutside(_ data: Tensor) throws(ArgumentError) {
    guard let position = data.firstPosition(outside: 0...1) else { return }
    throw ArgumentError(
      name,
      "element \(position) of the flattened data",
      is: data.withScalars { $0[position] },
      but: "must lie in 0...1"
    )
  }

  private func text(_ step: Float) -> String {
    step.isFinite ? PythonNumberText.fixed(Double(step), decimals: 0) : "\(step)"
  }
}
