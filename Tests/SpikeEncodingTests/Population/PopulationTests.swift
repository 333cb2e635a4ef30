import Foundation
import SpikeEncoding
import Tensors
import Testing

struct PopulationTests {
  @Test func laysFieldsOverTheRange() throws {
    // Distance (9 - 1) / (6 - 2) = 2; centres from half a distance below to half a distance above.
    let fields = try ReceptiveFields(neurons: 6, range: 1...9, beta: 1.5)
    #expect(fields.centres == [0, 2, 4, 6, 8, 10])
    #expect(fields.width == 2 / 1.5)
  }

  @Test func respondsAsAGaussian() {
    let x = Tensor([[1, 2.5], [9, -100]])
    let responses = spikegen.population(x, neurons: 6, range: 1...9)
    #expect(responses.shape == [2, 2, 6])
    for (index, value) in x.scalars.enumerated() {
      for (neuron, centre) in [0.0, 2, 4, 6, 8, 10].enumerated() {
        let expected = exp(-pow((Double(value) - centre) * 1.5 / 2, 2) / 2)
        let response = Double(responses.reshape(4, 6)[index, neuron].item())
        #expect(abs(response - expected) <= 1e-7 * max(expected, 1e-30))
      }
    }
    #expect(spikegen.population(Tensor(4), neurons: 6, range: 1...9)[2] == Tensor(1.0))
  }

  /// With β = 1 the fields add up to nearly the same for every value, √(2π): they leave no gap.
  @Test func coversEveryValueAlike() {
    let x = Tensor.linspace(0.4, 0.6, 41)
    let sums = spikegen.population(x, neurons: 22, range: 0...1, beta: 1).sum(axis: -1)
    for sum in sums.scalars { #expect(abs(Double(sum) - (2 * Double.pi).squareRoot()) < 1e-6) }
  }

  @Test func givesTheValueBackAsTheMeanOfTheCentres() throws {
    let fields = try ReceptiveFields(neurons: 22, range: 0...1, beta: 1)
    let x = Tensor.linspace(0.4, 0.6, 41)
    let responses = spikegen.population(x, neurons: 22, range: 0...1, beta: 1)
    let decoded = (responses * Tensor(fields.centres)).sum(axis: -1) / responses.sum(axis: -1)
    for (one, other) in zip(decoded.scalars, x.scalars) { #expect(abs(one - other) < 1e-6) }
  }

  @Test func spikesEarlierForStrongerResponses() {
    let x = Tensor([0.5, 0.1, 2])
    let responses = spikegen.population(x, neurons: 5)
    let spikes = spikegen.population(x, neurons: 5, numSteps: 10)
    #expect(spikes.shape == [10, 3, 5])
    let flat = spikes.reshape(10, 15)
    for (index, response) in responses.scalars.enumerated() {
      let time = Int((10 * (1 - response)).rounded(.toNearestOrEven))
      let expected = (0..<10).map { $0 == time ? 1 as Float : 0 }
      #expect(flat[.all, index].scalars == expected)
    }
    // The field in the middle answers at once, and those of a far value not at all.
    #expect(spikes[0, 0] == Tensor([0, 0, 1, 0, 0]))
    #expect(spikes[.all, 2].sum() == Tensor(0.0))
  }

  @Test func takesDataWithoutElements() {
    #expect(spikegen.population(Tensor.zeros(2, 0), neurons: 4).shape == [2, 0, 4])
    #expect(spikegen.population(Tensor.zeros(0), neurons: 4, numSteps: 3).shape == [3, 0, 4])
  }

  @Test(
    arguments: [
      (
        2, 0...1, 1.5,
        "neurons is 2, but must be at least 3: the fields are (upper - lower) / (neurons - 2) apart"
      ),
      (5, 1...1, 1.5, "range is 1.0...1.0, but must have a length that is finite and not 0"),
      (
        5, 0...Double.infinity, 1.5,
        "range is 0.0...inf, but must have a length that is finite and not 0"
      ),
      (5, 0...1, 0, "beta is 0.0, but must be positive and finite"),
      (5, 0...1, .nan, "beta is nan, but must be positive and finite"),
    ] as [(Int, ClosedRange<Double>, Double, String)]
  )
  func refusesFields(neurons: Int, range: ClosedRange<Double>, beta: Double, complaint: String) {
    #expect(throws: ArgumentError("spikegen.population", complaint)) {
      try ReceptiveFields(neurons: neurons, range: range, beta: beta)
    }
  }

  @Test func refusesNaNAndNoSteps() throws {
    let fields = try ReceptiveFields(neurons: 5, range: 0...1, beta: 1.5)
    #expect(
      throws: ArgumentError(
        "spikegen.population",
        "element 1 of the flattened data is NaN, but must be a number"
      )
    ) { try fields.responses(to: Tensor([0, Float.nan])) }
    #expect(throws: ArgumentError("spikegen.population", "numSteps is 0, but must be positive")) {
      try fields.spikes(for: Tensor([0.5]), numSteps: 0)
    }
  }
}
