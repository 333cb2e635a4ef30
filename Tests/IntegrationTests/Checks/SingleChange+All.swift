extension SingleChange {
  /// Every change that the table shows.
  static let all = texts + values + figures + films + structure + recordings

  private static func changed(_ cell: String, _ expected: String, _ actual: String) -> String {
    "the output of \(cell) is not as recorded: - \(expected) + \(actual)"
  }

  private static let texts: [SingleChange] = [
    .found(
      "a digit of a whole number",
      "128 of",
      "129 of",
      changed("text", "Spikes: 128 of 784", "Spikes: 129 of 784"),
      lines: 1
    ),
    .found(
      "a digit of a number beyond the tolerance",
      "0.1632653",
      "0.1633653",
      changed("text", "rate 0.1632653", "rate 0.1633653"),
      lines: 1
    ),
    .tolerated("a digit of a number within the tolerance", "0.1632653", "0.1632654"),
    .found(
      "a number that is none any more",
      "rate 0.1632653",
      "rate nan",
      changed("text", "rate 0.1632653", "rate nan"),
      lines: 1
    ),
    .found(
      "a space",
      "rate 0",
      "rate  0",
      changed("text", "rate 0.1632653", "rate  0.1632653"),
      lines: 1
    ),
    .found(
      "a space at the end of a line",
      "\"done\"",
      "\"done \"",
      changed("text", "done", "done "),
      lines: 1
    ),
    .found("a capital letter", "\"done\"", "\"Done\"", changed("text", "done", "Done"), lines: 1),
    .tolerated("no newline at the end", "print(\"done\")", "print(\"done\", terminator: \"\")"),
    .found(
      "a line more",
      "print(\"done\")",
      "print(\"done\")\nprint(\"really\")",
      "the output of text is not as recorded: + really",
      lines: 1
    ),
    .found(
      "a line fewer",
      "print(\"rate 0.1632653\")\n",
      "",
      "the output of text is not as recorded: - rate 0.1632653",
      lines: 1
    ),
    .found(
      "two lines in another order",
      "print(\"rate 0.1632653\")\nprint(\"done\")",
      "print(\"done\")\nprint(\"rate 0.1632653\")",
      "the output of text is not as recorded: line 2 has moved to line 3: rate 0.1632653 - rate 0.1632653 + rate 0.1632653",
      lines: 1
    ),
    .found(
      "an element of a tensor",
      "[0, 0.5, 2]",
      "[0, 0.25, 2]",
      changed("value", "tensor([0.0000, 0.5000, 2.0000])", "tensor([0.0000, 0.2500, 2.0000])"),
      lines: 1
    ),
    .found(
      "text on standard error",
      "careful",
      "carefully",
      changed("errors", "careful", "carefully"),
      lines: 1
    ),
    .tolerated("text where `...` stands", "anything 17", "something else"),
    .found(
      "text before `...`",
      "\"begin\"",
      "\"start\"",
      changed("open", "begin", "start"),
      lines: 1
    ),
    .tolerated("a duration that a normaliser masks", "took 0.25 s", "took 0.75 s"),
    .found(
      "text beside a duration that is masked",
      "took 0.25 s",
      "lasted 0.25 s",
      changed("masked", "took <time>", "lasted <time>"),
      lines: 1
    ),
    .tolerated("prose", "Some text about spikes.", "Other text about spikes.\n\nAnd more."),
  ]

  private static let values: [SingleChange] = [
    .found(
      "the code of a value in running text",
      "{swift} neurons * 4",
      "{swift} neurons * 5",
      "`neurons * 5` stands where the value of `neurons * 4` is recorded"
    ),
    .found(
      "a value in running text",
      "let neurons = 3",
      "let neurons = 4",
      "the value of `neurons * 4` in the text is not as recorded: - 12 + 16"
    ),
  ]

  private static let figures: [SingleChange] = [
    .found(
      "a spike that moved",
      "[[1, 0, 0], [0, 1, 0]",
      "[[1, 0, 0], [0, 0, 1]",
      "the figure of fig-raster is not as recorded: series 1: 1 of 4 spikes moved"
    ),
    .found(
      "a spike more",
      "[[1, 0, 0], [0, 1, 0]",
      "[[1, 0, 0], [0, 1, 1]",
      "the figure of fig-raster is not as recorded: series 1: 1 spike more"
    ),
    .found(
      "a colour",
      "c: \"black\"",
      "c: \"tab:red\"",
      "the figure of fig-raster is not as recorded: colour of series 1"
    ),
    .found(
      "the size of a marker",
      "s: 20",
      "s: 21",
      "the figure of fig-raster is not as recorded: "
    ),
    .found(
      "the size of a figure",
      "(5, 2)",
      "(5, 3)",
      "the figure of fig-raster is not as recorded: height 2 → 3"
    ),
    .found(
      "a point beyond the tolerance",
      "0.5, 1]",
      "0.51, 1]",
      "the figure of fig-line is not as recorded: line 1: 1 of 4 points differs, by at most 0.01 at x = 2"
    ),
    .tolerated("a point within the tolerance", "0.5, 1]", "0.500001, 1]"),
    .found(
      "a tick",
      "plt.title(",
      "plt.yticks([0, 1])\nplt.title(",
      "the figure of fig-line is not as recorded: y ticks"
    ),
    .found(
      "a limit",
      "plt.title(",
      "plt.ylim(0, 1.1)\nplt.title(",
      "the figure of fig-line is not as recorded: y limits"
    ),
    .found(
      "a label",
      "\"Neuron\"",
      "\"Neuron Number\"",
      "the figure of fig-line is not as recorded: y label 'Neuron' → 'Neuron Number'"
    ),
    .found(
      "a title",
      "\"Membrane\"",
      "\"Potential\"",
      "the figure of fig-line is not as recorded: title 'Membrane' → 'Potential'"
    ),
    .found(
      "a line style",
      "label: \"U\"",
      "label: \"U\", linestyle: \"--\"",
      "the figure of fig-line is not as recorded: style"
    ),
    .found(
      "a legend",
      "plt.title(",
      "plt.legend()\nplt.title(",
      "the figure of fig-line is not as recorded: one mark more: legend"
    ),
    .found(
      "a series more",
      "plt.title(",
      "plt.plot([0, 3], [1, 1])\nplt.title(",
      "the figure of fig-line is not as recorded: one mark more: line 2"
    ),
    .tolerated("a caption", "A raster", "A raster plot"),
  ]

  private static let films: [SingleChange] = [
    .found(
      "one pixel of one frame",
      "[[0, 0], [1, 0]]",
      "[[0, 0], [1, 1]]",
      "the figure of fig-film is not as recorded: animation: frame 2: 1 of 4 pixels differs, at (1, 1)"
    ),
    .found(
      "the delay of an animation",
      "interval: 40",
      "interval: 50",
      "the figure of fig-film is not as recorded: animation: delay of every frame 40 ms → 50 ms"
    ),
    .found(
      "a frame fewer",
      ", [[0, 0], [0, 1]]]",
      "]",
      "the figure of fig-film is not as recorded: animation: 3 frames → 2"
    ),
    .found(
      "a colormap",
      "interval: 40",
      "interval: 40, cmap: \"gray\"",
      "the figure of fig-film is not as recorded: colormap"
    ),
  ]

  private static let structure: [SingleChange] = [
    .found(
      "a message of the compiler",
      "let count: Int",
      "let count: Double",
      "the output of refused is not as recorded: "
        + "- error: cannot convert value of type 'String' to specified type 'Int' (line 2, column 18) "
        + "+ error: cannot convert value of type 'String' to specified type 'Double' (line 2, column 21)",
      lines: 1
    ),
    .failing(
      "a cell that must not compile, and does",
      "= \"three\"",
      "= 3",
      "The cell compiles, but is marked `compile_fail`"
    ),
    .found(
      "the message of a trap",
      "\"four values\"",
      "\"4 values\"",
      "the output of trap is not as recorded: - error: four values (line 2, column 1) "
        + "+ error: 4 values (line 2, column 1)",
      lines: 1
    ),
    .failing(
      "a cell that must trap, and does not",
      "x.count == 4",
      "x.count == 3",
      "The cell ran to its end, but is marked `should_panic`"
    ),
    .failing(
      "a cell that traps",
      "x\n```",
      "precondition(x.count == 7)\nx\n```",
      "Precondition failed"
    ),
    .found(
      "a new warning of the compiler",
      "{ value * 2 }",
      "{ let twice = 2; return value * 2 }",
      "the output of warned is not as recorded: + warning: initialization of immutable value 'twice' was never used",
      lines: 1
    ),
    .failing(
      "a misspelt option",
      "//| label: warned",
      "//| label: warned\n//| ecoh: false",
      "warning: `ecoh` is not an option of a cell"
    ),
    .failing(
      "a cell without its figure",
      "splt.raster(spikes, axes, s: 20, c: \"black\")",
      "plt.close()",
      "the recording fig-raster.json belongs to no figure any more"
    ),
    .found(
      "another label",
      "label: fig-line",
      "label: fig-curve",
      "the recording fig-line.json belongs to no figure any more"
    ),
    .failing(
      "a cell that is not run any more",
      "//| label: open",
      "//| label: open\n//| eval: false",
      "open has a recorded output but does not run"
    ),
    .found(
      "an output without a recording",
      "print(double(21))\n```\n```output\n42\n```\n",
      "print(double(21))\n```\n",
      "the output of warned is not recorded: + 42",
      lines: 3
    ),
    .found(
      "a cell that prints nothing any more",
      "print(double(21))\n",
      "",
      "warned has a recorded output, but prints nothing any more: - 42",
      lines: 3
    ),
  ]

  private static let recordings: [SingleChange] = [
    .recording(
      "a recording that was deleted",
      .deletion("fig-line.json"),
      "the figure of fig-line is not recorded"
    ),
    .recording(
      "a recording that is damaged",
      .recording("fig-line.json", "\"schema\"", "\"shema\""),
      "the recording fig-line.json cannot be read: the recording has no schema version"
    ),
    .recording(
      "a point in a recording",
      .recording("fig-line.json", "0.25", "0.35"),
      "the figure of fig-line is not as recorded: line 1: 1 of 4 points differs, by at most 0.1 at x = 1"
    ),
    .recording(
      "a recorded value in running text",
      .recording("inline.values.json", "\"12\"", "\"11\""),
      "the value of `neurons * 4` in the text is not as recorded: - 11 + 12"
    ),
  ]
}
