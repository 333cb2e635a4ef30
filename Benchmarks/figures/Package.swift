// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "FigureBenchmark",
  dependencies: [.package(name: "spikenote", path: "../..")],
  targets: [
    .executableTarget(
      name: "FigureBenchmark",
      dependencies: [.product(name: "SpikeKit", package: "spikenote")]
    )
  ],
  swiftLanguageModes: [.v6]
)
