import CellSyntax
import Testing

@Suite struct ValuelessVariableTests {
  private static let declarations: [(code: String, declarations: [String?])] = [
    ("var s: String", ["var `s`: String"]),
    ("let n: [Int: Double]", ["let `n`: [Int: Double]"]),
    ("var a, b: Int", ["var `a`: Int", "var `b`: Int"]),
    ("var a = 1, b: Int, c = 2", ["var `b`: Int"]),
    ("var (x, (y, z)): (Int, (any P, S<T>))", ["var `x`: Int", "var `y`: any P", "var `z`: S<T>"]),
    // How the type divides between the names cannot be seen.
    ("var (x, y): Pair", [nil, nil]),
    ("private var s: String", ["var `s`: String"]),
    ("var `default`: Int", ["var `default`: Int"]),
    // These have values: nil, of a wrapper, of an accessor, of the initial value.
    ("var o: Int?", []),
    ("var o: Int!", []),
    ("let o: Int?", ["let `o`: Int?"]),
    ("@Wrapped var w: Int", [nil]),
    ("weak var c: C?", []),
    ("var c: Int { 1 }", []),
    ("var s = \"\"", []),
    ("if true { var s: String }", []),
  ]

  @Test(arguments: declarations)
  func findsWhatHasNoValue(code: String, declarations: [String?]) {
    #expect(ParsedCell(parsing: code).valueless.map(\.declaration) == declarations)
  }

  private static let throwing: [(code: String, rewritten: String)] = [
    ("throw Oops()", "try _throwError( Oops())"),
    (
      "if a { throw b } else { throw c }",
      "if a { try _throwError( b) } else { try _throwError( c) }"
    ),
    (
      "do { throw f(1) } catch { print(error) }",
      "do { try _throwError( f(1)) } catch { print(error) }"
    ),
    ("guard a else { throw b }", "guard a else { try _throwError( b) }"),
    ("func f() throws { throw a }", "func f() throws { throw a }"),
    ("let c = { throw a }", "let c = { throw a }"),
    (
      "struct S { var n: Int { get throws { throw a } } }",
      "struct S { var n: Int { get throws { throw a } } }"
    ),
    ("do throws(E) { throw a } catch {}", "do throws(E) { throw a } catch {}"),
  ]

  @Test(arguments: throwing)
  func writesThrowsOfTheTopLevelAsCalls(code: String, rewritten: String) {
    var bytes = Array(code.utf8)
    for edit in ParsedCell(parsing: code).throwEdits.sorted(by: {
      $0.place.column > $1.place.column
    }) {
      let start = edit.place.column - 1
      bytes.replaceSubrange(start..<start + edit.removed, with: edit.inserted.utf8)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == rewritten)
  }
}
