import SpikeEncoding
import Tensors
import Testing

/// The encoders against slow references, on random data of random shapes.
struct ReferenceComparisonTests {
  static let seeds = Array(0..<20)

  /// A shape of up to four axes, some of length 0 or 1.
  private func shape(using generator: inout Generator) -> [Int] {
    (0..<Int(generator.next32() % 4 + 1)).map { _ in Int(generator.next32() % 6) }
  }

  @Test(arguments: seeds) func ratesAsTheReference(seed: Int) throws {
    var generator = Generator(seed: seed)
    let shape = shape(using: &generator)
    let data = Tensor.rand(shape, using: &generator) * 2 - 0.5
    let steps = Int(generator.next32() % 9) + 1
    let first = Int(generator.next32()) % steps
    var own = Generator(seed: seed + 100)
    let spikes = try RateEncoding(
      numSteps: steps,
      gain: 0.75,
      offset: 0.1,
      firstSpikeTime: first
    ).encode(data, using: &own)
    #expect(spikes.shape == [steps] + shape)
    #expect(
      spikes.scalars
        == ReferenceEncoders.rate(
          data.scalars,
          steps: steps,
          gain: 0.75,
          offset: 0.1,
          first: first,
          seed: seed + 100
        )
    )
  }

  @Test(arguments: seeds) func delaysAsTheReference(seed: Int) throws {
    var generator = Generator(seed: seed)
    let shape = shape(using: &generator)
    let data = Tensor.rand(shape, using: &generator)
    for options in 0..<16 {
      let (clip, normalize) = (options & 1 != 0, options & 2 != 0)
      let (linear, levels) = (options & 4 != 0, options & 8 != 0)
      let reference = ReferenceEncoders.Latency(
        steps: 12,
        threshold: 0.2,
        tau: 3,
        first: options % 3,
        onTarget: levels ? 1.5 : 1,
        offTarget: levels ? 0.25 : 0,
        clip: clip,
        normalize: normalize,
        linear: linear
      )
      let spikes = try LatencyEncoding(
        times: LatencyTimes(
          numSteps: 12,
          threshold: 0.2,
          tau: 3,
          firstSpikeTime: options % 3,
          normalize: normalize,
          linear: linear
        ),
        onTarget: levels ? 1.5 : 1,
        offTarget: levels ? 0.25 : 0,
        clip: clip,
        bypass: true
      ).encode(data)
      #expect(spikes.shape == [12] + shape)
      #expect(spikes.scalars == reference.spikes(data.scalars))
    }
  }

  @Test(arguments: seeds) func modulatesAsTheReference(seed: Int) throws {
    var generator = Generator(seed: seed)
    let shape = shape(using: &generator)
    let data = (Tensor.randn(shape, using: &generator) * 4).round() / 4
    let width = shape.dropFirst().reduce(1, *)
    for (padding, offSpike) in [(false, false), (false, true), (true, false), (true, true)] {
      for threshold in [0.5, 0, -0.25] {
        let spikes = try DeltaEncoding(threshold: threshold, padding: padding, offSpike: offSpike)
          .encode(data)
        #expect(spikes.shape == shape)
        #expect(
          spikes.scalars
            == ReferenceEncoders.delta(
              data.scalars,
              width: width,
              threshold: Float(threshold),
              padding: padding,
              offSpike: offSpike
            )
        )
      }
    }
  }
}
