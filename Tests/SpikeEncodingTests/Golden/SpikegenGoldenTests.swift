import NotebookTestSupport
import SpikeEncoding
import Tensors
import Testing

/// The results of snnTorch's encoders, bit for bit, and what it refuses.
struct SpikegenGoldenTests {
  static let cases = (try? GoldenFile(named: "spikegen.json").cases) ?? []

  @Test func readsEveryCase() {
    #expect(Self.cases.count == 234)
    #expect(Self.cases.filter(\.isRefused).count == 29)
  }

  @Test(arguments: cases.filter { !$0.isRefused })
  func encodesAsSnnTorch(_ golden: GoldenCase) throws {
    let results = try GoldenCall(golden).results()
    try #require(results.count == golden.outputs.count)
    for (result, expected) in zip(results, golden.outputs) {
      #expect(result.shape == expected.shape)
      #expect(result.scalars.map(\.bitPattern) == expected.data.map(\.bitPattern))
    }
  }

  @Test(arguments: cases.filter { $0.isRefused && !GoldenCall.isDefectOfSnnTorch($0) })
  func refusesWhatSnnTorchRefuses(_ golden: GoldenCase) {
    #expect(throws: ArgumentError.self) { try GoldenCall(golden).results() }
  }

  /// Two rates at once fail in snnTorch unless there are as many steps as classes, and are wrong then.
  @Test(arguments: cases.filter { $0.isRefused && GoldenCall.isDefectOfSnnTorch($0) })
  func encodesTwoRatesWhereSnnTorchFails(_ golden: GoldenCase) throws {
    let args = try #require(golden.args)
    let targets = try #require(golden.input)
    let result = try #require(try GoldenCall(golden).results().first)
    let steps = try #require(args.integer("num_steps"))
    #expect(result.shape == [steps, targets.shape[0], 5])

    // Rebuilt from two trains, which are checked against snnTorch's.
    var generator = Generator(seed: golden.seed ?? 0)
    let trains = try [args.number("correct_rate") ?? 1, args.number("incorrect_rate") ?? 0].map {
      try RatePattern(numSteps: steps, rate: $0, firingPattern: GoldenCall.pattern(args))
        .train(using: &generator)
    }
    let courses = try trains.map { train in
      args.flag("interpolate")
        ? try RateRamp(numSteps: steps).interpolate(train.times).scalars : train.spikes.scalars
    }
    for step in 0..<steps {
      for (row, target) in targets.data.enumerated() {
        for label in 0..<5 {
          let course = courses[label == Int(target) ? 0 : 1]
          #expect(result[step, row, label].item() == course[step])
        }
      }
    }
  }
}
