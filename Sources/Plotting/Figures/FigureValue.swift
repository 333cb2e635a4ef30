/// A figure as a value: a sheet with plots on it, ready to be compared, kept or drawn.
package struct FigureValue: Hashable, Sendable, Codable {
  /// Inches.
  package var width: Double
  /// Inches.
  package var height: Double
  /// The colour of the sheet that the author chose.
  package var face: Ink?
  /// The text above all plots.
  package var title = Label(size: PlotStyle.titleSize)
  /// Margins and gaps.
  package var grid = SubplotGrid()
  /// Whether margins and gaps are as wide as labels and titles need.
  package var isTight = false
  /// The plots, in the order in which they were added.
  package var axes: [AxesValue] = []

  /// Makes a sheet without plots.
  package init(width: Double, height: Double, face: Ink? = nil) {
    self.width = width
    self.height = height
    self.face = face
  }

  /// The limits and ticks of every plot, with those that plots share made the same.
  package var resolvedAxes: [AxesValue] {
    axes.map { plot in
      var resolved = plot
      if let group = plot.x.group {
        let plots = axes.filter { $0.x.group == group }
        resolved.x.fixedLimits = AxesValue.xLimits(of: plots)
        resolved.x.fixedTicks = plots.lazy.compactMap(\.x.fixedTicks).first
      }
      if let group = plot.y.group {
        let plots = axes.filter { $0.y.group == group }
        resolved.y.fixedLimits = AxesValue.yLimits(of: plots)
        resolved.y.fixedTicks = plots.lazy.compactMap(\.y.fixedTicks).first
      }
      return resolved
    }
  }

  /// Whether the figure can follow a dark page: nobody chose a colour for the sheet, nor one that could hardly
  /// be seen on a dark one.
  package var followsTheme: Bool {
    face == nil
      && axes.allSatisfy { plot in
        plot.face == nil && plot.chosenInks.allSatisfy { !$0.color.isTooDarkForDarkPages }
      }
  }
}

extension AxesValue {
  /// The colours of marks and texts that the author chose.
  fileprivate var chosenInks: [Ink] {
    let texts = [title, x.label, y.label].filter { !$0.text.isEmpty }.map(\.ink)
    return (marks.flatMap(\.inks) + texts).filter { $0.role == nil }
  }
}

extension Color {
  /// Whether the contrast with a dark page (`#15181c`) is below 2:1, by the formula of WCAG 2.2.
  fileprivate var isTooDarkForDarkPages: Bool {
    let ground = 0.0092
    return alpha > 0 && (relativeLuminance + 0.05) / (ground + 0.05) < 2
  }
}
