import NotebookModel

/// A lesson with one of everything that a page can hold.
enum SampleLesson {
  static let result = LessonResult(
    notebook: Notebook(
      fileName: "lesson.md",
      frontMatter: frontMatter,
      blocks: blocks,
      cells: cells,
      diagnostics: [
        Diagnostic(
          .warning,
          "unknown option `eco`",
          at: SourcePosition(line: 4, column: 5),
          help: "did you mean `echo`?"
        )
      ],
      sourceLines: sourceLines
    ),
    results: results
  )

  private static var frontMatter: FrontMatter {
    var frontMatter = FrontMatter()
    frontMatter.title = "Spike encoding"
    frontMatter.author = "A. Author & Co."
    return frontMatter
  }

  private static let sourceLines = [
    "# Spike encoding", "", "```swift", "//| eco: false", "let p = Tensor.ones(10) * 0.5", "```",
    "", "```swift", "let α = \"日本\"; print(undefinedName)", "```",
  ]

  private static let blocks: [Block] = [
    heading(1, "Spike encoding"),
    block(
      .paragraph([
        .text("A spiking network reads its input as "), .emphasis([.text("spikes")]),
        .text(" over "), .strong([.text("time steps")]), .text(". The value of a pixel, "),
        .math("X_{ij} \\in [0, 1]"), .text(", becomes the probability of a spike, "),
        .math("P(R_{ij} = 1) = X_{ij} = 1 - P(R_{ij} = 0)"),
        .text(", in every step. The function is "), .code("spikegen.rate(_:numSteps:)"),
        .text(", after "),
        .link(destination: "https://example.org/paper?a=1&b=2", title: "", [.text("the paper")]),
        .text("; see also "), .link(destination: "#figures", title: "", [.text("Figures")]),
        .text("."),
      ])
    ),
    heading(2, "Rate coding"),
    block(.cell(0)),
    paragraph("The mean of the result comes close to one half as the number of steps grows."),
    block(
      .math(
        "\\sum_{t=0}^{T-1} R_{ij}[t] \\sim \\mathrm{B}(T, p), \\qquad \\hat{p} = \\frac{1}{T} \\sum_{t} R_{ij}[t] \\rightarrow \\sqrt{p^2}"
      )
    ),
    heading(3, "Latency of a spike"),
    paragraph("The time of the first spike follows from the membrane of a leaky neuron:"),
    block(
      .math(
        "t = \\begin{cases} \\tau \\ln\\left(\\frac{I_{in}}{I_{in} - \\theta}\\right) & \\text{if } I_{in} > \\theta \\\\ \\infty & \\text{otherwise} \\end{cases}"
      )
    ),
    block(
      .math(
        "\\begin{aligned} U[t+1] &= \\beta U[t] + W X[t+1] - S[t]\\,U_{\\rm thr} \\\\ S[t] &= \\Theta\\left(U[t] - U_{\\rm thr}\\right), \\quad \\mathbf{w} \\in \\mathbb{R}^{n \\times m} \\end{aligned}"
      )
    ),
    block(
      .paragraph([
        .text("What is not known is shown as its source: "), .math("\\color{red}{x}"),
        .text(". A formula too long for a phone scrolls with its paragraph: "),
        .math("a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + a_{10} + a_{11} + a_{12}"),
        .text("."),
      ])
    ),
    block(
      .list(
        List(
          start: nil,
          isTight: true,
          items: [
            [paragraph("rate: how often")], [paragraph("latency: when")],
            [paragraph("delta: how it changes")],
          ]
        )
      )
    ),
    block(.quote([paragraph("Neurons are the atoms of thought, said someone once.")])),
    block(.code(info: "sh", text: "spikenote run lesson.md --output Output\n")),
    heading(2, "Figures"),
    block(.cell(1)),
    paragraph("The cell above draws a raster, the next prints and displays all sorts of things."),
    block(.cell(2)),
    heading(2, "When things go wrong"),
    block(.cell(3)), block(.cell(4)), block(.cell(5)), block(.cell(6)),
    block(.thematicBreak),
    block(.html("<div class=\"note\">HTML of the lesson & its tags</div>\n")),
    paragraph("The end."),
  ]

