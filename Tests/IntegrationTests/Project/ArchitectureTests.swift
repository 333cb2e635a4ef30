import Foundation
import NotebookTestSupport
import Testing

@Suite struct ArchitectureTests {
  @Test func importsOnlyWhatTheArchitectureAllows() throws {
    let document = try String(
      contentsOf: projectRoot.appending(path: "ARCHITECTURE.md"),
      encoding: .utf8
    )
    let allowed = try Self.arrows(in: document)
    #expect(
      !allowed.isEmpty,
      "ARCHITECTURE.md needs a fence ```text imports with lines `Target → A, B`"
    )
    let found = try Self.imports()
    for (target, imports) in found.sorted(by: { $0.key < $1.key }) {
      #expect(
        imports == allowed[target] ?? [],
        "\(target): found on the left, allowed on the right"
      )
    }
    #expect(
      Set(allowed.keys).subtracting(found.keys) == [],
      "targets of ARCHITECTURE.md that do not exist"
    )
  }

  /// The lines `Target → A, B, C` of the fence whose info string is `text imports`.
  private static func arrows(in document: String) throws -> [String: Set<String>] {
    var arrows: [String: Set<String>] = [:]
    var isInside = false
    for line in document.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```text imports"
      } else if isInside, let arrow = line.range(of: "→") {
        let target = line[..<arrow.lowerBound].trimmingCharacters(in: .whitespaces)
        let names = line[arrow.upperBound...].split(separator: ",").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        arrows[target, default: []].formUnion(names.filter { !$0.isEmpty })
      }
    }
    return arrows
  }

  /// What each target's sources import of the project's own modules and of its dependencies' modules.
  private static func imports() throws -> [String: Set<String>] {
    let sources = projectRoot.appending(path: "Sources")
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    let modules = Set(targets)
    var imports: [String: Set<String>] = [:]
    for target in targets {
      let folder = sources.appending(path: target)
      let files = FileManager.default.subpaths(atPath: folder.path) ?? []
      let swiftFiles = files.filter { $0.hasSuffix(".swift") }
      guard !swiftFiles.isEmpty else { continue }
      imports[target] = []
      for file in swiftFiles {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for line in text.split(separator: "\n") {
          guard let match = line.wholeMatch(of: /\s*(?:@\w+ )*(?:\w+ )?import (?:\w+ )?(\w+).*/)
          else { continue }
          let module = String(match.1)
          if modules.contains(module), module != target { imports[target]?.insert(module) }
        }
      }
    }
    return imports
  }
}
