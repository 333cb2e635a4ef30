import SpikeEncoding
import Tensors
import Testing

/// Spikes do not depend on how many threads share the work.
struct ThreadCountTests {
  private let data: Tensor = {
    var generator = Generator(seed: 4)
    return Tensor.rand(13, 37, using: &generator)
  }()

  @Test(arguments: [2, 3, 40]) func delaysAlike(threads: Int) throws {
    for (clip, offTarget) in [(false, 0), (true, 0), (false, -0.5), (true, 0.25)] {
      let encoding = LatencyEncoding(
        times: LatencyTimes(numSteps: 11, threshold: 0.05, tau: 4),
        offTarget: offTarget,
        clip: clip,
        bypass: true
      )
      #expect(try encoding.encode(data, threads: threads) == encoding.encode(data, threads: 1))
    }
  }

  @Test(arguments: [2, 3, 40]) func modulatesAlike(threads: Int) throws {
    for (padding, offSpike) in [(false, false), (false, true), (true, false), (true, true)] {
      let encoding = DeltaEncoding(threshold: 0.2, padding: padding, offSpike: offSpike)
      #expect(try encoding.encode(data, threads: threads) == encoding.encode(data, threads: 1))
    }
  }

  @Test func drawsFromTheGivenGenerator() {
    var one = Generator(seed: 8)
    var other = Generator(seed: 8)
    let spikes = spikegen.rate(data, numSteps: 3, firstSpikeTime: 1, using: &one)
    _ = spikegen.rateConv(data, using: &other)
    #expect(spikes[0].sum().item() == 0)
    #expect(spikes[1] == spikegen.rateConv(data, using: &other))
    #expect(spikes[2] == spikegen.rateConv(data, using: &other))
    #expect(one.next32() == other.next32())
    let labels = Tensor([1, 0], dtype: .int64)
    var (third, fourth, fifth) = (one, one, one)
    let train = spikegen.targetRateCode(
      numSteps: 9,
      rate: 0.5,
      firingPattern: .poisson,
      using: &third
    )
    #expect(train.spikeTargets == Tensor.full([9], 0.5).bernoulli(using: &fourth))
    fourth = fifth
    #expect(
      spikegen.targetsConvert(
        labels,
        numClasses: 2,
        numSteps: 9,
        correctRate: 0.5,
        incorrectRate: 0.1,
        firingPattern: .poisson,
        using: &fourth
      )
        == spikegen.targetsRate(
          labels,
          numClasses: 2,
          numSteps: 9,
          correctRate: 0.5,
          incorrectRate: 0.1,
          firingPattern: .poisson,
          using: &fifth
        )
    )
    #expect(fourth.next32() == fifth.next32())
  }

  @Test func silencesTheStepsBeforeATimeVaryingInput() {
    var one = Generator(seed: 8)
    var other = Generator(seed: 8)
    let spikes = spikegen.rate(data, firstSpikeTime: 2, timeVarInput: true, using: &one)
    #expect(spikes == cat([Tensor.zeros(2, 37), spikegen.rateConv(data, using: &other)]))
  }
}
