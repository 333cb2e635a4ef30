import SpikeEncoding
import Tensors
import Testing

/// The exact text of every refusal of an encoder.
struct RefusalTests {
  private let data = Tensor([0.25, 0.5])

  private func message(_ body: () throws -> Tensor) -> String {
    do { return "no error, but \(try body())" } catch { return "\(error)" }
  }

  @Test(arguments: [
    (RateEncoding(numSteps: -1), "numSteps is -1, but must not be negative"),
    (RateEncoding(numSteps: 0), "numSteps is 0, but must be positive"),
    (
      RateEncoding(numSteps: 5, firstSpikeTime: -1),
      "firstSpikeTime is -1, but must not be negative"
    ),
    (
      RateEncoding(numSteps: 5, firstSpikeTime: 5),
      "firstSpikeTime is 5, but must be at most numSteps - 1 (4)"
    ),
    (
      RateEncoding(),
      "numSteps is absent, but must be given unless data has a time axis (timeVarInput: true)"
    ),
    (
      RateEncoding(numSteps: 5, timeVarInput: true),
      "numSteps is 5, but must be absent with timeVarInput: the first axis of data is time"
    ),
  ])
  func explainsWhatRateNeeds(encoding: RateEncoding, complaint: String) {
    var generator = Generator(seed: 0)
    #expect(
      message { try encoding.encode(data, using: &generator) } == "spikegen.rate: \(complaint)"
    )
  }

  @Test(arguments: [
    (
      LatencyTimes(),
      "numSteps is absent, but must be given unless bypass is true (then the last spike decides)"
    ),
    (LatencyTimes(numSteps: -3), "numSteps is -3, but must not be negative"),
    (
      LatencyTimes(numSteps: 5, threshold: 1.5),
      "threshold is 1.5, but must lie between 0 and 1, both excluded"
    ),
    (
      LatencyTimes(numSteps: 5, threshold: 0),
      "threshold is 0.0, but must lie between 0 and 1, both excluded"
    ),
    (LatencyTimes(numSteps: 5, tau: 0), "tau is 0.0, but must be positive"),
    (
      LatencyTimes(numSteps: 5, firstSpikeTime: -2),
      "firstSpikeTime is -2, but must not be negative"
    ),
    (
      LatencyTimes(numSteps: 5, firstSpikeTime: 9),
      "firstSpikeTime is 9, but must be at most numSteps - 1 (4)"
    ),
    (
      LatencyTimes(numSteps: 2, tau: 90),
      "numSteps is 2, but the last spike is at step 4: decrease tau, set normalize, or silence late "
        + "spikes with bypass"
    ),
  ])
  func explainsWhatLatencyNeeds(times: LatencyTimes, complaint: String) {
    #expect(
      message { try LatencyEncoding(times: times).encode(data) } == "spikegen.latency: \(complaint)"
    )
  }

  @Test func explainsWhatNormalizingNeeds() {
    #expect(
      message { try LatencyTimes(normalize: true).times(of: data, in: "spikegen.latencyCode") }
        == "spikegen.latencyCode: numSteps is absent, but normalize needs it"
    )
  }

  @Test func explainsWhatRampsNeed() {
    #expect(
      message { try LatencyRamp(numSteps: 3, onTarget: 0, offTarget: 1).interpolate(data) }
        == "spikegen.latencyInterpolate: onTarget is 0.0, but must not be below offTarget (1.0)"
    )
    #expect(
      message { try LatencyRamp(numSteps: 0).interpolate(data) }
        == "spikegen.latencyInterpolate: numSteps is 0, but must be positive"
    )
    #expect(
      message { try LatencyRamp(numSteps: 3).interpolate(Tensor([Float.nan])) }
        == "spikegen.latencyInterpolate: spikeTime holds NaN, but must be numbers"
    )
    #expect(
      message { try RateRamp(numSteps: 3).interpolate(Tensor([0, 3])) }
        == "spikegen.rateInterpolate: a spike time is 3.0, but must be a step from 0 to numSteps - 1 "
        + "(2)"
    )
  }

  @Test func explainsWhatDeltaNeeds() {
    #expect(
      message { try DeltaEncoding().encode(Tensor(1)) }
        == "spikegen.delta: data is a single number, but needs a time axis"
    )
    #expect(
      message { try DeltaEncoding().encode(Tensor([true])) }
        == "spikegen.delta: data is a mask, whose steps have no difference: use .to(.float32)"
    )
  }

  @Test func explainsWhatTargetsNeed() {
    let name = "spikegen.toOneHot"
    #expect(
      message { try OneHot.rows(Tensor([0, 4]), numClasses: 4, in: name) }
        == "spikegen.toOneHot: targets[1] is 4.0, but must be a class below numClasses (4)"
    )
    #expect(
      message { try OneHot.rows(Tensor([-1]), numClasses: 4, in: name) }
        == "spikegen.toOneHot: targets[0] is -1.0, but must be a class below numClasses (4)"
    )
    #expect(
      message { try OneHot.rows(Tensor([[1]]), numClasses: 4, in: name) }
        == "spikegen.toOneHot: the shape of targets is [1, 1], but one axis of classes is needed"
    )
    #expect(
      message { try OneHot.rows(Tensor([1]), numClasses: 0, in: name) }
        == "spikegen.toOneHot: numClasses is 0, but must be positive"
    )
    #expect(
      message { try OneHot.classes(Tensor([[1, 0], [0, 0]])) }
        == "spikegen.fromOneHot: row 1 of oneHotLabel holds no 1, so it names no class"
    )
  }

  @Test(arguments: [
    (
      TargetRateCoding(numClasses: 3, correctRate: 1.5), "correctRate is 1.5, but must lie in 0...1"
    ),
    (
      TargetRateCoding(numClasses: 3, correctRate: 0.1, incorrectRate: 0.2),
      "incorrectRate is 0.2, but must not be above correctRate (0.1)"
    ),
    (
      TargetRateCoding(numClasses: 3, correctRate: 0.5),
      "numSteps is absent, but must be given unless the rates are 1 and 0 from step 0 on"
    ),
    (
      TargetRateCoding(numClasses: 3, numSteps: 5, firstSpikeTime: -1),
      "firstSpikeTime is -1, but must not be negative"
    ),
  ])
  func explainsWhatTargetRatesNeed(coding: TargetRateCoding, complaint: String) {
    var generator = Generator(seed: 0)
    #expect(
      message { try coding.encode(Tensor([1]), using: &generator) }
        == "spikegen.targetsRate: \(complaint)"
    )
  }

  @Test(arguments: [
    (RatePattern(numSteps: 5, rate: 1.5), "rate is 1.5, but must lie in 0...1"),
    (
      RatePattern(numSteps: 5, firstSpikeTime: 6),
      "firstSpikeTime is 6, but must be at most numSteps (5)"
    ),
    (RatePattern(numSteps: -1), "numSteps is -1, but must not be negative"),
  ])
  func explainsWhatARatePatternNeeds(pattern: RatePattern, complaint: String) {
    var generator = Generator(seed: 0)
    #expect(
      message { try pattern.train(using: &generator).spikes }
        == "spikegen.targetRateCode: \(complaint)"
    )
  }
}
