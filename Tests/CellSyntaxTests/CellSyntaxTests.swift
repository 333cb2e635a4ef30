import CellSyntax
import Testing

@Suite struct CellSyntaxTests {
  @Test func namesEveryTopLevelDeclaration() {
    let code = """
      let (a, (b, _)) = (1, (2, 3))
      var c = 1, d = 2
      func f(_ x: Int, by y: Float) -> Int { let inner = 1; return inner }
      struct S { var member = 1 }
      class C {}
      actor A {}
      enum E { case one }
      protocol P {}
      typealias T = Int
      extension S { var other: Int { 1 } }
      if c > 0 { let hidden = 1 }
      """
    let names = ParsedCell(parsing: code).declarations.map { "\($0.kind.rawValue) \($0.name)" }
    #expect(
      names == [
        "var a", "var b", "var c", "var d", "func f", "struct S", "class C", "class A", "enum E",
        "protocol P",
        "typealias T",
      ]
    )
  }

  @Test(arguments: [
    ("x", true), ("x + 1", true), ("try f()", true), ("a ? b : c", true), ("x == 1", true),
    ("x .>= 1", true), ("{ 1 }()", true), ("x // comment", true),
    ("x;", false), ("x = 1", false), ("x += 1", false), ("_ = x", false), ("let y = x", false),
    ("if x { 1 } else { 2 }", false), ("switch x { default: 1 }", false),
    ("for i in 0..<3 { i }", false),
    ("", false), ("// nothing", false), ("import Glibc", false),
  ])
  func knowsWhetherTheLastItemHasAValue(code: String, expected: Bool) {
    #expect(ParsedCell(parsing: code).endsInValue == expected)
  }

  @Test(arguments: [
    ("let x = 1", "let x = 2", true), ("let x = 1", "func x() {}", true),
    ("func f(a: Int) {}", "func f(a : Int) {}", true),
    ("func f(a: Int) {}", "func f(a: Float) {}", false),
    ("func f(a: Int) {}", "func f(b: Int) {}", false),
    ("func f() {}", "func f() -> Int { 1 }", false),
    ("func f<T>(_ x: T) {}", "func f<T: Equatable>(_ x: T) {}", false),
    ("struct S {}", "enum S {}", true),
  ])
  func findsNamesThatCannotShareAModule(first: String, second: String, expected: Bool) throws {
    let first = try #require(ParsedCell(parsing: first).declarations.first)
    let second = try #require(ParsedCell(parsing: second).declarations.first)
    #expect(first.collides(with: second) == expected)
  }

  @Test func findsWhereItemsBegin() {
    let code =
      "let a = 1; print(a)\n  // note\n  print(\n 2)\n/* one\ntwo */ print(3)\nimport Glibc\n"
    let items = ParsedCell(parsing: code).items
    #expect(items.map { [$0.line, $0.column] } == [[1, 1], [1, 12], [3, 3], [6, 8], [7, 1]])
    #expect(items.map(\.startsLine) == [true, false, true, false, true])
    #expect(items.map(\.isExecutable) == [true, true, true, true, false])
    #expect(ParsedCell(parsing: code).imports == ["import Glibc"])
  }
}
