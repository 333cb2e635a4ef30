import HTMLTree
import TeXMath
import Testing

@Suite struct MathTests {
  /// The MathML inside `<math>`, or the whole markup where there is none.
  private func math(_ tex: String) -> String {
    let html = markup(tex)
    guard let start = html.firstRange(of: "\">"), html.hasPrefix("<math alttext=") else {
      return html
    }
    return String(html[start.upperBound...].dropLast("</math>".count))
  }

  private func markup(_ tex: String, isDisplayed: Bool = false) -> String {
    HTMLFormatter.format([MathView(tex: tex, isDisplayed: isDisplayed).node])
  }

  @Test(arguments: [
    ("x", "<mi>x</mi>"),
    ("12.5", "<mn>12.5</mn>"),
    ("a=b", "<mi>a</mi><mo>=</mo><mi>b</mi>"),
    ("a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
    ("-1", "<mo>−</mo><mn>1</mn>"),
    ("x=-1", "<mi>x</mi><mo>=</mo><mo form=\"prefix\">−</mo><mn>1</mn>"),
    ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
    ("x^23", "<msup><mi>x</mi><mn>2</mn></msup><mn>3</mn>"),
    ("x_{ij}", "<msub><mi>x</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>"),
    ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
    ("x^2_i", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
    ("f'", "<mi>f</mi><mo lspace=\"0\" rspace=\"0\">′</mo>"),
    ("f^{\\prime}", "<mi>f</mi><mo lspace=\"0\" rspace=\"0\">′</mo>"),
    ("f'_i", "<msubsup><mi>f</mi><mi>i</mi><mo>′</mo></msubsup>"),
    ("f'^2", "<msup><mi>f</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>"),
    ("^2", "<msup><mrow></mrow><mn>2</mn></msup>"),
    ("\\frac{a}{2}", "<mfrac><mi>a</mi><mn>2</mn></mfrac>"),
    ("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    ("\\sqrt{x}", "<msqrt><mi>x</mi></msqrt>"),
    ("\\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    ("\\mathrm{min}", "<mi>min</mi>"),
    ("\\mathrm d", "<mi mathvariant=\"normal\">d</mi>"),
    ("{\\rm thr} x", "<mi>thr</mi><mi>x</mi>"),
    ("\\rm{thr} x", "<mi>thr</mi><mi>x</mi>"),
    ("\\mathbf{w}", "<mi mathvariant=\"normal\">𝐰</mi>"),
    ("\\mathbb{R}", "<mi mathvariant=\"normal\">ℝ</mi>"),
    ("\\mathcal{A}", "<mi mathvariant=\"normal\">𝒜</mi>"),
    ("\\text{ if <} x", "<mtext>\u{A0}if &lt;</mtext><mi>x</mi>"),
    ("\\tau\\Delta", "<mi>τ</mi><mi mathvariant=\"normal\">Δ</mi>"),
    ("a \\in B", "<mi>a</mi><mo>∈</mo><mi>B</mi>"),
    ("a\\times b\\cdot c", "<mi>a</mi><mo>×</mo><mi>b</mi><mo>⋅</mo><mi>c</mi>"),
    ("x\\to\\infty", "<mi>x</mi><mo>→</mo><mi>∞</mi>"),
    ("a\\leq b\\sim c", "<mi>a</mi><mo>≤</mo><mi>b</mi><mo>∼</mo><mi>c</mi>"),
    (
      "\\sum_{i=1}^n",
      """
      <msubsup><mo>∑</mo><mrow><mi>i</mi><mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow><mi>n</mi></msubsup>
      """
    ),
    ("\\int_0^1", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>"),
    (
      "2\\ln x",
      """
      <mn>2</mn><mspace class="thin" width="0.167em"></mspace><mi>ln</mi><mo>\u{2061}</mo>\
      <mspace class="thin" width="0.167em"></mspace><mi>x</mi>
      """
    ),
    (
      "\\exp(x)",
      """
      <mi>exp</mi><mo>\u{2061}</mo><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>
      """
    ),
    ("\\max_x", "<msub><mrow><mi>max</mi><mo>\u{2061}</mo></mrow><mi>x</mi></msub>"),
    (
      "\\left(x\\right.",
      "<mrow><mo form=\"prefix\" fence=\"true\" stretchy=\"true\">(</mo><mi>x</mi></mrow>"
    ),
    ("\\{0\\}", "<mo stretchy=\"false\">{</mo><mn>0</mn><mo stretchy=\"false\">}</mo>"),
    ("a\\,b", "<mi>a</mi><mspace width=\"0.167em\"></mspace><mi>b</mi>"),
    ("\\hat x", "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">ˆ</mo></mover>"),
    (
      "\\vec{x}",
      "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\" mathsize=\"0.6em\">→</mo></mover>"
    ),
    (
      "\\overline{x}",
      "<mover class=\"overline\" accent=\"true\"><mi>x</mi><mo stretchy=\"true\">‾</mo></mover>"
    ),
    (
      "\\underline{x}",
      "<munder class=\"underline\" accentunder=\"true\"><mi>x</mi><mo stretchy=\"true\">‾</mo></munder>"
    ),
    ("\\boxed{x}", "<mrow class=\"boxed\"><mi>x</mi></mrow>"),
    ("\\textbf{a}", "<mtext class=\"bold\">a</mtext>"),
    (
      "\\sum\\limits_i",
      "<munder><mo movablelimits=\"false\">∑</mo><mi>i</mi></munder>"
    ),
    (
      "{\\displaystyle\\sum_i}",
      """
      <mstyle displaystyle="true" scriptlevel="0"><munder><mo>∑</mo><mi>i</mi></munder></mstyle>
      """
    ),
    (
      "{\\small a\\Large b}",
      "<mstyle mathsize=\"0.9em\"><mi>a</mi><mstyle mathsize=\"1.6em\"><mi>b</mi></mstyle></mstyle>"
    ),
    ("\\Bigl(", "<mo form=\"prefix\" stretchy=\"true\" minsize=\"1.8em\" maxsize=\"1.8em\">(</mo>"),
    (
      "a^{\\begin{matrix}b\\end{matrix}}",
      """
      <msup><mi>a</mi><mstyle scriptlevel="0"><mtable><mtr><mtd><mi>b</mi></mtd></mtr></mtable></mstyle></msup>
      """
    ),
    ("x % comment\n y", "<mi>x</mi><mi>y</mi>"),
  ])
  func writesMathML(_ tex: String, _ mathML: String) {
    #expect(math(tex) == mathML)
  }

  @Test func writesTables() {
    #expect(
      math("\\begin{cases} 1 & x \\\\ 0 \\\\ \\end{cases}") == """
        <mrow><mo form="prefix" fence="true" stretchy="true">{</mo><mtable><mtr><mtd class="left"><mn>1</mn></mtd>\
        <mtd class="left"><mi>x</mi></mtd></mtr><mtr><mtd class="left"><mn>0</mn></mtd></mtr></mtable></mrow>
        """
    )
    #expect(
      math("\\begin{aligned}a&=b\\end{aligned}") == """
        <mtable class="aligned" displaystyle="true"><mtr><mtd class="right"><mi>a</mi></mtd>\
        <mtd class="left"><mo>=</mo><mi>b</mi></mtd></mtr></mtable>
        """
    )
    #expect(
      math("\\begin{array}{l|r}a&b\\end{array}") == """
        <mtable><mtr><mtd class="left"><mi>a</mi></mtd><mtd class="right line-before"><mi>b</mi></mtd></mtr></mtable>
        """
    )
  }

  @Test func keepsTheTeXAsAlternative() {
    #expect(
      markup("\\text{\"<\\&>}")
        == "<math alttext=\"\\text{&quot;&lt;\\&amp;&gt;}\"><mtext>\"&lt;&amp;&gt;</mtext></math>"
    )
    #expect(
      markup("a<b & c") == "<code class=\"tex\">a&lt;b &amp; c</code>"
    )
  }
}
