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
      infix operator **: Tight
      precedencegroup Tight {}
      guard let g = h(), case .some(let k) = g else { fatalError() }
      #if DEBUG
      let debugging = true
      #else
      func `default`() {}
      #endif
      """
    let names = ParsedCell(parsing: code).declarations.map { "\($0.kind) \($0.name)" }
    #expect(
      names == [
        "variable a", "variable b", "variable c", "variable d", "function f", "type S", "type C",
        "type A", "type E", "type P", "type T", "operator infix **", "precedenceGroup Tight",
        "variable g", "variable k", "variable debugging", "function default",
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
    ("func f() {}", "func f() -> Int { 1 }", true),
    ("func f() {}", "func f() async throws {}", true),
    ("func f<T>(_ x: T) {}", "func f<U>(_ y: U) -> [U] { [] }", true),
    ("func f<T>(_ x: T) {}", "func f<T: Equatable>(_ x: T) {}", false),
    ("func f(_ x: Int) {}", "func f(_ x: Int...) {}", false),
    ("infix operator **", "func ** (a: Int, b: Int) {}", false),
    ("infix operator **", "prefix operator **", false),
    ("precedencegroup P {}", "struct P {}", false),
    ("struct S {}", "enum S {}", true),
  ])
  func findsNamesThatHideEachOther(first: String, second: String, expected: Bool) throws {
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

  private static let mentions: [(code: String, free: Set<String>)] = [
    ("print(a.b, c: d)", ["print", "a", "d"]),
    ("let x: [Key: Value<T>] = y", ["Key", "Value", "T", "y"]),
    ("a +++ -b", ["a", "+++", "-", "b"]),
    ("func f<T: P>(x: Int, y z: T = w) -> T { g(x, z) }", ["P", "Int", "w", "g"]),
    (
      "xs.map { x in x + y }; { (a, b) in a * b }; { [c, d = e] in d }",
      ["xs", "+", "y", "*", "c", "e"]
    ),
    ("for x in x { x }", ["x"]),
    ("if let a = b, c(a) { a } else { d }", ["b", "c", "d"]),
    ("if let a { a } else { a }", ["a"]),
    ("func f() { guard let a = b else { return h(a) }; g(a) }", ["b", "h", "a", "g"]),
    ("func f() { let a = a; print(a) }", ["a", "print"]),
    ("switch v { case .some(let x) where x > y: x; default: z }", ["v", ">", "y", "z"]),
    ("do { try f() } catch let e as Fault { e } catch { error }", ["f", "Fault"]),
    ("struct S: P { var a = b; func f() -> Int { a + c } }", ["P", "b", "Int", "+", "c"]),
    ("var v: Int { get { w } set { x = newValue } }", ["Int", "w", "x", "newValue"]),
    ("@Wrapped(u) class C {}", ["Wrapped", "u"]),
    ("\"\\(a, b: c)\"", ["a", "c"]),
    ("\\S.x[y]", ["S", "y"]),
    ("infix operator <+>: Tight", ["<+>", "Tight"]),
    ("reduce(0, +)", ["reduce", "+"]),
    ("import Glibc", []),
  ]

  @Test(arguments: mentions)
  func tellsWhichNamesLeadOutOfTheCode(code: String, free: Set<String>) {
    #expect(ParsedCell(parsing: code).mentions.free == free)
  }

  @Test func mentionsEverythingThatCodeCouldMean() {
    #expect(
      ParsedCell(parsing: "a.b(c: .d) + [1].init(\\.e)").mentions.all
        == ["a", "b", "c", "d", "+", "init", "e"]
    )
  }

  @Test func describesTypesAndExtensions() throws {
    let code = """
      struct S<T>: P, Q & R {
        var a = 1, b: Int?
        let c, d: [T]
        private static let e = 0
        private var f: String { "" }
        enum CodingKeys: CodingKey { case a, d }
        init() {}
      }
      enum E { case one, two(Int, by: String) }
      extension S: @unchecked Sendable where T: Sendable {
        init(x: Int) { a = x }
        init(y: Int) { self.init(x: y) }
        init(z: S) { self = z }
      }
      """
    let cell = ParsedCell(parsing: code)
    #expect(cell.types.map(\.path) == ["S", "S.CodingKeys", "E"])
    let type = cell.types[0]
    #expect(type.inherited == ["P", "Q", "R"])
    #expect(
      type.properties.map {
        "\($0.name) \($0.type ?? "-") \($0.initialValue ?? "-") \($0.isConstant)"
      }
        == ["a - 1 false", "b Int? - false", "c [T] - true", "d [T] - true"]
    )
    #expect(type.privateMembers == ["e", "f"])
    #expect(type.codingKeys == ["a", "d"])
    #expect(
      cell.types[2].cases == [
        DeclaredType.Case("one"), DeclaredType.Case("two", labels: [nil, "by"]),
      ]
    )
    let addition = try #require(cell.extensions.first)
    #expect(addition.path == "S")
    #expect(addition.protocols == ["Sendable"])
    #expect(addition.condition == "where T: Sendable")
    #expect(addition.initializers.map(\.isDelegating) == [false, true, true])
    #expect([addition.initializers[0].bodyLine, addition.initializers[0].bodyColumn] == [11, 17])
  }
}
