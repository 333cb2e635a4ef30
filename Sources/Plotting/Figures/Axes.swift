/// One plot: what was drawn into it, its limits, ticks and labels.
///
/// A plot is an object, as in Matplotlib: what is done to `ax` shows in its figure.
///
///     let (fig, ax) = plt.subplots()
///     ax.plot([0, 1, 4, 9])
///     ax.setTitle("Squares")
public final class Axes: PlotMethods {
  /// The plot as it is now.
  package var value: AxesValue {
    _read {
      DrawingLock.shared.lock()
      defer { DrawingLock.shared.unlock() }
      yield unguardedValue
    }
    _modify {
      DrawingLock.shared.lock()
      defer { DrawingLock.shared.unlock() }
      yield &unguardedValue
      if let figure {
        figure.noteChange()
      } else if hadFigure {
        LateDrawing.tell(of: nil)
      }
    }
  }
  private var unguardedValue: AxesValue
  /// The figure that shows the plot.
  weak var figure: Figure? {
    didSet { hadFigure = true }
  }
  /// Whether there was one: it may be gone, and this plot with it.
  private var hadFigure = false
  private var lineCount = 0
  private var patchCount = 0

  /// Makes an empty plot.
  package init(cell: SubplotCell) {
    unguardedValue = AxesValue(cell: cell)
    super.init()
  }

  override var target: Axes { self }

  /// Adds `mark` over what is there.
  package func add(_ mark: Mark) {
    for text in mark.content.texts { warnOfFormula(in: text) }
    value.marks.append(mark)
  }

  /// The next colour for a line without one.
  func nextLineInk() -> Ink {
    DrawingLock.shared.withLock {
      defer { lineCount += 1 }
      return .cycle(lineCount)
    }
  }

  /// The next colour for points or bars without one; they go through the colours on their own.
  func nextPatchInk() -> Ink {
    DrawingLock.shared.withLock {
      defer { patchCount += 1 }
      return .cycle(patchCount)
    }
  }

  /// Takes away everything that was drawn or set, but for what the plot shares with others.
  public func clear() {
    var empty = AxesValue(cell: value.cell)
    empty.x.group = value.x.group
    empty.y.group = value.y.group
    value = empty
    (lineCount, patchCount) = (0, 0)
  }
}

// MARK: - Shared axes

extension Axes {
  /// The limits of an axis as the figure shows them.
  func limits(_ axis: KeyPath<AxesValue, AxisValue>) -> AxisInterval {
    let plots = sharing(axis).map(\.value)
    return axis == \AxesValue.x ? AxesValue.xLimits(of: plots) : AxesValue.yLimits(of: plots)
  }

  /// Changes an axis here and in the plots that share it.
  func update(
    _ axis: WritableKeyPath<AxesValue, AxisValue>,
    _ change: (inout AxisValue) -> Void
  ) {
    for plot in sharing(axis) { change(&plot.value[keyPath: axis]) }
  }

  /// This plot and those that share its axis.
  private func sharing(_ axis: KeyPath<AxesValue, AxisValue>) -> [Axes] {
    guard let figure, let group = value[keyPath: axis].group else { return [self] }
    return figure.axes.filter { $0.value[keyPath: axis].group == group }
  }

  /// Makes an axis of this plot and of `other`, in the same figure, one.
  func share(_ axis: WritableKeyPath<AxesValue, AxisValue>, with other: Axes) {
    let group = other.value[keyPath: axis].group ?? figure?.nextAxisGroup() ?? 0
    other.value[keyPath: axis].group = group
    value[keyPath: axis].group = group
    value[keyPath: axis].fixedLimits = other.value[keyPath: axis].fixedLimits
    value[keyPath: axis].fixedTicks = other.value[keyPath: axis].fixedTicks
  }
}
