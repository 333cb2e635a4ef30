package import Tensors

/// Reads the arguments of drawing functions, or says what is wrong with them.
package struct PlotArguments {
  /// The function as the cell's author writes it, such as `plt.plot`.
  package let function: String

  /// Reads arguments for `function`.
  package init(_ function: String) { self.function = function }

  /// The colour that `text` names.
  package func ink(_ text: String, argument: String = "color") throws(ArgumentError) -> Ink {
    if let ink = Ink(specification: text) { return ink }
    throw ArgumentError(
      function,
      argument,
      is: "\"\(text)\"",
      but: "must be a colour name, \"#rrggbb\" or a grey from \"0\" to \"1\""
        + NameSuggestion.question(for: text, among: NamedColor.names)
    )
  }

  /// The marker that `text` names; `nil` for `""` and `"none"`.
  package func marker(_ text: String) throws(ArgumentError) -> MarkerSymbol? {
    if text.isEmpty || text.lowercased() == "none" { return nil }
    if let marker = MarkerSymbol(rawValue: text) { return marker }
    let known = MarkerSymbol.allCases.map(\.rawValue)
    throw ArgumentError(
      function,
      "marker",
      is: "\"\(text)\"",
      but: "must be one of \(known.joined(separator: " "))"
        + NameSuggestion.question(for: text, among: known)
    )
  }

  /// The line style that `text` names.
  package func lineStyle(_ text: String) throws(ArgumentError) -> LineStyle {
    if let style = LineStyle(specification: text) { return style }
    throw ArgumentError(
      function,
      "linestyle",
      is: "\"\(text)\"",
      but: "must be one of - -- -. : none"
        + NameSuggestion.question(for: text, among: LineStyle.names)
    )
  }

  /// The colour, marker and line style of a format string.
  package func format(_ text: String) throws(ArgumentError) -> LineFormat {
    if let format = LineFormat(text) { return format }
    throw ArgumentError(
      function,
      "format",
      is: "\"\(text)\"",
      but: "must be a colour, a marker and a line style, such as \"r--\" or \"ko\""
    )
  }

  /// The colormap that `name` names.
  package func colormap(_ name: String) throws(ArgumentError) -> Colormap {
    if let colormap = Colormap(named: name) { return colormap }
    // All names are many lines, which nobody needs who has misspelt one.
    let question = NameSuggestion.question(for: name, among: Colormap.names)
    throw ArgumentError(
      function,
      "cmap",
      is: "\"\(name)\"",
      but: question.isEmpty
        ? "must be one of \(Colormap.names.joined(separator: ", ")), or one of them with _r"
        : "must be the name of a colormap" + question
    )
  }

  /// A number that must not be negative, such as a line width.
  package func measure(_ value: Double, argument: String) throws(ArgumentError) -> Double {
    guard value.isFinite, value >= 0 else {
      throw ArgumentError(function, argument, is: value, but: "must be zero or more")
    }
    return value
  }

  /// The ends of an axis.
  package func limits(_ start: Double, _ end: Double) throws(ArgumentError) -> AxisInterval {
    guard start.isFinite, end.isFinite else {
      throw ArgumentError(function, "limits are \(start) and \(end), but must be finite")
    }
    return AxisInterval(start, end).nonsingular()
  }

  /// Points with the coordinates `x` and `y`.
  package func points(x: [Double], y: [Double]) throws(ArgumentError) -> [Point] {
    guard x.count == y.count else {
      throw ArgumentError(
        function,
        "x has \(x.count) values, but y has \(y.count); both must have the same number"
      )
    }
    return zip(x, y).map { Point($0, $1) }
  }

  /// The width and height of a figure in inches.
  package func size(_ size: (Double, Double)) throws(ArgumentError) -> (Double, Double) {
    guard (0.01...160).contains(size.0), (0.01...160).contains(size.1) else {
      throw ArgumentError(
        function,
        "figsize",
        is: "(\(size.0), \(size.1))",
        but: "both must lie between 0.01 and 160 inches"
      )
    }
    return size
  }

  /// The number of pixels an inch.
  package func resolution(_ value: Double) throws(ArgumentError) -> Double {
    guard (1...2400).contains(value) else {
      throw ArgumentError(function, "dpi", is: value, but: "must lie between 1 and 2400")
    }
    return value
  }

  /// The place number `index`, counted by rows from 1, in a grid.
  package func cell(
    rows: Int,
    columns: Int,
    index: Int
  ) throws(ArgumentError) -> SubplotCell {
    guard (1...100).contains(rows), (1...100).contains(columns) else {
      throw ArgumentError(
        function,
        "the grid is \(rows) by \(columns), but must have 1 to 100 rows and columns"
      )
    }
    guard (1...(rows * columns)).contains(index) else {
      throw ArgumentError(
        function,
        "index",
        is: index,
        but: "must lie between 1 and \(rows * columns) in a grid of \(rows) by \(columns)"
      )
    }
    return SubplotCell(
      rows: rows,
      columns: columns,
      row: (index - 1) / columns,
      column: (index - 1) % columns
    )
  }

  /// Every place of a grid, by row and column.
  package func cells(rows: Int, columns: Int) throws(ArgumentError) -> [[SubplotCell]] {
    _ = try cell(rows: rows, columns: columns, index: 1)
    return (0..<rows).map { row in
      (0..<columns).map { SubplotCell(rows: rows, columns: columns, row: row, column: $0) }
    }
  }

  /// Ticks that are set by hand.
  package func ticks(_ positions: [Double], labels: [String]?) throws(ArgumentError) -> FixedTicks {
    if let labels, labels.count != positions.count {
      throw ArgumentError(
        function,
        "there are \(positions.count) ticks, but \(labels.count) labels; both must be as many"
      )
    }
    guard positions.allSatisfy(\.isFinite) else {
      throw ArgumentError(function, "ticks", is: positions, but: "must be finite")
    }
    for label in labels ?? [] { warnOfFormula(in: label) }
    return FixedTicks(positions: positions, labels: labels)
  }

  /// Whether `state` is `"on"`, not `"off"`.
  package func isOn(_ state: String) throws(ArgumentError) -> Bool {
    switch state {
    case "on": return true
    case "off": return false
    default:
      throw ArgumentError(function, "state", is: "\"\(state)\"", but: "must be \"on\" or \"off\"")
    }
  }

  /// The place that three digits such as 211 stand for: rows, columns, index.
  package func cell(code: Int) throws(ArgumentError) -> SubplotCell {
    guard (111...999).contains(code) else {
      throw ArgumentError(
        function,
        "position",
        is: code,
        but: "must have three digits: rows, columns, index"
      )
    }
    return try cell(rows: code / 100, columns: code / 10 % 10, index: code % 10)
  }
}
