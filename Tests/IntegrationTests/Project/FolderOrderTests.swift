import Foundation
import NotebookTestSupport
import Testing

/// The order of the folders of `Plotting`: what is above knows nothing of what is below.
@Suite struct FolderOrderTests {
  private static let target = projectRoot.appending(path: "Sources/Plotting")

  @Test func namesNoTypeOfALaterFolder() throws {
    let document = try String(
      contentsOf: Self.target.appending(path: "README.md"),
      encoding: .utf8
    )
    let order = Self.folders(in: document)
    #expect(!order.isEmpty, "README.md needs a fence ```text folders with a folder a line")
    let sources = try Self.sources()
    #expect(Set(order) == Set(sources.keys), "listed on the left, there on the right")
    #expect(Self.violations(of: order, in: sources) == [])
  }

  @Test func findsATypeOfALaterFolder() {
    let sources = [
      "First": [
        "A.swift": "/// Not `Late`.\nstruct A { let text = \"Late\", late = B.Late.self }",
        "B.swift": "enum B { func f(_ late: Late) {} }",
      ],
      "Second": ["Late.swift": "package final class Late { let a: A }\nprivate struct B {}"],
    ]
    #expect(
      Self.violations(of: ["First", "Second"], in: sources)
        == ["First/B.swift names Late of Second"]
    )
    #expect(
      Self.violations(of: ["Second", "First"], in: sources)
        == ["Second/Late.swift names A of First"]
    )
  }

  /// The first word of each line of the fence whose info string is `text folders`.
  private static func folders(in document: String) -> [String] {
    var folders: [String] = []
    var isInside = false
    for line in document.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```text folders"
      } else if isInside, let folder = line.split(separator: " ").first {
        folders.append(String(folder))
      }
    }
    return folders
  }

  /// The texts of the files by folder and by name.
  private static func sources() throws -> [String: [String: String]] {
    var sources: [String: [String: String]] = [:]
    for path in FileManager.default.subpaths(atPath: target.path) ?? []
    where path.hasSuffix(".swift") {
      let folder = String(path.prefix { $0 != "/" })
      sources[folder, default: [:]][String(path.dropFirst(folder.count + 1))] = try String(
        contentsOf: target.appending(path: path),
        encoding: .utf8
      )
    }
    return sources
  }

  /// Where a file names a type that a later folder declares, and no folder up to its own.
  private static func violations(
    of order: [String],
    in sources: [String: [String: String]]
  ) -> [String] {
    let code = sources.mapValues { $0.mapValues(withoutCommentsAndStrings) }
    let types = code.mapValues { files in
      Set(files.values.flatMap(declaredTypes).filter { !$0.isPrivate }.map(\.name))
    }
    var found: [String] = []
    for (place, folder) in order.enumerated() {
      let known = order[...place].reduce(into: Set<String>()) { $0.formUnion(types[$1] ?? []) }
      for (name, text) in (code[folder] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let words = Set(text.matches(of: /(?:^|[^.\w])([A-Z]\w*)/).map { String($0.1) })
        for later in order[(place + 1)...] {
          let named = words.intersection(types[later] ?? []).subtracting(known)
            .subtracting(declaredTypes(in: text).map(\.name))
          found += named.sorted().map { "\(folder)/\(name) names \($0) of \(later)" }
        }
      }
    }
    return found
  }

  /// The types at the top level of a file; no other file can name private ones.
  private static func declaredTypes(in code: String) -> [(name: String, isPrivate: Bool)] {
    let declaration =
      /(?m)^((?:\w+(?:\(\w+\))? |@\w+ )*)(?:struct|class|enum|protocol|actor|typealias) (\w+)/
    return code.matches(of: declaration).map { (String($0.2), $0.1.contains("private")) }
  }

  private static func withoutCommentsAndStrings(_ text: String) -> String {
    text.replacing(/(?s)""".*?"""/, with: "\"\"")
      .replacing(/"(?:\\.|[^"\\\n])*"/, with: "\"\"")
      .replacing(/\/\/[^\n]*/, with: "")
  }
}
