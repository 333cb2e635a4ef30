public import Tensors

extension splt {
  /// Shows how often each output neuron fires, as a picture or as an animation over the time steps.
  ///
  /// An animation ends with a picture of all spikes; snnTorch's ends one step before.
  ///
  /// - Parameters:
  ///   - data: Spikes, `[steps, outputs]`.
  ///   - fig: The figure that `ax` belongs to.
  ///   - ax: The plot to draw into, in place of what it shows.
  ///   - labels: A name for each output.
  ///   - numSteps: How many steps to count; all where it is absent.
  ///   - animate: Whether to make an animation.
  ///   - interpolate: Frames a step, for a smoother animation.
  ///   - gridshader: Whether every second interval between two ticks is shaded.
  ///   - interval: Milliseconds from one frame to the next.
  ///   - timeStep: Seconds a step; the time axis shows steps where it is absent.
  /// - Returns: The animation; a single frame unless `animate` is true.
  @discardableResult
  public static func spikeCount(
    _ data: Tensor,
    _ fig: Figure,
    _ ax: Axes,
    labels: [String],
    numSteps: Int? = nil,
    animate: Bool = false,
    interpolate: Int = 1,
    gridshader: Bool = true,
    interval: Int = 25,
    timeStep: Double? = nil
  ) -> FigureAnimation {
    let counts = orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("splt.spikeCount")
      _ = try arguments.interval(interval)
      try arguments.check(ax, isIn: fig)
      if let timeStep { _ = try arguments.positive(timeStep, argument: "timeStep") }
      let counts = try arguments.spikeCounts(data, labels: labels, steps: numSteps)
      _ = try arguments.count(
        interpolate,
        argument: "interpolate",
        most: PlotArguments.mostFrames / (counts.count - 1)
      )
      return counts
    }
    for label in labels { warnOfFormula(in: label) }
    let steps = counts.count - 1
    let box = fig.sheet.grid.rectangle(
      of: ax.value.cell,
      width: fig.sheet.width * 72,
      height: fig.sheet.height * 72
    )
    let locator = TickLocator(length: box.width, labelSpace: PlotStyle.xLabelSpace * 12)
    let limits = AxisInterval(0, Double(steps))
    let chart = SpikeCountChart(
      counts: counts,
      labels: labels,
      isShaded: gridshader,
      timeStep: timeStep,
      ticks: locator.ticks(around: limits).filter { $0 >= 0 && $0 <= limits.end }
    )
    guard animate else {
      fig.animated = nil
      chart.draw(step: steps, into: &ax.value)
      return FigureAnimation(figure: fig, frameCount: 1, interval: interval)
    }
    let frames = (0...steps * interpolate).map { frame in
      let scanner = Double(frame) / Double(interpolate)
      chart.draw(step: frame / interpolate, scanner: scanner, into: &ax.value)
      return fig.value
    }
    return fig.animate(AnimatedFigure(frames: frames, interval: interval))
  }

  /// Draws membrane potentials or other traces in a grid of plots without axes, which share their y axis.
  ///
  /// - Parameters:
  ///   - data: Traces, `[steps, neurons]`.
  ///   - spk: Spikes of the same shape, which ride on the traces.
  ///   - dim: Rows and columns of the grid; the first neurons are shown.
  ///   - spkHeight: How much a spike raises the trace.
  ///   - titles: The titles of the plots; there may be fewer than plots.
  public static func traces(
    _ data: Tensor,
    spk: Tensor? = nil,
    dim: (Int, Int) = (3, 3),
    spkHeight: Double = 5,
    titles: [String] = []
  ) {
    let columns = orStop { () throws(ArgumentError) in
      try PlotArguments("splt.traces").traces(data, spk, dim, height: spkHeight)
    }
    var first: Axes?
    for (index, column) in columns.enumerated() {
      let plot = plt.subplot(dim.0, dim.1, index + 1, sharey: first)
      first = first ?? plot
      plot.plot(column)
      plot.axis("off")
      if index < titles.count { plot.setTitle(titles[index]) }
    }
  }
}

extension PlotArguments {
  /// The number of spikes of each output after 0, 1, 2 … steps.
  fileprivate func spikeCounts(
    _ data: Tensor,
    labels: [String],
    steps: Int?
  ) throws(ArgumentError) -> [[Double]] {
    guard data.shape.count == 2, data.shape[0] > 0, data.shape[1] > 0 else {
      throw ArgumentError(
        function,
        "data has the shape \(data.shape), but must have [steps, outputs]"
      )
    }
    let outputs = data.shape[1]
    guard labels.count == outputs else {
      throw ArgumentError(
        function,
        "there are \(labels.count) labels for \(outputs) outputs; both must be as many"
      )
    }
    let steps = steps ?? data.shape[0]
    guard (1...data.shape[0]).contains(steps) else {
      throw ArgumentError(
        function,
        "numSteps",
        is: steps,
        but: "must lie between 1 and the \(data.shape[0]) steps of the data"
      )
    }
    let scalars = data.scalars
    guard scalars.allSatisfy(\.isFinite) else {
      throw ArgumentError(function, "data holds a number that is not finite, which is no spike")
    }
    var counts = [[Double](repeating: 0, count: outputs)]
    for step in 0..<steps {
      let before = counts[step]
      counts.append((0..<outputs).map { before[$0] + Double(scalars[step * outputs + $0]) })
    }
    return counts
  }

  /// The trace of each plot of the grid, with its spikes.
  fileprivate func traces(
    _ data: Tensor,
    _ spikes: Tensor?,
    _ grid: (Int, Int),
    height: Double
  ) throws(ArgumentError) -> [[Double]] {
    guard data.shape.count == 2, data.shape[0] > 0 else {
      throw ArgumentError(
        function,
        "data has the shape \(data.shape), but must have [steps, neurons]"
      )
    }
    if let spikes, spikes.shape != data.shape {
      throw ArgumentError(
        function,
        "spk has the shape \(spikes.shape), but must have that of data, \(data.shape)"
      )
    }
    _ = try finite(height, argument: "spkHeight")
    _ = try cells(rows: grid.0, columns: grid.1)
    let (steps, neurons) = (data.shape[0], data.shape[1])
    let count = grid.0 * grid.1
    guard count <= neurons else {
      throw ArgumentError(
        function,
        "dim",
        is: "(\(grid.0), \(grid.1))",
        but: "must not have more plots than data has neurons, \(neurons)"
      )
    }
    let values = data.scalars
    let raised = spikes?.scalars.map { Double($0) * height }
    return (0..<count).map { neuron in
      (0..<steps).map { step in
        let place = step * neurons + neuron
        return Double(values[place]) + (raised?[place] ?? 0)
      }
    }
  }
}
