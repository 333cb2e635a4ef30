import SpikeEncoding
import Tensors
import Testing

/// What cells call, where it differs from the functions that throw.
struct TargetTests {
  @Test func turnsClassesIntoRowsAndBack() {
    let targets = Tensor([4, 0, 2], dtype: .int64)
    let rows = spikegen.toOneHot(targets, numClasses: 5)
    #expect(rows.shape == [3, 5])
    #expect(spikegen.fromOneHot(rows) == targets)
    #expect(spikegen.fromOneHot(Tensor([0, 0, 1])) == Tensor(2, dtype: .int64))
    #expect(rows + spikegen.toOneHotInverse(rows) == .ones(3, 5))
  }

  @Test func exchangesLevelsWhereOnIsBelowOff() {
    let levels = spikegen.targetsRate(Tensor([1]), numClasses: 3, onTarget: 0.25, offTarget: 0.75)
    #expect(levels == Tensor([[0.75, 0.25, 0.75]]))
  }

  @Test func convertsByEitherCode() {
    let targets = Tensor([1, 0])
    #expect(
      spikegen.targetsConvert(targets, numClasses: 2, code: .rate)
        == spikegen.targetsRate(targets, numClasses: 2)
    )
    #expect(
      spikegen.targetsConvert(targets, numClasses: 2, code: .latency, numSteps: 4, normalize: true)
        == spikegen.targetsLatency(targets, numClasses: 2, numSteps: 4, normalize: true)
    )
  }

  @Test func takesTheDefaultsOfSnnTorch() {
    let data = Tensor([1, 0.5])
    #expect(spikegen.latency(data, numSteps: 3) == Tensor([[1, 1], [0, 0], [0, 0]]))
    #expect(spikegen.delta(Tensor([0.05, 0.2, 0.1])) == Tensor([0, 1, 0]))
    let code = spikegen.latencyCode(Tensor([1, 0.001]), linear: true)
    #expect(code.spikeTimes == Tensor([0, Float(0.99)]))
    #expect(code.isBelowThreshold == Tensor([false, true]))
    #expect(spikegen.rate(Tensor([1, 0]), numSteps: 2) == Tensor([[1, 0], [1, 0]]))
    #expect(spikegen.rateConv(Tensor([2, -1])) == Tensor([1, 0]))
  }

  @Test func stopsTheCellWithTheMessage() async throws {
    let result = try await #require(
      processExitsWith: .failure,
      observing: [\.standardErrorContent]
    ) {
      _ = spikegen.rate(Tensor([0.5]), numSteps: -1)
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("spikegen.rate: numSteps is -1, but must not be negative"))
  }
}
