// swift-tools-version: 6.2
import Foundation
import PackageDescription

// swift-syntax is part of every toolchain (`usr/lib/swift/host`), built for the compiler's own macros and
// always of the compiler's version. Building the package instead would take 6.5 minutes on two cores.
// The toolchain is the one whose standard library runs this manifest: …/lib/swift/linux/libswiftCore.so.
let toolchainHostLibraries: String = {
  let maps = FileHandle(forReadingAtPath: "/proc/self/maps")?.readDataToEndOfFile() ?? Data()
  let library = String(decoding: maps, as: UTF8.self).split(separator: "\n")
    .first { $0.hasSuffix("/linux/libswiftCore.so") }
  guard let path = library?.split(separator: " ").last else { return "/usr/lib/swift/host" }
  return URL(fileURLWithPath: String(path)).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("host").path
}()

// Flags that SwiftPM calls unsafe keep other packages from depending on this one. That costs nothing: it is a program, and the
// benchmarks beside it depend on it by its path. Each says below what it is for, and what it costs.
let package = Package(
  name: "spikenote",
  products: [
    .executable(name: "spikenote", targets: ["spikenote"]),
    .executable(name: "spikenote-worker", targets: ["spikenote-worker"]),
    .library(name: "SpikeKit", type: .dynamic, targets: ["SpikeKit"]),
    .library(name: "CompilerServer", type: .dynamic, targets: ["CCompilerServer"]),
    .library(name: "FileOverlay", type: .dynamic, targets: ["CFileOverlay"]),
    // For Benchmarks/check and Benchmarks/site alone; the program is not built from it.
    .library(
      name: "RunnerParts",
      targets: [
        "LessonCheck", "LessonSite", "NotebookEngine", "NotebookMarkdown", "NotebookModel",
        "NotebookReport", "RecordedFigures",
      ]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    // The runner
    .executableTarget(
      name: "spikenote",
      dependencies: [
        "SpikenoteCLI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(
      name: "SpikenoteCLI",
      dependencies: [
        "Digests", "Wording",
        "NotebookModel", "NotebookMarkdown", "NotebookEngine", "NotebookReport", "LessonSite",
        "LessonCheck", "CheckReport", "OutputComparison", "DatasetFetching", "PreviewServer",
        "ResultCache",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "NotebookModel"),
    .target(name: "Wording"),
    .target(name: "Digests"),
    .target(name: "Bibliography", dependencies: ["NotebookModel"]),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(
      name: "Settings",
      dependencies: ["Wording", "NotebookModel", .product(name: "Yams", package: "Yams")]
    ),
    .target(
      name: "NotebookMarkdown",
      dependencies: ["Wording", "Bibliography", "NotebookModel", "Settings", "CCmark"],
      exclude: ["README.md"]
    ),
    .target(
      name: "CellSyntax",
      // The toolchain's swift-syntax is no package that SwiftPM could find. Evolution mode hides it from those who import this
      // target; the price is that no code of it can be inlined into theirs.
      swiftSettings: [.unsafeFlags(["-I", toolchainHostLibraries, "-enable-library-evolution"])],
      // The program finds these libraries where they were when it was built: it belongs to one toolchain, as cells do.
      linkerSettings: [
        .unsafeFlags([
          "-L", toolchainHostLibraries, "-Xlinker", "-rpath", "-Xlinker", toolchainHostLibraries,
        ]),
        .linkedLibrary("SwiftSyntax"), .linkedLibrary("SwiftParser"),
      ]
    ),
    .target(
      name: "NotebookEngine",
      dependencies: ["Digests", "Wording", "NotebookModel", "NotebookWire", "CellSyntax"],
      exclude: ["README.md"]
    ),
    // Preloaded into programs of the toolchain; nothing links it.
    .target(
      name: "CCompilerServer",
      // Not the Swift runtime: a program takes its own, or none. It can hold plain C only.
      linkerSettings: [.unsafeFlags(["-nostartfiles"]), .linkedLibrary("dl")]
    ),
    // Preloaded into the worker; nothing links it.
    .target(
      name: "CFileOverlay",
      // Only what stands before the C library's functions is visible in any program that a cell starts. Those functions are declared
      // to take no null pointer, but callers give some: the checks stay, which costs a comparison in each call.
      cSettings: [.unsafeFlags(["-fvisibility=hidden", "-fno-delete-null-pointer-checks"])],
      // Not the Swift runtime: what a cell starts may be any program. It can hold plain C only.
      linkerSettings: [.unsafeFlags(["-nostartfiles"]), .linkedLibrary("dl")]
    ),
    .target(name: "HTMLTree"),
    .target(name: "TeXMath", dependencies: ["HTMLTree"]),
    .target(
      name: "NotebookReport",
      dependencies: ["Digests", "Wording", "NotebookModel", "HTMLTree", "TeXMath", "CellSyntax"],
      exclude: ["README.md"]
    ),
    .target(
      name: "LessonSite",
      dependencies: [
        "Wording",
        "HTMLTree", "NotebookModel", "NotebookReport", "Settings",
        .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    .target(name: "PreviewServer"),
    .target(name: "ResultCache", dependencies: ["Digests", "NotebookModel"]),
    .target(name: "DatasetFetching", dependencies: ["Digests"]),
    .target(
      name: "OutputComparison",
      dependencies: ["Wording", "NotebookModel", "RecordedFigures", "Plotting"]
    ),

    // Between runner and runtime
    .target(name: "NotebookWire"),
    .target(name: "CWorker"),
    .executableTarget(
      name: "spikenote-worker",
      dependencies: ["NotebookWire", "CWorker"],
      // Units find the functions of UnitEntryPoints.swift in the worker. Only these are exported, not all of the program's;
      // the price is that a new one must be named here too.
      linkerSettings: [
        .unsafeFlags(
          [
            "spikenote_begin_cell", "spikenote_reach_statement", "spikenote_at_end_of_cell",
            "spikenote_end_unit", "spikenote_describe_errors", "__wrap_swift_errorInMain",
            "spikenote_reached_place", "__wrap_swift_task_create",
            // These stand before the C library's: random numbers follow from the lesson's seed.
            "spikenote_seed_random", "syscall", "getrandom", "getentropy", "arc4random",
            "arc4random_buf", "arc4random_uniform",
          ].flatMap { ["-Xlinker", "--export-dynamic-symbol=\($0)"] }
        )
      ]
    ),

    // The runtime that cells import
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Evolution mode hides its import of CZlib: cells then need no C module to import the runtime. The price is that no code of it
    // can be inlined into the runtime's other modules.
    .target(
      name: "Compression",
      dependencies: ["CZlib"],
      swiftSettings: [.unsafeFlags(["-enable-library-evolution"])]
    ),
    // As above, for Glibc; each `exp` of a cell is a call of a function, not an instruction that the compiler could choose. Nothing of
    // the runtime imports it: the engine does, for cells without these functions.
    .target(
      name: "ElementaryFunctions",
      swiftSettings: [.unsafeFlags(["-enable-library-evolution"])]
    ),
    .target(name: "Tensors"),
    .target(name: "SpikeEncoding", dependencies: ["Wording", "Tensors"]),
    .target(name: "Datasets", dependencies: ["Tensors", "Compression"]),
    .target(
      name: "Plotting",
      dependencies: ["Digests", "Wording", "Tensors", "Compression"],
      exclude: ["README.md"]
    ),
    .target(
      name: "LessonCheck",
      dependencies: [
        "Digests", "Wording", "NotebookMarkdown", "NotebookModel", "OutputComparison",
        "RecordedFigures",
      ],
      exclude: ["README.md"]
    ),
    .target(
      name: "CheckReport",
      dependencies: [
        "Wording",
        "HTMLTree", "LessonCheck", "NotebookModel", "NotebookReport", "Plotting", "RecordedFigures",
        "OutputComparison",
      ]
    ),
    .target(name: "RecordedFigures", dependencies: ["Plotting", "Compression"]),
    .target(
      name: "SpikeKit",
      dependencies: [
        "Tensors", "SpikeEncoding", "Datasets", "Plotting", "RecordedFigures", "NotebookWire",
        "ElementaryFunctions",
      ]
    ),

    // Tests
    .target(
      name: "NotebookTestSupport",
      dependencies: ["Plotting"],
      path: "Tests/NotebookTestSupport"
    ),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(
      name: "ResultCacheTests",
      dependencies: ["ResultCache", "NotebookMarkdown", "NotebookModel", "NotebookTestSupport"]
    ),
    .testTarget(
      name: "PreviewServerTests",
      dependencies: ["PreviewServer", "NotebookTestSupport"]
    ),
    .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
    .testTarget(
      name: "ElementaryFunctionsTests",
      dependencies: ["ElementaryFunctions", "Tensors"]
    ),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors", "NotebookTestSupport"]),
    .testTarget(
      name: "SpikeEncodingTests",
      dependencies: ["SpikeEncoding", "Tensors", "NotebookTestSupport"]
    ),
    .testTarget(
      name: "DatasetsTests",
      dependencies: ["Datasets", "Tensors", "NotebookTestSupport"]
    ),
    .testTarget(
      name: "PlottingTests",
      dependencies: ["Plotting", "Tensors", "NotebookTestSupport"]
    ),
    .testTarget(
      name: "NotebookMarkdownTests",
      dependencies: ["NotebookMarkdown", "NotebookModel", "NotebookTestSupport"]
    ),
    .testTarget(name: "SettingsTests", dependencies: ["Settings", "NotebookModel"]),
    .testTarget(name: "BibliographyTests", dependencies: ["Bibliography", "NotebookModel"]),
    .testTarget(name: "CellSyntaxTests", dependencies: ["CellSyntax"]),
    .testTarget(
      name: "NotebookEngineTests",
      dependencies: [
        "NotebookEngine", "CellSyntax", "NotebookModel", "NotebookWire", "NotebookTestSupport",
      ]
    ),
    .testTarget(
      name: "NotebookWireTests",
      dependencies: ["NotebookWire", "NotebookTestSupport"]
    ),
    .testTarget(
      name: "SpikenoteCLITests",
      dependencies: ["SpikenoteCLI", "NotebookModel", "NotebookTestSupport"]
    ),
    .testTarget(
      name: "IntegrationTests",
      dependencies: ["spikenote", "spikenote-worker", "SpikeKit", "NotebookTestSupport"]
    ),
    .testTarget(
      name: "NotebookReportTests",
      dependencies: [
        "Digests",
        "NotebookReport", "NotebookMarkdown", "NotebookModel", "HTMLTree", "NotebookTestSupport",
      ]
    ),
    .testTarget(
      name: "LessonSiteTests",
      dependencies: ["LessonSite", "NotebookMarkdown", "NotebookModel", "NotebookReport"]
    ),
    .testTarget(name: "HTMLTreeTests", dependencies: ["HTMLTree"]),
    .testTarget(
      name: "TeXMathTests",
      dependencies: ["TeXMath", "HTMLTree", "NotebookTestSupport"]
    ),
    .testTarget(
      name: "OutputComparisonTests",
      dependencies: [
        "OutputComparison", "RecordedFigures", "NotebookModel", "NotebookMarkdown", "Plotting",
        "Tensors",
        "NotebookTestSupport",
      ]
    ),
    .testTarget(
      name: "LessonCheckTests",
      dependencies: [
        "LessonCheck", "OutputComparison", "RecordedFigures", "Plotting", "NotebookModel",
        "NotebookMarkdown",
        "NotebookTestSupport",
      ]
    ),
    .testTarget(
      name: "CheckReportTests",
      dependencies: [
        "CheckReport", "LessonCheck", "NotebookModel", "Plotting", "RecordedFigures",
        "OutputComparison",
        "Tensors", "NotebookTestSupport",
      ]
    ),
    .testTarget(
      name: "RecordedFiguresTests",
      dependencies: ["RecordedFigures", "Plotting", "Tensors", "NotebookTestSupport"]
    ),
    .testTarget(
      name: "DatasetFetchingTests",
      dependencies: ["DatasetFetching", "NotebookTestSupport"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
    ]
}
