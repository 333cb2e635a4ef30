import SpikeEncoding
import Tensors
import Testing

struct BurstTests {
  /// N = ⌈5 P⌉ and ISI = ⌈20 − 18 P⌉.
  @Test(
    arguments: [
      (0, 0, 20), (0.001, 1, 20), (0.2, 1, 20), (0.25, 2, 16), (0.5, 3, 11), (0.75, 4, 7),
      (1, 5, 2),
    ] as [(Float, Int, Int)]
  )
  func formsBursts(intensity: Float, spikes: Int, interval: Int) throws {
    let encoding = try BurstEncoding(numSteps: 100, maxInterval: 20)
    let burst = encoding.burst(of: intensity)
    #expect(burst.spikes == spikes)
    #expect(burst.interval == interval)
    let train = try encoding.encode(Tensor([intensity])).packed()
    #expect(train.spikeTimes(of: 0).scalars == (0..<spikes).map { Float($0 * interval) })
    #expect(
      train.interspikeIntervals(of: 0).scalars
        == [Float](repeating: Float(interval), count: max(spikes - 1, 0))
    )
  }

  /// Over all intensities the mean number of spikes of ⌈N P⌉ is (N + 1) / 2.
  @Test func hasTheMeanOfItsFormula() {
    let intensities = (Tensor.arange(0.0, 1000.0) + 0.5) / 1000
    let spikes = spikegen.burst(intensities, numSteps: 100, maxSpikes: 5, maxInterval: 20)
    #expect(spikes.packed().count == 3000)
    #expect(spikes[0] == Tensor.ones(1000))
  }

  @Test func leavesLateSpikesOut() {
    // ISI = ⌈10 − 8 · 0.5⌉ = 6: spikes at 0, 6 and 12.
    #expect(
      spikegen.burst(Tensor([0.5]), numSteps: 10).packed().spikeTimes(of: 0)
        == Tensor([0, 6], dtype: .int64)
    )
    #expect(spikegen.burst(Tensor([1]), numSteps: 1).sum() == Tensor(1.0))
    #expect(spikegen.burst(Tensor.zeros(0, 2), numSteps: 3).shape == [3, 0, 2])
  }

  @Test(arguments: [
    (0, 5, 2, 9, "numSteps is 0, but must be positive"),
    (9, 0, 2, 9, "maxSpikes is 0, but must be positive"),
    (9, 5, 0, 9, "minInterval is 0, but must be positive"),
    (9, 5, 4, 3, "maxInterval is 3, but must not be below minInterval (4)"),
  ])
  func refusesOptions(steps: Int, spikes: Int, least: Int, greatest: Int, complaint: String) {
    #expect(throws: ArgumentError("spikegen.burst", complaint)) {
      try BurstEncoding(
        numSteps: steps,
        maxSpikes: spikes,
        minInterval: least,
        maxInterval: greatest
      )
    }
  }

  @Test(arguments: [(-0.5, "-0.5"), (1.5, "1.5"), (.nan, "nan")] as [(Float, String)])
  func refusesWhatIsNoIntensity(value: Float, text: String) throws {
    let encoding = try BurstEncoding(numSteps: 5)
    #expect(
      throws: ArgumentError(
        "spikegen.burst",
        "element 1 of the flattened data is \(text), but must lie in 0...1"
      )
    ) { try encoding.encode(Tensor([0.5, value])) }
  }
}
