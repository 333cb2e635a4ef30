import NotebookMarkdown
import NotebookModel
import Testing

/// Formulas in the spelling of GitHub and MyST.
@Suite struct MathFenceTests {
  @Test(arguments: [
    ("```math\nE = mc^2\n```\n", "math \"E = mc^2\" @1:1-3:3"),
    ("```math\n\na\n\nb\n\n```\n", "math \"a\\n\\nb\" @1:1-7:3"),
    ("```math #eq-a\nx\n```\n", "math \"x\" @1:1-3:3 #eq-a"),
    ("```{math}\n:label: eq-a\nx\n```\n", "math \"x\" @1:1-4:3 #eq-a"),
    ("> ```{math}\n> x\n> ```\n", "quote @1:1-3:5\n  math \"x\" @1:3-3:5"),
    ("$$ x = 1 $$ (eq-lab)\n", "math \"x = 1\" @1:1-1:11 #eq-lab"),
    ("$$\nx\n$$ (my:wave)\n", "math \"x\" @1:1-3:2 #my:wave"),
    ("$$ x $$ (a)\n", "math \"x\" @1:1-1:7\nparagraph @1:9-1:11\n  text \"(a)\""),
    ("$$ x $$ (see-a b)\n", "math \"x\" @1:1-1:7\nparagraph @1:9-1:17\n  text \"(see-a b)\""),
    ("A $`a_b*c`$ d\n", "paragraph @1:1-1:13\n  text \"A \"\n  math \"a_b*c\"\n  text \" d\""),
    (
      "A $`a`b $x$\n",
      "paragraph @1:1-1:11\n  text \"A $\"\n  code \"a\"\n  text \"b \"\n  math \"x\""
    ),
    ("```math\n\n```\n", "code \"math\" \"\\n\" @1:1-3:3"),
  ])
  func readsFormulas(_ text: String, _ expected: String) {
    #expect(dump(text) == expected)
  }

  @Test func tellsWhereTheLinesOfAFormulaStand() {
    let notebook = NotebookReader().read("- ```math\n  a\n   b\n  ```\n", fileName: "lesson.md")
    guard case .list(let list) = notebook.blocks.first?.kind,
      case .math(let formula) = list.items.first?.first?.kind
    else {
      Issue.record("no formula")
      return
    }
    #expect(formula.tex == "a\n b")
    #expect(formula.lineStarts.map(\.description) == ["2:3", "3:3"])
  }

  @Test(arguments: [
    (
      "$$\na\n\nb\n$$\n", "1:1",
      "`$$` opens no formula and is shown as it is written | Close it with `$$`, with no empty line in between"
    ),
    (
      "A\n$$\na\n", "2:1",
      "`$$` opens no formula and is shown as it is written | Close it with `$$`, with no empty line in between"
    ),
    (
      "\\[\na\n\nb\n\\]\n", "1:1",
      "`\\[` opens no formula and is shown as it is written | Close it with `\\]`, with no empty line in between"
    ),
    (
      "```{math}\n:lable: eq-a\nx\n```\n", "2:2",
      "option `lable` changes nothing of a formula | Take it out; the page leaves it out"
    ),
  ])
  func saysWhatIsNoFormula(_ text: String, _ place: String, _ message: String) {
    #expect(diagnostics(text) == ["warning \(place): \(message)"])
  }

  @Test(arguments: ["$$ price $$\n", "Costs $$ and $$$.\n", "$$\na\n$$\n\n$$\nb\n$$\n"])
  func saysNothingOfOtherDollars(_ text: String) {
    #expect(diagnostics(text) == [])
  }
}
