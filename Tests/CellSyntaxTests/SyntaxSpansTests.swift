import CellSyntax
import Testing

@Suite struct SyntaxSpansTests {
  private func spans(_ source: String) -> [String] {
    SyntaxSpans(of: source).spans.filter { $0.kind != .plain }.map {
      "\($0.kind.rawValue) \($0.text)"
    }
  }

  @Test func coloursDeclarations() {
    #expect(
      spans("@MainActor func spike<T>(_ x: Float) -> [T] { nil } // half")
        == [
          "attribute @MainActor", "keyword func", "function spike", "type T", "type Float",
          "type T", "keyword nil", "comment // half",
        ]
    )
    #expect(
      spans("struct Neuron { var beta = 1.5e-3 }") == [
        "keyword struct", "type Neuron", "keyword var", "number 1.5e-3",
      ]
    )
  }

  @Test func coloursCallsAndTypes() {
    #expect(
      spans("let y = spikegen.rate(x.sum(), Tensor([0x1F]), name)")
        == ["keyword let", "function rate", "function sum", "type Tensor", "number 0x1F"]
    )
  }

  @Test func coloursTheCodeOfAnInterpolation() {
    #expect(
      SyntaxSpans(of: #""a\(f(1)) b""#).spans == [
        .init(.string, #""a\("#), .init(.function, "f"), .init(.plain, "("), .init(.number, "1"),
        .init(.plain, ")"), .init(.string, #") b""#),
      ]
    )
  }

  @Test(arguments: [
    "#\"raw \\(no) \\ \"\"#", "\"escaped \\\" quote\"", "\"\"",
  ])
  func readsOneStringLiteral(_ literal: String) {
    #expect(SyntaxSpans(of: literal).spans == [.init(.string, literal)])
  }

  @Test(arguments: ["/* a /* nested */ b */", "// line", "/// doc"])
  func readsOneComment(_ comment: String) {
    #expect(SyntaxSpans(of: comment).spans == [.init(.comment, comment)])
  }

  @Test(arguments: [
    "let", "default:", "\"\\(", "\"\\(\"\\(", "#", "@", "`", "/*/", "\\", "\u{0}", "#\"\\#(1)\"#",
    "\"a\nlet b", "\"\"\"\n\\(x", "日本 = \"👩‍🔬\"", ")))\"", "1.", "0x", "\"\\", "", "/* open",
    "a\r\nb\tc\u{C}",
  ])
  func losesNoCharacter(_ source: String) {
    #expect(SyntaxSpans(of: source).spans.map(\.text).joined() == source)
  }

  @Test func survivesBottomlessNesting() {
    let source = String(repeating: "([{f(", count: 20_000)
    #expect(SyntaxSpans(of: source).spans.map(\.text).joined() == source)
  }
}
