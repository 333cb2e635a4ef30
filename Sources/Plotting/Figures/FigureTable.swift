internal import Tensors

/// The data of a figure as tables, for those who cannot see it and those who want the numbers.
package struct FigureTable {
  /// Bytes of comma-separated text; a figure with more data is summarised.
  private static let largestSize = 2048

  /// The tables as comma-separated text, in the form that `CSVText` describes; empty where there is no data.
  package let csv: String

  /// Tabulates `figure`.
  package init(_ figure: FigureValue) { self.init(figure, after: []) }

  /// Tabulates the last figure of `animated`, after the number of figures and how long they take.
  package init(_ animated: AnimatedFigure) {
    let seconds = Double(animated.frames.count * animated.interval) / 1000
    let length = PlotTable(
      header: ["film", "frames", "seconds", "data"],
      rows: [
        ["animation", "\(animated.frames.count)", Words.number(seconds), "last frame"]
      ]
    )
    self.init(ShownFigure.animated(animated).lastFrame, after: [length])
  }

  private init(_ figure: FigureValue, after first: [PlotTable]) {
    let whole = Self.written(first + Self.tables(of: figure, .whole), within: .max)
    csv =
      whole.utf8.count <= Self.largestSize
      ? whole
      : Self.written(first + Self.tables(of: figure, .summary), within: Self.largestSize)
  }

  private static func tables(of figure: FigureValue, _ detail: PlotTables.Detail) -> [PlotTable] {
    var series: [PlotTable] = []
    var summaries: [PlotTable] = []
    let isSingle = figure.axes.count == 1
    for (index, axes) in figure.axes.enumerated() {
      var plot = PlotTables(x: axes.x, y: axes.y, detail)
      for mark in axes.marks { plot.add(mark) }
      let title = Words.oneLine(axes.title.text)
      let name = title.isEmpty && !isSingle ? "Plot \(index + 1)" : title
      let caption = name.isEmpty ? nil : name
      series += plot.pointwise.map { $0.captioned(caption) }
      if isSingle {
        summaries += plot.summaries.map { $0.captioned(caption) }
      } else {
        // Plots of a kind share a table, which is how they are compared.
        for table in plot.summaries { summaries.add(table.with("plot", name)) }
      }
    }
    return series + summaries
  }

  /// Leaves out the last records, where there are more than `size` bytes, and writes an ellipsis for them.
  private static func written(_ tables: [PlotTable], within size: Int) -> String {
    let ellipsis = ["…"]
    var text = CSVText()
    for table in tables {
      text.endTable()
      for record in table.records {
        if text.text.utf8.count + CSVText.line(record).utf8.count > size {
          text.append(ellipsis)
          return text.text
        }
        text.append(record)
      }
    }
    return text.text
  }
}

extension PlotTables {
  /// Adds the data of `mark`.
  fileprivate mutating func add(_ mark: Mark) {
    series = Series(
      kind: mark.content.kindName,
      label: mark.label,
      xRange: mark.xRange,
      yRange: mark.yRange
    )
    mark.content.tabulate(in: &self)
  }
}
