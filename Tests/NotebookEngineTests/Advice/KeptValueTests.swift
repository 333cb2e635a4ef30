import NotebookEngine
import NotebookModel
import Testing

/// Names that are declared again while earlier code keeps the old value.
@Suite struct KeptValueTests {
  private func warnings(_ cells: [String]) -> [String] {
    AdviceLesson.warnings(AdviceLesson.notebook(cells))
  }

  /// The code of `let n = 1` in the first cell, `code` in the second, `let n = 2` in the third and `use` in the fourth.
  private func warnings(_ code: String, _ use: String) -> [String] {
    warnings(["let n = 1", code, "let n = 2", use])
  }

  @Test(
    arguments: [
      (
        ["let n = 100\nfunc steps() -> Int { n }", "let n = 200", "print(steps())"],
        "21:1 `n` is declared again, but `steps` of line 12 keeps the `n` of line 11 | declare `steps` again below this line, or make `n` a `var` and assign to it"
      ),
      (
        [
          "let n = 100", "func a() -> Int { n }\nfunc b() -> Int { a() }",
          "let n = 200\nprint(b())",
        ],
        "31:1 `n` is declared again, but `a` of line 21 keeps the `n` of line 11 | declare `a` and `b` again below this line, or make `n` a `var` and assign to it"
      ),
      (
        [
          "func f() -> Int { 1 }", "struct Net { var x: Int { f() } }", "func f() -> Int { 2 }",
          "Net().x",
        ],
        "31:1 `f` is declared again, but `Net` of line 21 keeps the `f` of line 11 | declare `Net` again below this line"
      ),
      (
        [
          "let n = 1", "func a() -> Int { n }\nlet f = { n }\nvar g: Int { n }",
          "let n = 2\na()\nf()", "g",
        ],
        "31:1 `n` is declared again, but `a` of line 21, `f` of line 22 and `g` of line 23 keep the `n` of line 11 | declare `a`, `f` and `g` again below this line, or make `n` a `var` and assign to it"
      ),
    ] as [([String], String)]
  )
  func namesTheFunctionThatKeepsAnOldValue(_ cells: [String], _ warning: String) {
    #expect(warnings(cells) == [warning])
  }

