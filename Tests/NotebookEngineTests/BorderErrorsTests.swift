import CellSyntax
import NotebookEngine
import NotebookModel
import Testing

@Suite struct BorderErrorsTests {
  /// What is asked of the compiler for the last of some cells, when it says `texts`, each at a line of the cell or at none.
  private func accommodations(
    _ codes: [String],
    _ texts: [(line: Int?, text: String)],
    after current: Accommodations = Accommodations()
  ) -> Accommodations? {
    errors(codes).accommodations(for: texts.map(message), after: current)
  }

  private func message(_ line: Int?, _ text: String) -> CompilerMessage {
    CompilerMessage(
      severity: .error,
      position: line.map { CodePosition(cell: 0, .code(CodePlace(line: $0, column: 1))) },
      text: text
    )
  }

  private func errors(_ codes: [String]) -> BorderErrors {
    let cells = codes.enumerated().map { cell($1, line: $0 == codes.count - 1 ? 100 : 10 * $0 + 2) }
    let planner = UnitPlanner(Notebook(fileName: "lesson.md", cells: cells))
    let units = planner.plan(.eachCell).dropLast().enumerated().map { index, plan in
      CompiledUnit(plan, of: planner, module: "U\(index + 1)", hasParameters: false)
    }
    return BorderErrors(
      cell: cells[cells.count - 1],
      parsed: planner.parsedCells[cells.count - 1],
      predecessors: units,
      declaredSince: { unit in
        Set(units.drop { $0.module != unit.module }.dropFirst().flatMap(\.declarations).map(\.name))
      }
    )
  }

  private static let coin = "struct Coin { private var n = 3 }"
  private static let inaccessible = "'n' is inaccessible due to 'private' protection level"
  private static let mustBePublic =
    "property 'description' must be declared public because it matches a requirement in public protocol 'P'"

  @Test func opensWhatOnlyTheBorderKeepsShut() {
    var open = Accommodations()
    open.opensAccess = true
    let addition = "extension Coin {\nfunc peek() -> Int { n }\n}\nprint(1)"
    #expect(accommodations([Self.coin, addition], [(2, Self.inaccessible)]) == open)
    #expect(accommodations([Self.coin, addition], [(4, Self.mustBePublic)]) == open)
    let setter = "left side of mutating operator isn't mutable: 'n' setter is inaccessible"
    #expect(accommodations([Self.coin, addition], [(2, setter)]) == open)
    // Then it was no use.
    #expect(accommodations([Self.coin, addition], [(2, Self.inaccessible)], after: open) == nil)
  }

