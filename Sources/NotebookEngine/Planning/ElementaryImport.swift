internal import CellSyntax
internal import NotebookModel

/// How a unit gets the elementary functions: from our module, until a cell imports one that brings the same functions, for
/// beside that each call would be ambiguous.
struct ElementaryImport {
  /// The line of the unit; empty where it needs none.
  let line: String

  /// Decides for a unit of these cells behind `earlier` ones.
  ///
  /// Where no cell of the lesson imports such a module, the first unit exports ours, so that a function of the lesson hides
  /// the one of the same name in all units after it.
  init(cells: [Int], of planner: UnitPlanner, isFirst: Bool, after earlier: [Int]) {
    func brings(_ cell: Int) -> Bool {
      planner.parsedCells[cell].imports.contains(where: Self.bringsElementaryFunctions)
    }
    let compiled = planner.notebook.cells.indices.filter { planner.notebook.cells[$0].isCompiled }
    if !compiled.contains(where: brings) {
      line = isFirst ? "@_exported import ElementaryFunctions\n" : ""
    } else {
      line = (earlier + cells).contains(where: brings) ? "" : "import ElementaryFunctions\n"
    }
  }

  /// Whether an import, as it is written, brings `exp` and the like: a whole module, or one of its functions.
  static func bringsElementaryFunctions(_ text: String) -> Bool {
    var words = text.split(separator: " ").drop { $0 != "import" }.dropFirst()
    if words.count == 2, let kind = words.popFirst(), kind != "func" { return false }
    return words.first.map { modules.contains($0.prefix { $0 != "." }) } ?? false
  }

  private static let modules: Set<Substring> = [
    "Foundation", "Glibc", "XCTest", "SwiftGlibc", "CoreFoundation", "_FoundationCShims",
  ]
}
