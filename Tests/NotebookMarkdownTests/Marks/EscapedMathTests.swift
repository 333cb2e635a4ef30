import NotebookModel
import Testing

@Suite struct EscapedMathTests {
  @Test func readsEscapedBracketsAsBrackets() {
    #expect(
      dump(
        #"""
        # Escapes

        A list \[1, 2\], a call f\(x\), the interval \[0, 1\) and `\[code\]`.

        [\[Draft\] an idea](https://example.org/draft) and [LIF](https://example.org/wiki/LIF_\(neuron\)).

        See [ref].

        [ref]: https://example.org/wiki/Code_\(rate\)

        \[
        r = \frac{n}{T}
        \]
        """#
      ) == #"""
        heading 1 @1:1-1:9
          text "Escapes"
        paragraph @3:1-3:69
          text "A list [1, 2], a call f(x), the interval [0, 1) and "
          code "\\[code\\]"
          text "."
        paragraph @5:1-5:98
          link "https://example.org/draft" ""
            text "[Draft] an idea"
          text " and "
          link "https://example.org/wiki/LIF_(neuron)" ""
            text "LIF"
          text "."
        paragraph @7:1-7:10
          text "See "
          link "https://example.org/wiki/Code_(rate)" ""
            text "ref"
          text "."
        math "r = \\frac{n}{T}" @11:1-13:2
        """#
    )
  }

  @Test(arguments: [#"\[ y_1 \]"#, #"\[ a = b \]"#, "\\[\nx\n\\]", #"\[\alpha\] {#eq-a}"#])
  func readsBlocksBetweenEscapedBrackets(_ text: String) {
    #expect(dump(text).hasPrefix("math "))
  }

  @Test(arguments: [
    #"\[Draft\]"#, #"\[1, 2\]"#, #"\[ \] todo"#, #"see \[ y_1 \]"#, #"\[ y_1 \] there"#,
    #"# \[x\]"#,
  ])
  func keepsOtherEscapedBrackets(_ text: String) {
    #expect(!dump(text).contains("math"))
    #expect(diagnostics(text).isEmpty)
  }

  @Test(arguments: [#"\alpha"#, "x_1", "x^2", #"\frac{1}{2}"#, "s_{ij}"])
  func readsTeXBetweenEscapedParentheses(_ tex: String) {
    #expect(inlines(#"so \(\#(tex)\) is"#) == [.text("so "), .math(Formula(tex)), .text(" is")])
  }

  @Test(arguments: [#"f\(x\)"#, #"see \(below\)"#, #"\(snake_case\)"#, #"\(Draft\) text"#])
  func keepsEscapedParentheses(_ text: String) {
    #expect(!dump(text).contains("math"))
    #expect(diagnostics(text).isEmpty)
  }

  @Test(arguments: ["x", "a<b", "n = 3"])
  func warnsWhereAFormulaMayBeMeant(_ content: String) {
    #expect(
      diagnostics(#"so \(\#(content)\) is"#) == [
        "warning 1:4: `\\(\(content)\\)` is read as `(\(content))`, with escaped parentheses | Write `$\(content)$` for a formula"
      ]
    )
  }
}
