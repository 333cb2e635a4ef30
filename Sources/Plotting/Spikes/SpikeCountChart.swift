/// How often each output neuron has fired, as horizontal lines that end in a dot.
///
/// Colours and sizes are those of snnTorch's `spikeplot.spike_count`, but for the axes, which have the colour of the
/// page's text.
struct SpikeCountChart {
  /// The number of spikes of each neuron after 0, 1, 2 … steps: `counts[step][neuron]`.
  let counts: [[Double]]
  /// A name for each neuron.
  let labels: [String]
  /// Whether every second interval between two ticks is shaded.
  let isShaded: Bool
  /// Seconds a step, if the axis is to show seconds.
  let timeStep: Double?
  /// The ticks of the time axis, in steps.
  let ticks: [Double]

  private static let ink = Ink(0x00, 0x7A, 0xCC)
  /// On white, the light grey of seven tenths opacity that snnTorch has.
  private static let shade = Ink.foreground.withOpacity(0.122)

  private var steps: Double { Double(counts.count - 1) }

  /// Puts the counts before `step` in place of what `plot` shows, with a line at `scanner` steps.
  func draw(step: Int, scanner: Double? = nil, into plot: inout AxesValue) {
    var chart = AxesValue(cell: plot.cell)
    if isShaded { chart.marks += shades }
    chart.marks.append(Mark(lines(to: counts[step])))
    chart.marks.append(Mark(dots(counts[step])))
    if let scanner { chart.marks.append(Mark(line(at: scanner))) }
    chart.x.label = Label(timeStep == nil ? "Time Step" : "Time [s]", size: 15)
    chart.y.label = Label("Labels", size: 15)
    chart.x.fixedLimits = AxisInterval(0, steps)
    chart.x.tickStyle.labelSize = 12
    chart.y.tickStyle.labelSize = 12
    chart.x.outset = 0.04
    chart.y.fixedTicks = FixedTicks(
      positions: labels.indices.map { Double($0 + 1) },
      labels: labels
    )
    if let timeStep {
      let digits = max(0, 6 - Int(decade(of: timeStep * steps)))
      let seconds = ticks.map { shortest($0 * timeStep, decimals: min(digits, 15)) }
      chart.x.fixedTicks = FixedTicks(positions: ticks, labels: seconds)
    }
    for side in [Spines.Side.top, .right] { chart.spines[side].isVisible = false }
    plot = chart
  }

  /// The second, fourth … of the intervals that the ticks inside the plot make.
  private var shades: [Mark] {
    let ends = [0] + ticks.filter { $0 > 0 && $0 < steps } + [steps]
    return stride(from: 1, to: ends.count - 1, by: 2).map { index in
      Mark(
        GuideMark(
          direction: .vertical,
          range: AxisInterval(ends[index], ends[index + 1]),
          ink: Self.shade,
          style: .solid
        )
      )
    }
  }

  private func lines(to counts: [Double]) -> SegmentMark {
    SegmentMark(
      direction: .horizontal,
      segments: counts.enumerated().map { index, count in
        SegmentMark.Segment(Point(0, Double(index + 1)), Point(count, Double(index + 1)))
      },
      ink: Self.ink.withOpacity(0.5),
      width: 8,
      style: .solid
    )
  }

  private func dots(_ counts: [Double]) -> LineMark {
    LineMark(
      points: counts.enumerated().map { Point($1, Double($0 + 1)) },
      ink: Self.ink.withOpacity(0.6),
      width: 1.5,
      style: .none,
      marker: .circle,
      markerSize: 8
    )
  }

  private func line(at step: Double) -> GuideMark {
    GuideMark(
      direction: .vertical,
      range: AxisInterval(step, step),
      ink: .cycle(1),
      width: 3,
      style: .solid
    )
  }
}
