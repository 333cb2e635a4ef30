import HTMLTree
import TeXMath
import Testing

@Suite struct MathProblemTests {
  private func markup(_ tex: String) -> String {
    HTMLFormatter.format([MathView(tex: tex, isDisplayed: true).node])
  }

  /// The message with its place in bytes.
  private func problem(_ tex: String) -> String? {
    MathView(tex: tex, isDisplayed: true).problem.map { "\($0.offset): \($0.message)" }
  }

  @Test(arguments: [
    ("a+\\unknown", "2: `\\unknown` is not a command of formulas that is known"),
    ("\\color{red}{x}", "0: `\\color` is not a command of formulas that is known"),
    ("\\", "0: `\\` is not a command of formulas that is known"),
    ("a+{b", "2: `{` is never closed"), ("a}", "1: `}` belongs to nothing"),
    ("{a&b}", "2: `&` belongs to nothing"), ("a & b", "2: `&` belongs to nothing"),
    ("a \\\\ b", "2: `\\\\` belongs to nothing"), ("a $ b", "2: `$` belongs to nothing"),
    ("\\frac{a}", "0: `\\frac` has too little behind it"),
    ("\\sqrt", "0: `\\sqrt` has too little behind it"), ("\\sqrt[3", "5: `[` is never closed"),
    ("\\hat", "0: `\\hat` has too little behind it"), ("x^", "1: `^` has too little behind it"),
    ("x^^2", "1: `^` has too little behind it"), ("x_^2", "1: `_` has too little behind it"),
    ("x_1_2", "3: a second `_` for the same letter"),
    ("x^1^2", "3: a second `^` for the same letter"),
    ("\\left(", "0: `\\left` is never closed"),
    ("\\left", "0: `\\left` has no delimiter behind it"),
    ("\\left?x\\right)", "5: `\\left` has no delimiter behind it"),
    ("\\left(x\\right", "7: `\\right` has no delimiter behind it"),
    ("\\right)", "0: `\\right` belongs to nothing"),
    ("\\middle|", "0: `\\middle` belongs to nothing"),
    ("\\big x", "5: `\\big` has no delimiter behind it"),
    ("\\begin{cases}a", "0: `\\begin{cases}` is never closed"),
    ("\\begin", "0: `\\begin` has no braces behind it"),
    ("\\begin{cases", "6: `{` is never closed"),
    ("\\begin{matrix}\\end{cases}", "14: `\\end{cases}` ends `\\begin{matrix}`"),
    ("\\begin{tikzpicture}", "0: `tikzpicture` is not an environment of formulas that is known"),
    ("\\begin{x^2}", "8: `^` cannot stand in the braces of `\\begin`"),
    ("\\end{matrix}", "0: `\\end` belongs to nothing"),
    ("\\hline", "0: `\\hline` belongs to nothing"),
    ("\\text{a", "5: `{` is never closed"), ("\\text a", "0: `\\text` has no braces behind it"),
    ("\\text{a_b}", "7: `_` cannot stand in text"),
    ("\\text{\\alpha}", "6: `\\alpha` is not known in text"),
    ("\\text{$a}", "8: `}` belongs to nothing"),
    ("\\operatorname x", "0: `\\operatorname` has no name behind it"),
    ("\\operatorname{}", "0: `\\operatorname` has no name behind it"),
    ("\\substack a", "0: `\\substack` has no braces behind it"),
    ("\\hspace{x}", "0: `\\hspace` has no length behind it"),
    ("\\kern", "0: `\\kern` has no length behind it"),
    ("\\not x", "0: `\\not` stands before what it cannot strike through"),
    ("{a\\over b\\over c}", "9: `\\over` belongs to nothing"),
    ("é€", "2: `€` is not a sign of formulas"),
    ("", "0: the formula is empty"), (" % nothing", "0: the formula is empty"),
  ])
  func saysWhatIsWrongAndShowsTheSource(_ tex: String, _ message: String) {
    #expect(problem(tex) == message)
    let source = HTMLFormatter.format([.element("code", ["class": "tex"], tex.trimmed)])
    #expect(markup(tex) == source)
  }

  @Test(arguments: [
    "x", "\\frac12", "\\text{€ 漢 \\$}", "α≤β→∑", "é", "漢", "x\u{301}", "a'", "\\{", "{}",
  ])
  func findsNothingWrongWithFormulas(_ tex: String) {
    #expect(problem(tex) == nil)
    #expect(markup(tex).hasPrefix("<math display=\"block\""))
  }

  @Test(arguments: [
    "{", "\\hat", "\\left(", "x^{", "\\frac", "\\begin{matrix}", "\\mathrm", "\\text{$", "\\sqrt[",
    "\\displaystyle", "\\small", "\\not", "a\\over", "\\substack{", "\\xrightarrow[", "\\boxed",
    "\\text{\\textbf{", "\\left.\\middle|", "x^", "\\overset",
  ])
  func survivesBottomlessNesting(_ opening: String) {
    let tex = String(repeating: opening, count: 10_000)
    #expect(MathView(tex: tex, isDisplayed: true).problem != nil)
    #expect(markup(tex).hasPrefix("<code class=\"tex\">"))
  }

  @Test func saysWhereNestingBecomesTooDeep() {
    let braces = String(repeating: "{", count: 10_000) + String(repeating: "}", count: 10_000)
    #expect(problem(braces) == "60: more than 60 groups stand inside each other here")
  }

  @Test(arguments: [
    "a+", "x_1 ", "'", "}", "&", "^", "\\,", "\\alpha ", "{}", "1", "漢", "\\iff ", "\\text{a}",
  ])
  func readsVeryLongFormulas(_ piece: String) {
    let tex = String(repeating: piece, count: 50_000)
    #expect(
      markup(tex).contains(
        piece == "}" || piece == "&" ? "<code" : piece == "^" ? "<code" : "<math"
      )
    )
  }

  /// Every text that is cut off somewhere gives a formula or a problem inside of it.
  @Test func readsEveryBeginningOfAFormula() {
    let tex = """
      \\left\\{\\begin{aligned}\\sqrt[3]{x_{1}'^2}&=\\text{if $é$ } \\frac{a}{b}\\\\[2pt] \\hline&\\big(\\not= \\bar{\\rm x}\
      \\xrightarrow[a]{b}\\sum\\limits_{\\substack{a\\\\b}}\\hspace{1em}\\operatorname*{f}\\end{aligned}\\middle|\\right.
      """
    #expect(problem(tex) == nil)
    for count in 0..<tex.count {
      let view = MathView(tex: String(tex.prefix(count)), isDisplayed: true)
      let offset = view.problem?.offset ?? 0
      #expect((0...tex.utf8.count).contains(offset))
      let rest = MathView(tex: String(tex.dropFirst(count)), isDisplayed: false)
      #expect((0...tex.utf8.count).contains(rest.problem?.offset ?? 0))
    }
  }

  @Test func knowsEveryCommandThatItSuggests() {
    let commands = MathView.knownCommands
    #expect(commands == commands.sorted())
    #expect(commands.count > 400)
    for command in commands {
      #expect(MathView(tex: "\\\(command)", isDisplayed: true).problem?.unknownCommand == nil)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
