import HTMLTree
import TeXMath
import Testing

/// TeX's spaces (The TeXbook, chapter 18 and appendix G), which trees without spaces do not show.
@Suite struct MathSpacingTests {
  /// Each operator with what is said of its space, and explicit spaces: `−p` is a sign, `+0` has no space.
  private func spaces(_ tex: String, isDisplayed: Bool = true) -> String {
    signs(MathView(tex: tex, isDisplayed: isDisplayed).node).joined(separator: " ")
  }

  private func signs(_ node: HTMLNode) -> [String] {
    guard case .element(let element) = node else { return [] }
    let attributes = element.attributes.reduce(into: [:]) { $0[$1.name] = $1.value }
    switch element.name {
    case "mo":
      guard case .text(let mark)? = element.children.first else { return [] }
      if attributes["lspace"] == "0", attributes["rspace"] == "0" { return [mark + "0"] }
      let space = [attributes["lspace"], attributes["rspace"]].compactMap(\.self)
      let form = attributes["form"].map { String($0.prefix(1)) } ?? ""
      return [mark + form + (space.isEmpty ? "" : "(\(space.joined(separator: ",")))")]
    case "mspace": return [attributes["class"] == "thin" ? "thin" : "space"]
    case "mi", "mn", "mtext":
      guard case .text(let text)? = element.children.first else { return [] }
      return [text]
    default: return element.children.flatMap(signs)
    }
  }

  @Test(arguments: [
    ("a-b", "a − b"), ("-b", "− b"), ("a=-b", "a = −p b"), ("a,-b", "a , −p b"),
    ("a=\\,-b", "a = space −p b"), ("a\\cdot-b", "a ⋅ −p b"), ("\\sum-b", "∑ −p b"),
    ("(\\cdot)", "( ⋅0 )"), ("f(\\cdot,\\ast)", "f ( ⋅0 , ∗0 )"), ("a-", "a −0"),
    ("(a+)", "( a +0 )"), ("\\left(-a\\right)-b", "(p −p a )p − b"),
    ("a{+}b", "a +0 b"), ("1{,}000", "1 ,0 000"),
  ])
  func tellsSignsFromOperations(_ tex: String, _ expected: String) {
    #expect(spaces(tex) == expected)
  }

  @Test(arguments: [
    ("x_{t-1}", "x t −0 1"), ("x^{i=j,k}", "x i =0 j ,0 k"), ("x^{-1}", "x − 1"),
    ("x^{a=-1}", "x a =0 −p 1"), ("\\sum_{i=1}", "∑ i =0 1"),
  ])
  func leavesNoSpaceInScripts(_ tex: String, _ expected: String) {
    #expect(spaces(tex) == expected)
  }

  @Test(arguments: [
    ("2\\sin x", "2 thin sin \u{2061} thin x"), ("\\sin(x)", "sin \u{2061} ( x )"),
    ("\\sin\\left(x\\right)", "sin \u{2061} (p x )p"), ("\\sin^2x", "sin \u{2061} 2 thin x"),
    ("(x)\\ln y", "( x ) thin ln \u{2061} thin y"), ("-\\ln x", "− thin ln \u{2061} thin x"),
    ("\\arg\\max x", "arg \u{2061} thin max \u{2061} thin x"),
    ("\\ln\\frac12", "ln \u{2061} thin 1 2"),
  ])
  func setsFunctionsApartFromLetters(_ tex: String, _ expected: String) {
    #expect(spaces(tex) == expected)
  }

  @Test(arguments: [
    ("1,\\ldots,n", "1 , …0 thin , n"), ("1+\\cdots+n", "1 + ⋯0 + n"),
    ("a\\cdots b", "a thin ⋯0 thin b"), ("a+\\dots+b", "a + ⋯0 + b"),
    ("a,\\dots,b", "a , …0 thin , b"),
    ("x_{1\\ldots n}", "x 1 …0 n"),
  ])
  func setsDotsBetweenTheirNeighbours(_ tex: String, _ expected: String) {
    #expect(spaces(tex) == expected)
  }

  @Test(arguments: [
    ("a:=b", "a :(0.278em,0) =(0) b"), ("f:A", "f :(0.278em,0.278em) A"),
    ("f\\colon A", "f :(0,0.167em) A"), ("a/b", "a /0 b"), ("|a|", "|0 a |0"),
    ("\\lvert a\\rvert", "|p a |p"), ("a\\mid b", "a ∣ b"),
    ("a\\bmod b", "a mod(0.278em,0.278em) b"), ("\\mathbin{x}", "thin x thin"),
    ("\\mathrel{+}", "+(0.278em,0.278em)"),
  ])
  func givesSignsTheSpaceOfTheirClass(_ tex: String, _ expected: String) {
    #expect(spaces(tex) == expected)
  }

  @Test func takesTheRightColumnOfEquationsForTheSecondOperand() {
    #expect(spaces("\\begin{aligned}a&-b\\\\&=-c\\end{aligned}") == "a −i b = −p c")
    #expect(spaces("\\begin{matrix}a&-b\\end{matrix}") == "a − b")
  }

  @Test(arguments: [
    ("\\hspace{1em}", "1em"), ("\\hspace*{-1.5em}", "-1.5em"), ("\\kern3mu", "0.167em"),
    ("\\mkern18mu", "1em"), ("\\mspace{9mu}", "0.5em"), ("\\hskip 10pt", "1em"),
    ("\\hspace{.5em}", "0.5em"), ("\\quad", "1em"), ("\\!", "-0.167em"), ("~", "0.25em"),
  ])
  func readsLengths(_ tex: String, _ width: String) {
    let markup = HTMLFormatter.format([MathView(tex: tex, isDisplayed: false).node])
    #expect(markup.contains("<mspace width=\"\(width)\">"))
  }
}
