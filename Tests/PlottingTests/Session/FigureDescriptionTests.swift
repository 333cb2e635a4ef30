import Plotting
import Tensors
import Testing

struct FigureDescriptionTests {
  private func text(_ draw: (Axes) -> Void) -> String {
    let figure = Figure()
    draw(figure.addSubplot())
    return FigureDescription(figure.value).text
  }

  @Test(arguments: [
    ([1_600_000_000, 1_600_000_001], "x from 1600000000 to 1600000001"),
    ([1_000_000, 1_000_000.5], "x from 1000000 to 1000000.5"),
    ([0.123456, 0.123457], "x from 0.123456 to 0.123457"),
    ([-1.00001, -1], "x from −1.00001 to −1"),
    ([1e20, 1e20 + 1e15], "x from 1e20 to 1.00001e20"),
    ([1e-7, 1.00001e-7], "x from 1e−7 to 1.00001e−7"),
    // Four digits are enough.
    ([0, 1.23456], "x from 0 to 1.235"), ([0.5, 1.6e9], "x from 0.5 to 1.6e9"),
    ([1000, 2000.4], "x from 1000 to 2000"), ([3, 3], "x at 3"),
  ])
  func tellsTheEndsOfAnAxisApart(x: [Double], told: String) {
    let text = text { $0.plot(x, [0, 1]) }
    #expect(text == "Line through 2 points. \(told), y from 0 to 1.")
  }

  @Test(arguments: [
    ([Float.nan, .nan], "no values"), ([2, 2], "all values 2 in colormap viridis"),
    ([2, .nan], "all values 2 in colormap viridis"),
    ([1_000_000, 1_000_000.5], "values from 1000000 to 1000000.5 in colormap viridis"),
  ])
  func tellsWhatValuesAPictureHas(values: [Float], told: String) {
    #expect(
      text { $0.imshow(Tensor(values, shape: [1, 2])) } == "Image of 2 by 1 pixels, \(told)."
    )
  }

  @Test func tellsAnArrowWithoutAText() {
    #expect(
      text { $0.annotate("", xy: (1, 2), xytext: (0, 2.5), arrowstyle: "->") }
        == "Arrow from (0, 2.5) to (1, 2)."
    )
  }

  @Test func tellsLabelsOfSeveralLinesInOne() {
    #expect(
      text { $0.plot([1, 2], label: "two\nlines") }
        == "Line through 2 points (two lines). x from 0 to 1, y from 1 to 2."
    )
  }

  /// A table of data: keys that differ have texts that differ, and values the digits that tell them apart.
  @Test func tellsTheRowsOfATableApart() {
    let figure = Figure()
    figure.addSubplot().plot(
      [1_600_000_000, 1_600_000_000.25, 1_600_000_001],
      [1000.001, 1000.002, 1000.003]
    )
    #expect(
      FigureTable(figure.value).csv == """
        x,y
        1600000000,1000.001
        1600000000.25,1000.002
        1600000001,1000.003

        """
    )
  }
}
