import Foundation
import NotebookEngine
import NotebookTestSupport
import Testing

/// The table of the runtime's names against the sources of the runtime.
struct RuntimeNamesTests {
  private static let targets = [
    "Tensors", "SpikeEncoding", "Datasets", "Plotting", "ElementaryFunctions", "SpikeKit",
  ]

  private static func lines() throws -> [String] {
    try targets.flatMap { target -> [String] in
      let folder = projectRoot.appending(path: "Sources/\(target)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      let urls = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      return try urls.flatMap {
        try String(contentsOf: $0, encoding: .utf8).components(separatedBy: "\n")
      }
    }
  }

  private static let names = Set(
    RuntimeNames.members.values.joined().map { String($0.prefix { $0 != "(" }) }
  )

  /// What the runtime adds to types of Swift's own, for its protocols, is not for authors.
  private static let internals: Set = [
    "connectRuntime", "finishRuntimeCell", "reportRuntimeFiles", "appendTensorElements",
    "tensorElementShape",
    "tensorElementType", "tensorScalarType", "tensorScalarValue", "plotValue",
    "appendInterpolation", "list",
  ]

  @Test func hasEveryPublicFunctionAndProperty() throws {
    let missing = try Self.lines().compactMap { line -> String? in
      guard
        let match = line.firstMatch(
          of: /\bpublic (?:private\(set\) |static |mutating |final )*(?:func|var|let) `?(\w+)/
        )
      else { return nil }
      let name = String(match.1)
      let isKnown = Self.names.contains(name) || Self.internals.contains(name)
      return isKnown || name.hasPrefix("_") ? nil : name
    }
    #expect(missing == [])
  }

  @Test func hasEveryPublicType() throws {
    let missing = try Self.lines().compactMap { line -> String? in
      guard
        let match = line.firstMatch(of: /^public (?:final )?(?:struct|class|enum|protocol) (\w+)/)
      else { return nil }
      let name = String(match.1)
      return Self.names.contains(name) || name.hasPrefix("_") ? nil : name
    }
    #expect(missing == [])
  }

  @Test func hasNoNameThatTheRuntimeHasNot() throws {
    let text = try Self.lines().joined(separator: "\n")
    let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    #expect(Self.names.filter { !words.contains($0) } == [])
  }

  @Test func knowsTheLabelsOfArguments() {
    #expect(RuntimeNames.members["plt"]?.contains("figure(figsize:facecolor:)") == true)
    #expect(RuntimeNames.members["spikegen"]?.contains("rateConv(_:)") == true)
    #expect(RuntimeNames.members["Figure"]?.contains("axes") == true)
    #expect(RuntimeNames.members[""]?.contains("manualSeed(_:)") == true)
  }
}