  private static let cells: [Cell] = [
    cell(
      """
      // Ten pixels, each as likely as not.
      let p = Tensor.ones(10) * 0.5
      let spikes = spikegen.rate(p, numSteps: 100, gain: 1e-1)
      for (index, value) in p.scalars.enumerated() where value > 0 {
        print("pixel \\(index): \\(value, decimals: 2) — a line so long that it has to scroll inside its own box")
      }
      """
    ),
    cell("splt.raster(spikes, ax, s: 1.5, c: \"black\")\nplt.show()") {
      $0.label = "fig-raster"
      $0.figureCaption = [
        .text("Spikes of one digit over 100 steps: time goes to the right, neurons up.")
      ]
      $0.figureAlternative = "A raster of 784 neurons"
      $0.codeFold = .folded
    },
    cell("let image = digits[0]\ndisplay(image)"),
    cell("let α = \"日本\"; print(undefinedName)", line: 8),
    cell("print(spikes.mean())", line: 12),
    cell("let x: Int = \"no\"", mode: .compileFail, line: 16),
    cell("struct Neuron<Membrane> { var membrane: Membrane? = nil }", mode: .ignore, line: 20),
  ]

  private static let results: [CellResult] = [
    CellResult(
      status: .succeeded,
      outputs: [
        .text(
          .standardOutput,
          "Converted vector: tensor([1., 0., 1., 1.])\n\u{1B}[1m60.00%\u{1B}[0m\n"
        ),
        display("text/plain", "tensor([0.5000, 0.5000, 0.5000, 0.5000])"),
      ],
      seconds: 0.25
    ),
    CellResult(status: .succeeded, outputs: [display("image/svg+xml", figure)]),
    CellResult(
      status: .succeeded,
      outputs: [
        .text(.standardError, "warning: 3 pixels were out of range\n"),
        .display(
          DisplayData([
            DisplayData.Representation(mediaType: "image/gif", data: tinyGIF),
            representation("text/plain", "An animation"),
          ])
        ),
        .file("figures/raster of 5%.svg"), .notice("output was cut after 100 lines"),
      ]
    ),
    CellResult(
      status: .failed,
      outputs: [
        .failure(
          CellFailure(
            .compileError,
            [
              Diagnostic(
                .error,
                "cannot find 'undefinedName' in scope",
                at: SourcePosition(line: 9, column: 27),
                help: "declare it in an earlier cell"
              )
            ]
          )
        )
      ]
    ),
    CellResult(status: .notRun),
    CellResult(
      status: .succeeded,
      outputs: [
        .failure(
          CellFailure(
            .compileError,
            [Diagnostic(.error, "cannot convert value of type 'String' to specified type 'Int'")]
          )
        )
      ]
    ),
    CellResult(status: .skipped),
  ]

  /// A raster of 30 neurons, as wide as a plot of ten inches.
  private static var figure: String {
    var marks = ""
    for neuron in 0..<30 {
      for step in 0..<100 where (neuron * 7 + step * step) % 11 == 0 {
        marks += "<path d=\"M\(60 + step * 8) \(20 + neuron * 10)v8\"/>"
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="900" height="400" viewBox="0 0 900 400" role="img" \
      aria-labelledby="f1-title"><title id="f1-title">Raster</title><rect width="900" height="400" fill="#fff"/>\
      <g stroke="#000" stroke-width="1.5">\(marks)</g><rect x="52" y="12" width="820" height="320" fill="none" \
      stroke="#000"/><text x="462" y="370" font-size="14" text-anchor="middle">Time step</text></svg>
      """
  }

  /// A GIF of two by two pixels.
  private static let tinyGIF: [UInt8] = [
    0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x02, 0x00, 0x02, 0x00, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00,
    0xFF, 0xFF, 0xFF, 0x2C, 0x00, 0x00, 0x00, 0x00, 0x02, 0x00, 0x02, 0x00, 0x00, 0x02, 0x02, 0x44,
    0x0A, 0x00, 0x3B,
  ]
}
