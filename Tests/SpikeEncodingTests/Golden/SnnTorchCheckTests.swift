import SpikeEncoding
import Tensors
import Testing

/// What snnTorch's own tests of its encoders check (tests/test_spikegen.py), by the calls of a cell.
struct SnnTorchCheckTests {
  @Test(arguments: [0, 1])
  func ratesCertainties(value: Float) {
    #expect(spikegen.rate(Tensor([value]), timeVarInput: true) == Tensor([value]))
  }

  @Test(arguments: [(0, 0), (1, 2)] as [(Float, Float)])
  func silencesStepsBeforeTheFirstSpike(value: Float, spikes: Float) {
    let train = spikegen.rate(Tensor([value]), numSteps: 5, firstSpikeTime: 3)
    #expect(train.shape == [5, 1])
    #expect(train.sum().item() == spikes)
  }

  @Test(arguments: [0, 1])
  func spikesOnceInALatencyCode(value: Float) {
    #expect(spikegen.latency(Tensor([value]), bypass: true).sum().item() == 1)
  }

  @Test(arguments: [(0, 16, true), (1, 5, false)] as [(Float, Float, Bool)])
  func computesLatencies(value: Float, time: Float, isBelow: Bool) {
    let code = spikegen.latencyCode(Tensor([value]), numSteps: 10, firstSpikeTime: 5)
    #expect(code.spikeTimes.to(.int64) == Tensor([time], shape: [1], dtype: .int64))
    #expect(code.isBelowThreshold == Tensor([isBelow]))
  }

  @Test func computesLinearAndLogarithmicLatencies() {
    let data = Tensor([0, 1])
    #expect(
      spikegen.latencyCodeLinear(data, numSteps: 5, firstSpikeTime: 2) == Tensor([2.99, 2])
    )
    #expect(
      spikegen.latencyCodeLog(data, numSteps: 5, firstSpikeTime: 2).round() == Tensor([14, 2])
    )
  }

  @Test func modulatesDifferences() {
    #expect(
      spikegen.delta(Tensor([1, 2, 2.91, 3, 3.9]), threshold: 0.1) == Tensor([1, 1, 1, 0, 1])
    )
  }

  @Test func convertsOneHotRows() {
    let classes = Tensor([0, 1])
    #expect(spikegen.fromOneHot(.eye(5)).to(.float32) == Tensor([0, 1, 2, 3, 4]))
    #expect(spikegen.toOneHot(classes, numClasses: 2) == Tensor([[1, 0], [0, 1]]))
    #expect(
      spikegen.toOneHotInverse(spikegen.toOneHot(classes, numClasses: 2))
        == Tensor([[0, 1], [1, 0]])
    )
  }

  @Test func convertsTargetsByRate() {
    let target = Tensor([4])
    #expect(
      spikegen.targetsConvert(target, numClasses: 5, code: .rate) == Tensor([[0, 0, 0, 0, 1]])
    )
    let train = spikegen.targetsConvert(
      target,
      numClasses: 5,
      code: .rate,
      numSteps: 5,
      firstSpikeTime: 2
    )
    #expect(train.shape == [5, 1, 5])
    #expect(train[.all, 0, 4] == Tensor([0, 0, 1, 1, 1]))
  }

  @Test func convertsTargetsByLatency() {
    let train = spikegen.targetsLatency(
      Tensor([0, 1]),
      numClasses: 2,
      numSteps: 5,
      normalize: true
    )
    #expect(train.shape == [5, 2, 2])
    #expect(train[.all, 0, 0] == Tensor([1, 0, 0, 0, 0]))
    #expect(train[.all, 0, 1] == Tensor([0, 0, 0, 0, 1]))
  }

  @Test func interpolates() {
    let ramp = Tensor([0, 0.25, 0.5, 0.75, 1])
    #expect(spikegen.latencyInterpolate(Tensor([4]), numSteps: 5) == ramp.reshape(5, 1))
    #expect(spikegen.rateInterpolate(Tensor([4]), numSteps: 5) == ramp)
  }

  @Test func spreadsTheSpikesOfARate() {
    let code = spikegen.targetRateCode(numSteps: 5, rate: 0.5)
    #expect(code.spikeTargets == Tensor([1, 0, 1, 0, 1]))
    #expect(code.spikeTimes.to(.float32) == Tensor([0, 2, 4]))
  }
}
