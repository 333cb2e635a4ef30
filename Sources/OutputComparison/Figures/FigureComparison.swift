internal import Plotting
package import RecordedFigures
internal import Wording

/// Says in words how two figures differ.
package struct FigureComparison: Hashable, Sendable {
  /// One difference each, in the order of the figure; empty for equal figures.
  package private(set) var sentences: [String] = []

  /// Whether the figures are equal.
  package var isEqual: Bool { sentences.isEmpty }

  /// Compares all that the recordings hold; marks are told apart by their kind and their order.
  package init(
    expected: FigureRecording,
    actual: FigureRecording,
    tolerance: FigureTolerance = FigureTolerance()
  ) throws {
    self.init(try RecordingPair(expected: expected, actual: actual), tolerance: tolerance)
  }

  /// Compares two recordings that were read together.
  package init(_ pair: RecordingPair, tolerance: FigureTolerance = FigureTolerance()) {
    let (left, right) = pair.figures
    var differences = ValueDifferences(tolerance: tolerance)
    differences.compareFields(of: left, right, except: ["axes"], path: [], of: "")
    sentences += differences.sentences
    let (plots, actualPlots) = (left["axes"]?.elements ?? [], right["axes"]?.elements ?? [])
    let isOne = plots.count == 1 && actualPlots.count == 1
    for index in 0..<min(plots.count, actualPlots.count) {
      var plot = PlotComparison(tolerance: tolerance)
      plot.compare(plots[index], actualPlots[index])
      if pair.seen.expected.indices.contains(index), pair.seen.actual.indices.contains(index) {
        plot.compare(pair.seen.expected[index], pair.seen.actual[index])
      }
      sentences += plot.sentences.map { isOne ? $0 : "axes \(index + 1): \($0)" }
    }
    let more = actualPlots.count - plots.count
    if more != 0 {
      sentences.append(
        "\(counted(abs(more), "plot")) \(more > 0 ? "more" : "fewer")"
      )
    }
    compareAnimations(pair.animations.expected, pair.animations.actual)
  }

  private mutating func compareAnimations(_ left: [RecordedAnimation], _ right: [RecordedAnimation])
  {
    let isOne = left.count == 1 && right.count == 1
    for (index, animations) in zip(left, right).enumerated() {
      let name = isOne ? "animation" : "animation \(index + 1)"
      sentences += AnimationComparison(expected: animations.0, actual: animations.1).sentences
        .map { "\(name): \($0)" }
    }
    let more = right.count - left.count
    if more != 0 {
      sentences.append("\(counted(abs(more), "animation")) \(more > 0 ? "more" : "fewer")")
    }
  }
}

/// Compares two plots.
struct PlotComparison {
  let tolerance: FigureTolerance
  private(set) var sentences: [String] = []

  init(tolerance: FigureTolerance) { self.tolerance = tolerance }

  /// Compares the values of two plots.
  mutating func compare(_ left: RecordedValue, _ right: RecordedValue) {
    var differences = ValueDifferences(tolerance: tolerance)
    let parts = ["legend": "legend", "colorBar": "colour bar"]
    differences.compareFields(of: left, right, except: ["marks"] + parts.keys, path: [], of: "")
    sentences += differences.sentences
    for (key, name) in parts.sorted(by: { $0.key < $1.key }) {
      switch (left[key], right[key]) {
      case (nil, nil): break
      case (nil, _): sentences.append("one mark more: \(name)")
      case (_, nil): sentences.append("one mark fewer: \(name)")
      case (let before?, let after?):
        var differences = ValueDifferences(tolerance: tolerance)
        differences.compareFields(of: before, after, except: [], path: [], of: name)
        sentences += differences.sentences
      }
    }
    compareMarks(named(left["marks"]?.elements ?? []), named(right["marks"]?.elements ?? []))
  }

  /// Compares what a reader sees of the axes.
  mutating func compare(_ left: SeenPlot, _ right: SeenPlot) {
    compare("x", left.x, right.x)
    compare("y", left.y, right.y)
    if let before = left.colorBar, let after = right.colorBar {
      compare("colour bar", before, after)
    }
  }

  private mutating func compare(_ name: String, _ left: SeenPlot.Axis, _ right: SeenPlot.Axis) {
    let areClose =
      tolerance.areClose(left.limits.start, right.limits.start)
      && tolerance.areClose(left.limits.end, right.limits.end)
    if !areClose {
      let change = Self.change(
        [left.limits.start, left.limits.end],
        [right.limits.start, right.limits.end]
      ) { $0.joined(separator: " to ") }
      sentences.append("\(name) limits \(change)")
    }
    func list(_ values: [String]) -> String {
      values.isEmpty ? "none" : values.joined(separator: ", ")
    }
    if left.ticks != right.ticks {
      sentences.append("\(name) ticks \(Self.change(left.ticks, right.ticks, list))")
    } else if left.labels != right.labels {
      sentences.append(
        "\(name) tick labels \(list(left.labels.map { "'\($0)'" })) → "
          + list(right.labels.map { "'\($0)'" })
      )
    }
    if left.offset != right.offset {
      sentences.append("\(name) offset '\(left.offset)' → '\(right.offset)'")
    }
  }

  /// Two lists of numbers with six digits, or with all of them where fewer would not tell the lists apart.
  private static func change(
    _ left: [Double],
    _ right: [Double],
    _ text: ([String]) -> String
  ) -> String {
    let short = [left, right].map { list in text(list.map { rounded($0, digits: 6) }) }
    let told = short[0] == short[1] ? [left, right].map { text($0.map(shown)) } : short
    return told.joined(separator: " → ")
  }

  /// A mark with its kind and its number among those of its kind.
  private struct Named {
    var kind: String
    var name: String
    var value: RecordedValue
  }

  private func named(_ marks: [RecordedValue]) -> [Named] {
    var counts: [String: Int] = [:]
    return marks.map { mark in
      let kind = mark.fields?.first?.key ?? ""
      counts[kind, default: 0] += 1
      let name = "\(Mark.comparedName(ofKind: kind)) \(counts[kind] ?? 1)"
      return Named(kind: kind, name: name, value: mark[kind]?["_0"] ?? .null)
    }
  }

  private mutating func compareMarks(_ left: [Named], _ right: [Named]) {
    let pairs =
      left.map(\.kind) == right.map(\.kind)
      ? left.indices.map { ($0, $0) }
      : Alignment.pairs(left.count, right.count) { left[$0].kind == right[$1].kind } ?? []
    for (i, j) in pairs {
      var differences = ValueDifferences(tolerance: tolerance)
      differences.compareMark(
        left[i].value,
        right[j].value,
        name: left[i].name,
        dataKeys: Mark.dataKeys(ofKind: left[i].kind)
      )
      sentences += differences.sentences
    }
    let (kept, found) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
    for index in left.indices where !kept.contains(index) {
      sentences.append("one mark fewer: \(left[index].name)")
    }
    for index in right.indices where !found.contains(index) {
      sentences.append("one mark more: \(right[index].name)")
    }
  }
}

/// A number in its shortest form.
func shown(_ number: Double) -> String {
  let text = number.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
