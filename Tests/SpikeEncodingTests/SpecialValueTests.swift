import SpikeEncoding
import Tensors
import Testing

/// NaN, infinities, −0, and tensors without elements.
struct SpecialValueTests {
  private let infinity = Float.infinity

  @Test func ratesInfinitiesAsCertainties() throws {
    var generator = Generator(seed: 0)
    let data = Tensor([-infinity, -0.0, 0, infinity])
    let spikes = try RateEncoding(numSteps: 50).encode(data, using: &generator)
    #expect(spikes == Tensor([0, 0, 0, 1]).repeat(50, 1))
    #expect(
      try RateEncoding.trials(data, in: "", using: &generator) == Tensor([0, 0, 0, 1])
    )
  }

  @Test func refusesToRateNaN() {
    var generator = Generator(seed: 0)
    let message = ArgumentError(
      "spikegen.rate",
      "element 1 of the flattened data",
      is: "NaN",
      but: "must be a number"
    )
    #expect(throws: message) {
      try RateEncoding(numSteps: 5).encode(Tensor([0, Float.nan]), using: &generator)
    }
    // A gain of 0 makes NaN of an infinite element.
    #expect(throws: message) {
      try RateEncoding(numSteps: 5, gain: 0).encode(Tensor([1, infinity]), using: &generator)
    }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, -0.1, 1.0000001])
  func refusesToDelayWhatIsNotBetweenZeroAndOne(value: Float) {
    #expect(
      throws: ArgumentError(
        "spikegen.latency",
        "element 2 of the flattened data",
        is: value,
        but: "must lie in 0...1"
      )
    ) {
      try LatencyEncoding(times: LatencyTimes(numSteps: 5)).encode(Tensor([0, 1, value]))
    }
  }

  @Test func delaysNegativeZeroAsZero() throws {
    let encoding = LatencyEncoding(times: LatencyTimes(numSteps: 20))
    #expect(try encoding.encode(Tensor([-0.0])) == encoding.encode(Tensor([0.0])))
  }

  @Test func leavesOutSpikesThatNeverCome() throws {
    // An epsilon too small for a float leaves x − θ = 0, whose time is infinite.
    let times = LatencyTimes(numSteps: 5, threshold: 0.5, epsilon: 1e-12)
    let data = Tensor([0.25, 1])
    #expect(try times.times(of: data, in: "").scalars[0] == infinity)
    #expect(
      throws: ArgumentError(
        "spikegen.latency",
        "numSteps",
        is: 5,
        but: "the last spike is at step inf: decrease tau, set normalize, or silence late spikes "
          + "with bypass"
      )
    ) { try LatencyEncoding(times: times).encode(data) }
    let spikes = try LatencyEncoding(times: times, bypass: true).encode(data)
    #expect(spikes.sum(axis: 0) == Tensor([0, 1]))
  }

  @Test func modulatesSpecialValues() throws {
    let data = Tensor([Float.nan, 1, infinity, infinity, -infinity, -0.0, 0])
    #expect(
      try DeltaEncoding(threshold: 1, offSpike: true).encode(data)
        == Tensor([0, 0, 1, 0, -1, 1, 0])
    )
    #expect(
      try DeltaEncoding(threshold: 0).encode(Tensor([0.0, -0.0])) == Tensor([1, 1])
    )
  }

  @Test func keepsShapesWithoutElements() throws {
    var generator = Generator(seed: 0)
    let empty = Tensor.zeros(2, 0, 3)
    #expect(try RateEncoding(numSteps: 4).encode(empty, using: &generator).shape == [4, 2, 0, 3])
    #expect(
      try RateEncoding(firstSpikeTime: 1, timeVarInput: true).encode(empty, using: &generator).shape
        == [3, 0, 3]
    )
    #expect(generator.next32() == 2_357_136_044)
    for interpolate in [false, true] {
      let encoding = LatencyEncoding(
        times: LatencyTimes(numSteps: 4, normalize: true),
        interpolate: interpolate
      )
      #expect(try encoding.encode(empty).shape == [4, 2, 0, 3])
    }
    #expect(try DeltaEncoding().encode(empty).shape == [2, 0, 3])
    #expect(try DeltaEncoding().encode(Tensor.zeros(0, 3)).shape == [0, 3])
    #expect(try OneHot.rows(Tensor([]), numClasses: 3, in: "").shape == [0, 3])
  }

  @Test func takesSingleNumbers() throws {
    var generator = Generator(seed: 0)
    #expect(
      try RateEncoding(numSteps: 3).encode(Tensor(1), using: &generator) == Tensor([1, 1, 1])
    )
    #expect(
      try LatencyEncoding(times: LatencyTimes(numSteps: 2)).encode(Tensor(1)) == Tensor([1, 0])
    )
  }
}
