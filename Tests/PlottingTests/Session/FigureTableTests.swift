import Plotting
import Tensors
import Testing

struct FigureTableTests {
  private func csv(_ draw: (Axes) -> Void) -> String {
    let figure = Figure(width: 4, height: 3)
    draw(figure.addSubplot())
    return FigureTable(figure.value).csv
  }

  @Test func tellsShortSeriesPointByPoint() {
    let text = csv { plot in
      plot.plot([0, 1, 2], [0.5, -1, .nan], label: "a, b")
      plot.plot([0, 1], [1, 2])
      plot.plot([0, 1], [3, 4])
      plot.setTitle("Two\nlines")
      plot.setXlabel("Time [s]")
    }
    #expect(
      text == """
        Two lines
        Time [s],"a, b",y,y 2
        0,0.5,1,3
        1,−1,2,4

        """
    )
  }

  @Test func summarisesLongSeries() {
    let text = csv { $0.plot((0..<25).map { Double($0) }, (0..<25).map { Double($0 * 100) }) }
    #expect(
      text == """
        series,count,x from,x to,y from,y to,mean y
        line plot,25,0,24,0,2400,1200

        """
    )
  }

  @Test func tellsBarsByTheirNames() {
    let text = csv { $0.bar(["on", "off"], [3, -2]) }
    #expect(text == "x,y\non,3\noff,−2\n")
  }

  @Test func tellsTheIntervalsOfAHistogram() {
    let text = csv { $0.hist([0, 0.1, 0.9, 1], bins: 2) }
    #expect(text == "x,y\n0 to 0.5,2\n0.5 to 1,2\n")
  }

  @Test func countsTheSpikesOfARaster() {
    let text = csv { splt.raster(Tensor([[0, 1], [1, 1], [0, 0], [0, 0]]), $0) }
    #expect(text == "series,neurons,steps,spikes,spikes per step\nspike raster,2,4,3,0.75\n")
  }

  @Test func tellsShapeAndValuesOfAPicture() {
    let text = csv { _ = $0.imshow(Tensor([[0, 1, 2], [3, 4, 5]])) }
    #expect(text == "series,size,min,max,mean\nimage,2 × 3,0,5,2.5\n")
  }

  @Test func separatesPlots() {
    let figure = Figure(width: 4, height: 3)
    figure.addSubplot(1, 2, 1).plot([0, 1], [2, 3])
    figure.addSubplot(1, 2, 2).axvline(4)
    #expect(
      FigureTable(figure.value).csv
        == "Plot 1\nx,y\n0,2\n1,3\n\nplot,series,axis,value\nPlot 2,reference line,x,4\n"
    )
  }

  @Test func comparesPlotsOfAKindInOneTable() {
    let figure = Figure(width: 4, height: 3)
    let first = figure.addSubplot(1, 2, 1)
    _ = first.imshow(Tensor([[0, 1], [2, 3]]))
    first.setTitle("first")
    _ = figure.addSubplot(1, 2, 2).imshow(Tensor([[4, 4]]))
    #expect(
      FigureTable(figure.value).csv
        == "plot,series,size,min,max,mean\nfirst,image,2 × 2,0,3,1.5\nPlot 2,image,1 × 2,4,4,4\n"
    )
  }

  @Test func comparesSinglePoints() {
    let text = csv { plot in
      plot.scatter([1], [2], label: "on")
      plot.plot([3], [4], "o")
    }
    #expect(text == "series,x,y\non,1,2\nline plot,3,4\n")
  }

  @Test func tellsEachStemOnce() {
    let text = csv { $0.stem([1, 2], [3, 4]) }
    #expect(text == "x,y,y 2\n1,3,0\n2,4,0\n")
  }

  @Test func tellsErrorsBesideTheirPoints() {
    let text = csv { $0.errorbar([0, 1], [2, 4], yerr: 0.5, label: "a") }
    #expect(text == "x,a,a from,a to\n0,2,1.5,2.5\n1,4,3.5,4.5\n")
  }

  @Test func summarisesFiguresWithTooMuchData() {
    let text = csv { plot in
      for series in 0..<20 {
        plot.plot((0..<24).map { Double($0 + series) }, (0..<24).map { Double($0) })
      }
    }
    #expect(text.split(separator: "\n").count == 21)
    #expect(text.hasSuffix("\nline plot,24,19,42,0,23,11.5\n"))
  }

  @Test func endsWithAnEllipsisWhereSummariesAreTooLong() {
    let text = csv { plot in
      for place in 0..<200 { plot.axvline(Double(place)) }
    }
    #expect(text.utf8.count <= 2048 + 4)
    #expect(text.hasSuffix("\n…\n"))
  }

  @Test func tellsFramesAndSecondsOfAFilm() {
    let figure = Figure(width: 4, height: 3)
    figure.addSubplot().plot([0, 1], [2, 3])
    let film = AnimatedFigure(frames: [figure.value, figure.value, figure.value], interval: 500)
    #expect(
      FigureTable(film).csv
        == "film,frames,seconds,data\nanimation,3,1.5,last frame\n\nx,y\n0,2\n1,3\n"
    )
  }

  @Test func saysNothingOfAnEmptyFigure() {
    #expect(csv { _ in } == "")
  }
}
