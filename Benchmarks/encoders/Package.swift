// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "EncoderBenchmark",
  dependencies: [.package(name: "spikenote", path: "../..")],
  targets: [
    .executableTarget(
      name: "EncoderBenchmark",
      dependencies: [.product(name: "SpikeKit", package: "spikenote")]
    )
  ],
  swiftLanguageModes: [.v6]
)
