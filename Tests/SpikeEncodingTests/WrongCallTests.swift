import SpikeEncoding
import Tensors
import Testing

/// Wrong calls as a lesson makes them: each ends the process with its message.
struct WrongCallTests {
  private typealias Call = @Sendable () -> Void

  private static let calls: [(call: Call, message: String)] = [
    (
      { _ = spikegen.rate(Tensor([0.5]), numSteps: -1) },
      "spikegen.rate: numSteps is -1, but must not be negative"
    ),
    (
      { _ = spikegen.rate(Tensor(0.5), timeVarInput: true) },
      "spikegen.rate: data is a single number, but needs a time axis"
    ),
    (
      { _ = spikegen.rateConv(Tensor([0, Float.nan])) },
      "spikegen.rateConv: element 1 of the flattened data is NaN, but must be a number"
    ),
    (
      { _ = spikegen.latency(Tensor([0.5]), numSteps: 5, tau: -1) },
      "spikegen.latency: tau is -1.0, but must be positive"
    ),
    (
      { _ = spikegen.latencyCodeLinear(Tensor([0.5]), normalize: true) },
      "spikegen.latencyCodeLinear: numSteps is absent, but normalize needs it"
    ),
    (
      { _ = spikegen.delta(Tensor(1.0)) },
      "spikegen.delta: data is a single number, but needs a time axis"
    ),
    (
      { _ = spikegen.targetsRate(Tensor([10]), numClasses: 10) },
      "spikegen.targetsRate: targets[0] is 10.0, but must be a class below numClasses (10)"
    ),
    (
      { _ = spikegen.toOneHot(Tensor([[1]]), numClasses: 2) },
      "spikegen.toOneHot: the shape of targets is [1, 1], but one axis of classes is needed"
    ),
    (
      { _ = spikegen.targetRateCode(numSteps: 5, rate: 2) },
      "spikegen.targetRateCode: rate is 2.0, but must lie in 0...1"
    ),
    (
      { _ = spikegen.poisson(Tensor([2]), numSteps: 5) },
      "spikegen.poisson: element 0 of the flattened rates is 2.0, but must lie in 0...1"
    ),
    (
      { _ = spikegen.burst(Tensor([0.5]), numSteps: 5, maxSpikes: 0) },
      "spikegen.burst: maxSpikes is 0, but must be positive"
    ),
    (
      { _ = spikegen.population(Tensor([0.5]), neurons: 2) },
      "spikegen.population: neurons is 2, but must be at least 3: the fields are (upper - lower) / "
        + "(neurons - 2) apart"
    ),
    (
      { _ = spikegen.delta(Tensor([1.0, 0]), offSpike: true).packed() },
      "Tensor.packed: element 1 of the flattened tensor is -1.0, but a spike is 1 and silence is 0; "
        + "pack (x .== 1) and (x .== -1) apart, since a train holds no off-spikes"
    ),
    (
      { _ = Tensor([[1]]).packed()[1..<3] },
      "SpikeTrain[]: range 1..<3 lies outside of the steps, of which the train has 1"
    ),
  ]

  @Test(arguments: calls.indices)
  func stopsTheCellWithTheMessage(index: Int) async throws {
    let result = try await #require(
      processExitsWith: .failure,
      observing: [\.standardErrorContent]
    ) { [index] in
      WrongCallTests.calls[index].call()
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("Fatal error: \(Self.calls[index].message)\n"))
  }
}
