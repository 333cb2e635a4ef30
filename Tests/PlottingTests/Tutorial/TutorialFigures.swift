import Foundation
import Plotting
import Tensors
import Testing

/// The figures of the spike encoding tutorial, drawn from made-up data of the same size and density.
enum TutorialFigures {
  /// A figure by the name of the reference picture that it corresponds to.
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable () -> Figure

    var testDescription: String { name }
  }

  static let all: [Example] = [
    Example(name: "cell34_0") { animation(rateCoded(gain: 1)) },
    Example(name: "cell39_2") { animation(rateCoded(gain: 0.25)) },
    Example(name: "cell42_4", make: reconstructions),
    Example(name: "cell45_5") {
      raster(flattened(rateCoded(gain: 0.25)), size: (10, 5), s: 1.5, title: "Input Layer")
    },
    Example(name: "cell47_6", make: oneNeuron),
    Example(name: "cell54_7", make: latencyCurve),
    Example(name: "cell59_8") {
      raster(latencyCoded(lastStep: 58, spread: 3), size: (10, 5), s: 25, title: "Input Layer")
    },
    Example(name: "cell61_9") {
      raster(latencyCoded(lastStep: 5, spread: 4), size: (10, 5), s: 25, title: "Input Layer")
    },
    Example(name: "cell63_10") {
      raster(latencyCoded(lastStep: 98, spread: 97), size: (10, 5), s: 25, title: "Input Layer")
    },
    Example(name: "cell65_11") {
      raster(latencyCoded(lastStep: nil, spread: 97), size: (10, 5), s: 25, title: "Input Layer")
    },
    Example(name: "cell69_12") { animation(latencyCoded(lastStep: nil, spread: 97)) },
    Example(name: "cell75_14", make: fakeSeries),
    Example(name: "cell77_15") { delta([0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0]) },
    Example(name: "cell79_16") { delta([0, 0, 0, 0, 1, -1, 1, -1, 1, 0, 0]) },
    Example(name: "cell86_17") { animation(random(probability: 0.25)) },
    Example(name: "cell89_19") {
      raster(
        Tensor(Array(random(probability: 0.25).scalars.prefix(2800)), shape: [100, 28]),
        size: (10, 5),
        s: 25,
        title: "Input Layer"
      )
    },
  ]

  // MARK: - Data

  /// A slanted stroke like the digit 1: 28 by 28 values from 0 to 1.
  static let digit: [Float] = (0..<784).map { place in
    let (row, column) = (place / 28, place % 28)
    guard (4...23).contains(row) else { return 0 }
    let distance = abs(Float(column) - (16.5 - Float(row - 4) * 0.2))
    return max(0, min(1, 2 - distance))
  }

  static func noise(count: Int) -> [Float] {
    var state: UInt64 = 42
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 24)
    }
  }

  static func rateCoded(gain: Float) -> Tensor {
    let chance = noise(count: 78400)
    let spikes = chance.enumerated().map { $1 < digit[$0 % 784] * gain ? Float(1) : 0 }
    return Tensor(spikes, shape: [100, 28, 28])
  }

  static func random(probability: Float) -> Tensor {
    Tensor(noise(count: 78400).map { $0 < probability ? 1 : 0 }, shape: [100, 28, 28])
  }

  /// At most one spike a pixel; that of a dark pixel at `lastStep`, or never.
  static func latencyCoded(lastStep: Int?, spread: Float) -> Tensor {
    var spikes = [Float](repeating: 0, count: 78400)
    for (pixel, value) in digit.enumerated() {
      let step = value > 0 ? Int((1 - value) * spread) : lastStep
      if let step { spikes[step * 784 + pixel] = 1 }
    }
    return Tensor(spikes, shape: [100, 28, 28])
  }

  static func flattened(_ spikes: Tensor) -> Tensor {
    Tensor(spikes.scalars, shape: [spikes.shape[0], spikes.scalars.count / spikes.shape[0]])
  }

  // MARK: - Figures

  static func animation(_ data: Tensor) -> Figure {
    let figure = Figure()
    splt.animator(data, figure, figure.addSubplot(1, 1, 1))
    return figure
  }

  static func raster(
    _ spikes: Tensor,
    size: (Double, Double),
    s: Double?,
    title: String
  ) -> Figure {
    let figure = Figure(width: size.0, height: size.1)
    let ax = figure.addSubplot(111)
    splt.raster(spikes.shape.count == 3 ? flattened(spikes) : spikes, ax, s: s, c: "black")
    ax.setTitle(title)
    ax.setXlabel("Time step")
    ax.setYlabel("Neuron Number")
    return figure
  }

  static func reconstructions() -> Figure {
    let figure = Figure()
    for (index, gain) in [Float(1), 0.25].enumerated() {
      let ax = figure.addSubplot(1, 2, index + 1)
      let spikes = rateCoded(gain: gain)
      let means = (0..<784).map { pixel in
        stride(from: pixel, to: 78400, by: 784).reduce(Float(0)) { $0 + spikes.scalars[$1] } / 100
      }
      ax.imshow(Tensor(means, shape: [28, 28]), cmap: "binary")
      ax.axis("off")
      ax.setTitle("Gain = \(gain == 1 ? "1" : "0.25")")
    }
    return figure
  }

  static func oneNeuron() -> Figure {
    let figure = Figure(width: 8, height: 1)
    let ax = figure.addSubplot(111)
    let spikes = noise(count: 100).map { $0 < 0.75 ? Float(1) : 0 }
    splt.raster(Tensor(spikes, shape: [100, 1]), ax, s: 100, c: "black", marker: "|")
    ax.setTitle("Input Neuron")
    ax.setXlabel("Time step")
    ax.setYticks([])
    return figure
  }

  static func latencyCurve() -> Figure {
    let figure = Figure()
    let ax = figure.addSubplot(111)
    let x = (0..<100).map { Double($0) * 0.05 }
    // The first value has no logarithm: the curve begins at the second.
    let y = x.map { $0 < 0.02 ? -Double.infinity : 5 * log($0 / ($0 - 0.01)) }
    ax.plot(x, y)
    ax.setXlabel("Input Value")
    ax.setYlabel("Spike Time (s)")
    return figure
  }

  static func fakeSeries() -> Figure {
    let figure = Figure()
    let ax = figure.addSubplot(111)
    ax.plot(Tensor([0, 1, 0, 2, 8, -20, 20, -5, 0, 1, 0], shape: [11]))
    ax.setTitle("Some fake time-series data")
    ax.setXlabel("Time step")
    ax.setYlabel("Voltage (mV)")
    return figure
  }

  static func delta(_ spikes: [Float]) -> Figure {
    let figure = Figure(width: 8, height: 1)
    let ax = figure.addSubplot(111)
    splt.raster(Tensor(spikes, shape: [spikes.count]), ax, c: "black")
    ax.setTitle("Input Neuron")
    ax.setXlabel("Time step")
    ax.setXlim(0, spikes.count)
    ax.setYticks([])
    return figure
  }
}
