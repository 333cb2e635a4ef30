package import HTMLTree

/// A formula: MathML, or its TeX where that uses more than is known.
package struct MathView {
  private let tex: String
  private let isDisplayed: Bool

  /// Makes the view of TeX in math mode, without its delimiters.
  package init(tex: String, isDisplayed: Bool) {
    self.tex = tex
    self.isDisplayed = isDisplayed
  }

  /// A `<math>` element, or `<code class="tex">` with the TeX as it is written.
  package var node: HTMLNode {
    switch parsed {
    case .success(let nodes):
      .element(
        "math",
        ["display": isDisplayed ? "block" : nil, "alttext": trimmedTeX],
        nodes
      )
    case .failure: .element("code", ["class": "tex"], trimmedTeX)
    }
  }

  /// Why the page shows the TeX; `nil` where it shows the formula.
  package var problem: TeXProblem? {
    if case .failure(let problem) = parsed { problem } else { nil }
  }

  /// The commands of letters that a formula may use, without their backslashes, in alphabetical order.
  package static var knownCommands: [String] { TeXParser.knownCommands }

  private var parsed: Result<[HTMLNode], TeXProblem> {
    do throws(TeXProblem) {
      return .success(try TeXParser.nodes(of: tex, style: isDisplayed ? .display : .text))
    } catch {
      return .failure(error)
    }
  }

  private var trimmedTeX: String {
    let start = tex.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
