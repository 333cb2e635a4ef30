// swift-tools-version: 6.2
import Foundation
import PackageDescription

// SwiftPM calls a package by its folder, in small letters, and the compiler compares that name when it looks for
// `package` declarations, which this benchmark times.
let project = URL(fileURLWithPath: #filePath).standardizedFileURL
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
let packageName = project.lastPathComponent.lowercased().map { character in
  character.isLetter || character.isNumber ? String(character) : "_"
}.joined()

let package = Package(
  name: "SiteBenchmark",
  dependencies: [.package(name: "spikenote", path: "../..")],
  targets: [
    .executableTarget(
      name: "SiteBenchmark",
      dependencies: [.product(name: "RunnerParts", package: "spikenote")],
      // Else SwiftPM would name this package after its own folder.
      packageAccess: false,
      // Makes this a root package only: nothing can depend on it.
      swiftSettings: [.unsafeFlags(["-package-name", packageName])]
    )
  ],
  swiftLanguageModes: [.v6]
)
