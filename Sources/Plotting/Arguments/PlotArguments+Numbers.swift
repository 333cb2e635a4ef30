package import Tensors

extension PlotArguments {
  /// A number that is neither infinite nor NaN.
  package func finite(_ value: Double, argument: String) throws(ArgumentError) -> Double {
    guard value.isFinite else {
      throw ArgumentError(function, argument, is: value, but: "must be finite")
    }
    return value
  }

  /// A number above 0, such as the size of a font.
  package func positive(_ value: Double, argument: String) throws(ArgumentError) -> Double {
    guard value.isFinite, value > 0 else {
      throw ArgumentError(function, argument, is: value, but: "must be positive")
    }
    return value
  }

  /// A number from 0 to 1, such as an opacity.
  package func share(_ value: Double, argument: String) throws(ArgumentError) -> Double {
    guard (0...1).contains(value) else {
      throw ArgumentError(function, argument, is: value, but: "must lie between 0 and 1")
    }
    return value
  }

  /// The values for the first and the last colour: the ends of `data`, but for those that are given.
  package func colorEnds(
    _ data: AxisInterval,
    least: Double?,
    greatest: Double?
  ) throws(ArgumentError) -> AxisInterval {
    let start = try least.map { value throws(ArgumentError) in
      try finite(value, argument: "vmin")
    }
    let end = try greatest.map { value throws(ArgumentError) in
      try finite(value, argument: "vmax")
    }
    let ends = AxisInterval(start ?? data.start, end ?? data.end)
    guard ends.isInverted else { return ends }
    if start == nil {
      throw ArgumentError(
        function,
        "vmax",
        is: ends.end,
        but: "must not be less than the least value, \(ends.start)"
      )
    }
    let limit = end == nil ? "the greatest value" : "vmax"
    throw ArgumentError(
      function,
      "vmin",
      is: ends.start,
      but: "must not be greater than \(limit), \(ends.end)"
    )
  }

  /// The one of a few choices that `text` names.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String,
    argument: String
  ) throws(ArgumentError) -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    throw ArgumentError(
      function,
      argument,
      is: "\"\(text)\"",
      but: "must be one of \(names.joined(separator: ", "))"
        + NameSuggestion.question(for: text, among: names)
    )
  }
}
