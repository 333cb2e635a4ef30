import CellSyntax
import NotebookEngine
import Testing

@Suite struct SynthesizedMembersTests {
  private static let rows:
    [(type: String, protocolName: String, addition: String, members: [String])] = [
      (
        "struct S { var a = 1; let b: Int }", "Equatable", "extension S: Equatable {}",
        [
          "extension S { public static func == (a: Self, b: Self) -> Swift.Bool { a.`a` == b.`a` && a.`b` == b.`b` } }"
        ]
      ),
      (
        "struct S<T> { var a: T; static let c = 1; var d: Int { 1 } }", "Hashable",
        "extension S: Hashable where T: Hashable {}",
        [
          "extension S where T: Hashable { public func hash(into h: inout Swift.Hasher) { h.combine(self.`a`) } }"
        ]
      ),
      (
        "enum E { case a, b(Int, x: Int) }", "Equatable", "extension E: Equatable {}",
        [
          "extension E { public static func == (a: Self, b: Self) -> Swift.Bool { switch (a, b) { case (.`a`, .`a`): return true; case (.`b`(let a0, let a1), .`b`(let b0, let b1)): return a0 == b0 && a1 == b1; default: return false } } }"
        ]
      ),
      (
        "struct S { var a: Int?; let b = 2 }", "Encodable", "extension S: Encodable {}",
        [
          "extension S { enum CodingKeys: Swift.String, Swift.CodingKey { case `a`, `b` } }",
          "extension S { public func encode(to e: any Swift.Encoder) throws { var c = e.container(keyedBy: CodingKeys.self); try c.encodeIfPresent(self.`a`, forKey: .`a`); try c.encode(self.`b`, forKey: .`b`) } }",
        ]
      ),
      (
        "struct S { var a: Int; let b = 2; var c = 3; enum CodingKeys: CodingKey { case a, b } }",
        "Decodable", "extension S: Decodable {}",
        [
          "extension S { public init(from d: any Swift.Decoder) throws { let c = try d.container(keyedBy: CodingKeys.self); self.`a` = try c.decode((Int).self, forKey: .`a`); self.`b` = 2; self.`c` = 3 } }"
        ]
      ),
    ]

  @Test(arguments: rows)
  func writesWhatTheCompilerWouldWrite(
    type: String,
    protocolName: String,
    addition: String,
    members: [String]
  ) throws {
    let type = try #require(ParsedCell(parsing: type).types.first)
    let addition = try #require(ParsedCell(parsing: addition).extensions.first)
    let written = try #require(SynthesizedMembers(of: type, for: protocolName))
    #expect(written.extensions(of: addition) == members)
    #expect(written.assignsProperties == (protocolName == "Decodable"))
  }

  @Test(arguments: [
    ("class C { var a = 1 }", "Equatable"), ("struct S {}", "Comparable"),
    ("enum E { case a(Int) }", "CaseIterable"), ("struct S {}", "CustomStringConvertible"),
  ])
  func writesNothingThatTheCompilerWouldNot(type: String, protocolName: String) throws {
    let type = try #require(ParsedCell(parsing: type).types.first)
    #expect(SynthesizedMembers(of: type, for: protocolName) == nil)
  }
}