  @Test(
    arguments: [
      // Members, through a value of the type.
      (
        "struct Net { func steps() -> Int { n } }\nlet net = Net()", "net.steps()", "Net",
        "`Net` and `net`"
      ),
      (
        "struct Net { var steps: Int { n } }\nlet net = Net()", "print(net.steps)", "Net",
        "`Net` and `net`"
      ),
      (
        "struct Net { func a() -> Int { b() }; func b() -> Int { n } }\nlet net = Net()", "net.a()",
        "Net", "`Net` and `net`"
      ),
      ("struct Net { static func steps() -> Int { n } }", "Net.steps()", "Net", "`Net`"),
      ("struct Net { static let steps = n * 2 }", "Net.steps", "Net", "`Net`"),
      ("struct Net { var k = n }", "Net().k", "Net", "`Net`"),
      ("struct Net { var k: Int; init() { k = n } }", "let m = Net()", "Net", "`Net`"),
      (
        "struct Net { subscript(i: Int) -> Int { n + i } }\nlet net = Net()", "net[3]", "Net",
        "`Net` and `net`"
      ),
      (
        "struct Net { func callAsFunction() -> Int { n } }\nlet net = Net()", "net()", "Net",
        "`Net` and `net`"
      ),
      (
        "struct Net: CustomStringConvertible { var description: String { \"\\(n)\" } }\nlet net = Net()",
        "print(net)", "Net", "`Net` and `net`"
      ),
      (
        "struct V { var x = 1; static func + (a: V, b: V) -> Int { a.x + b.x + n } }\nlet v = V()",
        "v + v", "V", "`V` and `v`"
      ),
      (
        "enum Mode { case slow; var steps: Int { n } }\nlet mode = Mode.slow", "mode.steps", "Mode",
        "`Mode` and `mode`"
      ),
      (
        "class A { func steps() -> Int { n } }\nclass B: A {}\nlet b = B()", "b.steps()", "A",
        "`A`, `B` and `b`"
      ),
      (
        "struct Net { func steps() -> Int { n } }\nstruct Trainer { var net = Net() }\nlet trainer = Trainer()",
        "trainer.net.steps()", "Net", "`Net`, `Trainer` and `trainer`"
      ),
      (
        "struct Net { func steps() -> Int { n } }\nvar nets: [Net] = []\nnets.append(Net())",
        "for net in nets { print(net.steps()) }", "Net", "`Net` and `nets`"
      ),
      (
        "struct Net { func steps() -> Int { n } }\nfunc make() -> Net { Net() }", "make().steps()",
        "Net", "`Net` and `make`"
      ),
      // Functions that use them.
      (
        "struct Net { func steps() -> Int { n } }\nlet net = Net()\nfunc k() -> Int { net.steps() }",
        "k()", "Net", "`Net`, `net` and `k`"
      ),
      (
        "struct Net { func steps() -> Int { n } }\nstruct Run { func go() -> Int { Net().steps() } }\nlet run = Run()",
        "run.go()", "Net", "`Net`, `Run` and `run`"
      ),
      // Closures, and functions in variables.
      ("let f = { n }", "f()", "f", "`f`"),
      ("let f: () -> Int = { n }\nlet g = f", "g()", "f", "`f` and `g`"),
      ("let fs = [{ n }, { 2 }]", "fs[0]()", "fs", "`fs`"),
      ("var f = { 1 }\nf = { n }", "f()", "f", "`f`"),
      ("var fs: [() -> Int] = []\nfs.append { n }", "fs[0]()", "fs", "`fs`"),
      ("func g() -> Int { n }\nlet h = g", "h()", "g", "`g` and `h`"),
      ("func g() -> Int { n }\nlet h = [\"g\": g]", "h[\"g\"]!()", "g", "`g` and `h`"),
      (
        "struct Net { func steps() -> Int { n } }\nlet f = Net().steps", "f()", "Net",
        "`Net` and `f`"
      ),
      (
        "func adder() -> (Int) -> Int { { $0 + n } }\nlet add = adder()", "add(1)", "adder",
        "`adder` and `add`"
      ),
      (
        "struct Layer { var f: () -> Int }\nlet layer = Layer(f: { n })", "layer.f()", "layer",
        "`layer`"
      ),
      (
        "func keep(_ f: @escaping () -> Int) -> () -> Int { f }\nlet f = keep { n }", "f()", "f",
        "`f`"
      ),
      ("func g(_ k: Int = n) -> Int { k }", "g()", "g", "`g`"),
    ] as [(String, String, String, String)]
  )
  func followsAnOldValue(code: String, use: String, keeping: String, again: String) {
    let lines = code.split(separator: "\n").map(String.init)
    let line =
      21
      + (lines.firstIndex {
        $0.contains("n }") || $0.contains("n *") || $0.contains("= n") || $0.contains("n)")
          || $0.contains("n +")
      } ?? 0)
    #expect(
      warnings(code, use) == [
        "31:1 `n` is declared again, but `\(keeping)` of line \(line) keeps the `n` of line 11 | declare \(again) again below this line, or make `n` a `var` and assign to it"
      ]
    )
  }

  @Test(
    arguments: [
      ("extension Int { var plusN: Int { self + n } }", "3.plusN", "Int"),
      (
        "extension Int { func plusN() -> Int { self + n } }\nfunc k() -> Int { 3.plusN() }", "k()",
        "Int"
      ),
      (
        "protocol P {}\nextension P { func steps() -> Int { n } }\nstruct S: P {}", "S().steps()",
        "P"
      ),
    ] as [(String, String, String)]
  )
  func followsAnOldValueOutOfAnExtension(code: String, use: String, type: String) {
    let found = warnings(code, use)
    #expect(found.count == 1)
    #expect(found.first?.contains("but the extension of `\(type)` of line 2") ?? false)
    #expect(found.first?.contains("move the extension of `\(type)` below this line") ?? false)
  }

  @Test(
    arguments: [
      // Nobody uses it again, or it is declared again as well.
      ["let n = 1\nfunc f() -> Int { n }\nprint(f())", "let n = 2\nprint(n)"],
      ["let n = 1\nfunc f() -> Int { n }", "let n = 2\nfunc f() -> Int { n }", "f()"],
      ["let n = 1\nfunc f() -> Int { n }", "let n = 2", "func f() -> Int { n }\nprint(f())"],
      ["let n = 1\nfunc f() -> Int { n }", "print(f())\nlet n = 2", "print(n)"],
      // It has a name of its own, or a value and no code.
      ["let n = 1\nfunc f(n: Int) -> Int { n }", "let n = 2", "f(n: 3)"],
      [
        "let n = 1\nstruct Net { var n: Int; func f() -> Int { n } }", "let n = 2", "Net(n: 1).f()",
      ],
      ["let n = 1\nlet m = n * 2", "let n = 2", "m"],
      ["let n = 1\nlet m = [1, 2].map { $0 * n }", "let n = 2", "m"],
      ["let n = 1\nlet m = { n * 2 }()", "let n = 2", "m"],
      ["let n = 1\nlet m = (1...3).reduce(n) { $0 + $1 * n }", "let n = 2", "m"],
      ["let n = 1\nfunc f(_ x: Int) -> Int { n + x }\nlet m = [1, 2].map(f)", "let n = 2", "m"],
      ["let n = 1\nfunc f() -> Int { n }\nlet m = f()", "let n = 2", "m"],
      ["let n = 1\nvar twice: Int { n * 2 }\nlet m = twice", "let n = 2", "m"],
      ["let n = 1\nlet f = { [n] in n }", "let n = 2", "f()"],
      ["var n = 1\nfunc f() -> Int { n }", "n = 2", "f()"],
      // Other members of a type that keeps it.
      [
        "let n = 1\nstruct Net { var k = 3; func f() -> Int { n } }\nlet net = Net()", "let n = 2",
        "net.k",
      ],
      [
        "let n = 1\nstruct Net { func f() -> Int { n } }\nlet net = Net()\nlet m = net.f()",
        "let n = 2", "m",
      ],
      [
        "let n = 1\nstruct A { func f() -> Int { n } }\nstruct B { func f() -> Int { 3 } }\nlet b = B()",
        "let n = 2", "b.f()",
      ],
      ["let n = 1\nextension Int { var plusN: Int { self + n } }", "let n = 2", "3 + n"],
      // An overload stands beside the older function.
      ["func g(_ x: Int) {}\nfunc f() { g(1) }", "func g(_ x: String) {}", "f()"],
    ] as [[String]]
  )
  func saysNothingWhereNoOldValueIsUsed(_ cells: [String]) {
    #expect(warnings(cells) == [])
  }
}
