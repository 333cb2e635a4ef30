import Foundation
import NotebookTestSupport
import TeXMath
import Testing

/// Compares MathML with KaTeX's for the formulas in Tests/Fixtures/golden/math.json.
///
/// Trees are normalised as Scripts/golden-math.js describes. Where ours differs on purpose, the file has the reason and our
/// tree, so that neither a new difference nor a change inside an old one passes.
@Suite struct MathGoldenTests {
  struct Formula: Decodable {
    var family: String
    var tex: String
    var display: Bool
    var tree: MathTree
    var reason: String?
    var ours: MathTree?
  }

  private struct File: Decodable {
    var cases: [Formula]
  }

  private func formulas() throws -> [Formula] {
    let url = projectRoot.appending(path: "Tests/Fixtures/golden/math.json")
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).cases
  }

  private func tree(_ formula: Formula) -> MathTree {
    MathTree(MathView(tex: formula.tex, isDisplayed: formula.display).node)
  }

  @Test func agreesWithKaTeX() throws {
    let formulas = try formulas()
    #expect(formulas.filter { $0.family != "the lessons" }.count == 300)
    for formula in formulas where formula.reason == nil {
      let ours = tree(formula)
      #expect(
        ours.agrees(with: formula.tree),
        "\(formula.tex)\nours:  \(ours)\nKaTeX: \(formula.tree)"
      )
    }
  }

  @Test func differsFromKaTeXOnlyAsRecorded() throws {
    let differing = try formulas().filter { $0.reason != nil }
    #expect(differing.map(\.tex) == differingFormulas)
    for formula in differing {
      let ours = tree(formula)
      #expect(ours == formula.ours, "\(formula.tex)\nours: \(ours)")
      #expect(!ours.agrees(with: formula.tree), "\(formula.tex) no longer differs")
    }
  }

  @Test func tellsWrongTreesFromRightOnes() throws {
    func agree(_ tex: String, _ json: String) throws -> Bool {
      let theirs = try JSONDecoder().decode(MathTree.self, from: Data(json.utf8))
      return MathTree(MathView(tex: tex, isDisplayed: true).node).agrees(with: theirs)
    }
    #expect(try agree("a/b", #"["math","mi:a","sym:/","mi:b"]"#))
    #expect(try !agree("a/b", #"["math","mi:a","sym:|","mi:b"]"#))
    #expect(try !agree("a+b", #"["math","mi:a","sym:+","mi:b"]"#))
    #expect(try !agree("\\mathrm{d}", #"["math","mi:d"]"#))
    #expect(try !agree("{ab}c", #"["math","mi:a","mi:b","mi:c"]"#))
    #expect(try !agree("\\mathbf{x}", #"["math","mi:x"]"#))
    #expect(try !agree("(x)", #"["math","fence:(","mi:x","fence:)"]"#))
    #expect(try !agree("a\\,b", #"["math","mi:a","mi:b"]"#))
    #expect(try !agree("\\sum_i", #"["math",["msub","mo:∑","mi:i"]]"#))
  }
}

/// The formulas whose trees differ from KaTeX's; the golden file has the reasons.
private let differingFormulas = [
  #"\cfrac{1}{1+\cfrac{1}{2}}"#,
  #"10^{-7}"#,
  #"f'"#,
  #"f''(x)"#,
  #"x^\prime"#,
  #"30^\circ"#,
  #"a\bmod b"#,
  #"f\colon A\to B"#,
  #"\rm{thr}+x"#,
  #"a+\bf b+c"#,
  #"\frac{\sum_i x_i}{n}"#,
  #"\mathop{\rm argmin}_{x}f"#,
  #"\mathrm{softmax}(\mathbf{z})_i=\frac{e^{z_i}}{\sum_{j=1}^{K}e^{z_j}}"#,
  #"\int_0^{V(t)}\frac{\mathrm{d}V}{I_{in}R-V} = \int_0^t\frac{\mathrm{d}t'}{\tau} \quad\Longrightarrow\quad -\ln\frac{I_{in}R-V(t)}{I_{in}R} = \frac{t}{\tau}"#,
  #"10^{-7}"#,
]
