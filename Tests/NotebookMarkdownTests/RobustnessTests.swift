import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct RobustnessTests {
  /// A lesson with a little of everything.
  static let lesson = #"""
    ---
    title: "Übung"
    params: {steps: 10, rate: 1e-3, 'q': "a\tb"}
    execute: {echo: false}
    description: |
      text
    ---
    # The $\tau_m$ *of* `x$`

    > - $$
    >   a_1 \\
    >   $$
    >   ~~~ swift,no_run
    >   //| label: a
    >   //| tags: [x, y]
    >   let é = 1
    >   ~~~
    >
    >   ```output
    >   1
    >   ```

    ```{swift}
    //| fig-cap: >
    //|   b
    	print(1)
    ```
    1) \[ x \] and \(y\) [r] ![i](u "t") <b c='d'> <http://a.b> &#xE000; \
       hard  

    Under $5 and $6
    ===
    [r]: /x 'y'
    """#

  private func checkPlaces(_ notebook: Notebook) -> Bool {
    func isInside(_ position: SourcePosition) -> Bool {
      position.line >= 1 && position.line <= max(notebook.sourceLines.count, 1)
        && position.column >= 1
    }
    let ranges = notebook.blocks.map(\.range) + notebook.cells.map(\.range)
    return ranges.allSatisfy { isInside($0.start) && isInside($0.end) && $0.start <= $0.end }
      && notebook.cells.allSatisfy { $0.lines.allSatisfy { isInside($0.position) } }
      && (notebook.sourceLines.isEmpty
        || notebook.diagnostics.allSatisfy { $0.position.map(isInside) ?? true })
  }

  @Test func readsEveryPrefix() {
    let bytes = Array(Self.lesson.utf8)
    for count in 0...bytes.count {
      let notebook = NotebookReader().read(
        contentsOf: Array(bytes.prefix(count)),
        fileName: "lesson.md"
      )
      #expect(checkPlaces(notebook), "prefix of \(count) bytes")
    }
  }

  @Test func readsMutations() {
    var generator = Generator(state: 1)
    let original = Array(Self.lesson.utf8)
    let pieces = [
      "```", "$", "$$", "\n", "> ", "- ", "\t", "    ", "\\", "`", "*", "---\n", "\r", "|", ":",
      "é", "#",
    ]
    for round in 0..<3000 {
      var bytes = original
      for _ in 0...generator.next(below: 4) {
        let index = generator.next(below: bytes.count)
        switch generator.next(below: 4) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(UInt8(truncatingIfNeeded: 32 + generator.next(below: 95)), at: index)
        case 2:
          bytes.insert(contentsOf: pieces[generator.next(below: pieces.count)].utf8, at: index)
        default: bytes.removeSubrange(index..<min(index + generator.next(below: 30), bytes.count))
        }
      }
      let notebook = NotebookReader().read(contentsOf: bytes, fileName: "lesson.md")
      #expect(checkPlaces(notebook), "round \(round): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func readsRandomBytes() {
    var generator = Generator(state: 2)
    for _ in 0..<500 {
      let bytes = (0..<generator.next(below: 200)).map { _ in
        UInt8(truncatingIfNeeded: generator.next(below: 256))
      }
      #expect(NotebookReader().read(contentsOf: bytes, fileName: "x").fileName == "x")
    }
  }

  @Test(arguments: ["> ", "- ", ">- ", "1. "])
  func refusesBlocksNestedTooDeep(_ mark: String) {
    let notebook = NotebookReader().read(
      String(repeating: mark, count: 10_000) + "```swift\n\n# After $x$\n",
      fileName: "lesson.md"
    )
    #expect(
      notebook.diagnostics.first?.message == "quotes and lists are nested more than 100 deep"
    )
    let place = SourcePosition(line: 3, column: 10)
    #expect(
      notebook.blocks.last?.kind
        == .heading(level: 1, [.text("After "), .math(Formula("x", lineStarts: [place]))])
    )
    #expect(notebook.cells.isEmpty)
  }

  @Test func flattensInlinesNestedTooDeep() {
    let marks = String(repeating: "*a **b ", count: 2_000)
    let notebook = NotebookReader().read(
      marks + String(repeating: "c** d*", count: 2_000),
      fileName: "lesson.md"
    )
    #expect(notebook.blocks.count == 1)
    #expect(notebook.diagnostics.isEmpty)
  }

  @Test(arguments: [
    #"\("#, #"\["#, "$$a ", "$a ", "`$", "<a ", "<a b='", "$$\n", "- $$\n", "\\", "\\( `x` ",
  ])
  func terminatesOnLongRuns(_ piece: String) {
    let notebook = NotebookReader().read(
      String(repeating: piece, count: 5_000),
      fileName: "lesson.md"
    )
    #expect(!notebook.blocks.isEmpty)
  }
}

/// A fixed generator of numbers (Steele, Lea and Flood, "Fast splittable pseudorandom number generators").
private struct Generator {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }
}