  @Test func keepsShutWhatIsPrivateToATypeEverywhereElse() {
    let addition = "extension Coin {\nfunc peek() -> Int { n }\n}\nprint(Coin().n)"
    #expect(accommodations([Self.coin, addition], [(4, Self.inaccessible)]) == nil)
    let both: [(Int?, String)] = [(4, Self.inaccessible), (2, Self.inaccessible)]
    #expect(accommodations([Self.coin, addition], both) == nil)
    #expect(
      errors([Self.coin, addition]).withoutBorder(both.map(message))
        == [message(4, Self.inaccessible)]
    )
    #expect(accommodations(["struct Coin {}", addition], [(2, Self.inaccessible)]) == nil)
    let other = "'m' is inaccessible due to 'private' protection level"
    #expect(accommodations([Self.coin, addition], [(2, other)]) == nil)
    #expect(accommodations([Self.coin, addition], [(4, "cannot find 'x' in scope")]) == nil)
    // Here a private overload may be what is missing, but no message is left out for that.
    let unknown = message(2, "cannot convert value of type 'Int' to expected argument type 'S'")
    #expect(accommodations([Self.coin, addition], [(2, unknown.text)])?.opensAccess == true)
    let mixed = [unknown, message(4, "cannot find 'x' in scope")]
    #expect(errors([Self.coin, addition]).withoutBorder(mixed) == mixed)
  }

  @Test func callsTheMainActorFromTheMainActor() {
    let text =
      "call to main actor-isolated global function 'f()' in a synchronous nonisolated context"
    let result = accommodations(["print(f())"], [(1, text)])
    #expect(result?.runsOnMainActor == true)
    #expect(result.flatMap { accommodations(["f()"], [(1, text)], after: $0) } == nil)
  }

  @Test func writesInitialValuesForInitialisersThatAssign() {
    let text = "'self' used before 'self.init' call or assignment to 'self'"
    let type = "struct S { var a: Int; let b = 2; var c: Int?; var d = other }"
    let addition = "extension S {\n  init(x: Int) { a = x }\n  init(y: Int) { self.init(x: y) }\n}"
    let result = accommodations([type, addition], [(2, text)])
    #expect(result?.assignsProperties == true)
    #expect(
      result?.initialValues == [
        SourceEdit(
          CodePlace(line: 2, column: 17),
          inserting: " self.`b` = 2; self.`c` = nil; self.`d` = other;"
        )
      ]
    )
    // A name in an initial value means something else by now.
    #expect(accommodations([type, "let other = 1", addition], [(2, text)]) == nil)
    // In Swift 4 `try?` gives an optional of an optional.
    #expect(accommodations([type, addition + "\nlet y = try? f()"], [(2, text)]) == nil)
    #expect(accommodations(["class S {}", addition], [(2, text)]) == nil)
  }

  @Test func writesMembersThatTheCompilerWouldWriteInTheFileOfTheType() {
    let text =
      "extension outside of file declaring enum 'Way' prevents automatic synthesis of 'allCases' for protocol 'CaseIterable'"
    let result = accommodations(
      ["enum Way { case a, b }", "extension Way: CaseIterable {}\nprint(Way.allCases)"],
      [(1, text), (2, "type 'Way' has no member 'allCases'")]
    )
    #expect(
      result?.members == ["extension Way { public static var allCases: [Self] { [.`a`, .`b`] } }"]
    )
    #expect(result?.opensAccess == false)
    #expect(accommodations(["extension Way: CaseIterable {}"], [(1, text)]) == nil)
  }

  @Test func saysWhichLaterCellDeclaresAMissingName() {
    let cells = ["1", "let y = 2\nfunc f() {}", "extension Int { var twice: Int { self * 2 } }"]
      .enumerated().map { cell($1, line: 10 * $0 + 2) }
    let later = LaterDeclarations(
      planner: UnitPlanner(Notebook(fileName: "lesson.md", cells: cells))
    )
    func help(_ text: String, in cell: Int = 0) -> String? {
      later.help(for: CompilerMessage(severity: .error, position: nil, text: text), in: cell)
    }
    #expect(
      help("cannot find 'f' in scope")
        == "f is declared later, in line 13: a cell sees what stands above it"
    )
    #expect(help("value of type 'Int' has no member 'twice'")?.contains("line 22") == true)
    #expect(help("cannot find 'f' in scope", in: 1) == nil)
    #expect(help("cannot find 'g' in scope") == nil)
  }

  @Test func hidesFunctionsThatCallsCannotTellFromNewerOnes() {
    func hidden(_ codes: [String]) -> [String] {
      let planner = UnitPlanner(
        Notebook(fileName: "lesson.md", cells: codes.map { cell($0) })
      )
      let plans = planner.plan(.eachCell)
      let units = plans.dropLast().map {
        CompiledUnit($0, of: planner, module: "U", hasParameters: false)
      }
      return HiddenFunctions.needed(before: plans[plans.count - 1], of: planner, after: units)
        .map(\.header)
    }
    #expect(
      hidden(["func f(_ x: Int = 1) -> Int { x }", "func f(_ x: Int) -> String { \"\" }"])
        == ["func f(_ x: Int ) -> Int"]
    )
    #expect(hidden(["func f() throws {}", "func f() {}"]) == ["func f() throws"])
    #expect(hidden(["func f<T>(_ x: T) -> T { x }", "func f<U>(_ x: U) -> U { x }"]) == [])
    #expect(hidden(["func f(x: Int) {}", "func f(y: Int) -> Int { 1 }"]) == [])
  }
}
