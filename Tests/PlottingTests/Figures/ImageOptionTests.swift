import Plotting
import Tensors
import Testing

struct ImageOptionTests {
  private let small = Tensor([0, 1, 2, 3, 4, 5], shape: [2, 3])

  private func axes(_ draw: (Axes) -> Void) -> Axes {
    let ax = Axes(cell: .whole)
    draw(ax)
    return ax
  }

  /// The pictures of a figure, and the figure's rectangle for its plot.
  private func images(_ draw: (Axes) -> Void) -> [Image] {
    let figure = Figure()
    draw(figure.addSubplot())
    func images(_ elements: [DrawingElement]) -> [Image] {
      elements.flatMap { element -> [Image] in
        switch element {
        case .image(let image): [image]
        case .clipped(_, let inner): images(inner)
        default: []
        }
      }
    }
    return images(FigureLayout.drawing(of: figure.value, extent: .whole).elements)
  }

  private func bitmap(_ draw: (Axes) -> Void) -> Bitmap? {
    if case .bitmap(let bitmap) = images(draw).first?.source { bitmap } else { nil }
  }

  @Test func leavesOutValuesThatAreNotFinite() throws {
    let image = Tensor([0, .nan, 2, .infinity, -.infinity, 1], shape: [2, 3])
    let shown = try #require(bitmap { $0.imshow(image) })
    #expect(shown.pixels == [0, 3, 2, 3, 3, 1])
    #expect(shown.palette.map(\.alpha) == [255, 255, 255, 0])
  }

  @Test func putsTheFirstRowWhereTheOriginIs() {
    #expect(bitmap { $0.imshow(small) }?.pixels == [0, 1, 2, 3, 4, 5])
    #expect(bitmap { $0.imshow(small, origin: "lower") }?.pixels == [3, 4, 5, 0, 1, 2])
    let lower = axes { $0.imshow(small, origin: "lower") }
    #expect(lower.value.yLimits == AxisInterval(-0.5, 1.5))
  }

  @Test func followsAxesThatRunTheOtherWay() {
    let turned = bitmap {
      $0.imshow(small)
      $0.setXlim(2.5, -0.5)
      $0.setYlim(-0.5, 1.5)
    }
    #expect(turned?.pixels == [5, 4, 3, 2, 1, 0])
  }

  @Test func reachesToTheSidesThatAreAskedFor() {
    let ax = axes { $0.imshow(small, extent: (0, 30, -1, 1)) }
    #expect(ax.value.xLimits == AxisInterval(0, 30))
    #expect(ax.value.yLimits == AxisInterval(-1, 1))
    let turned = axes { $0.imshow(small, origin: "lower", extent: (3, 0, 2, 0)) }
    #expect(turned.value.xLimits == AxisInterval(3, 0))
    #expect(turned.value.yLimits == AxisInterval(2, 0))
    // The first row is at the bottom, where y is 2; columns run from the left, where x is 3.
    #expect(
      bitmap { $0.imshow(small, origin: "lower", extent: (3, 0, 2, 0)) }?.pixels
        == [3, 4, 5, 0, 1, 2]
    )
  }

  @Test func keepsTheAspectThatIsAskedFor() throws {
    func frame(_ aspect: any NumbersOrNames) throws -> Rectangle {
      try #require(images { $0.imshow(small, aspect: aspect) }.first).frame
    }
    let equal = try frame("equal")
    #expect(abs(equal.width / 3 - equal.height / 2) < 1e-9)
    let tall = try frame(2)
    #expect(abs(tall.width / 3 * 2 - tall.height / 2) < 1e-9)
    let auto = try frame("auto")
    #expect(abs(auto.width - 0.775 * 460.8) < 1e-9)
    #expect(abs(auto.height - 0.77 * 345.6) < 1e-9)
  }

  @Test func showsThroughWhereItIsTranslucent() throws {
    #expect(images { $0.imshow(small, alpha: 0.25) }.first?.opacity == 0.25)
    var drawing = Drawing(width: 1, height: 1, background: .white)
    var image = Image(
      .bitmap(Bitmap(width: 1, height: 1, palette: [.black], pixels: [0])),
      in: Rectangle(x: 0, y: 0, width: 1, height: 1)
    )
    image.opacity = 0.2
    drawing.elements = [.image(image)]
    #expect(Rasterizer(dotsPerInch: 72).rasterize(drawing)[0, 0] == Color(204, 204, 204))
    let svg = SVGWriter().svg(of: drawing, description: FigureDescription(title: "", text: ""))
    #expect(try SVGDocument(svg).elements("image").first?.attributes["opacity"] == ".2")
  }

  @Test func keepsTrueColours() throws {
    let colors: [Float] = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0.5, 2, -1]
    let ax = axes { $0.imshow(Tensor(colors, shape: [2, 2, 3])) }
    guard let image = ax.value.marks.first?[as: ImageMark.self],
      case .bitmap(let bitmap) = image.source
    else {
      Issue.record("no picture")
      return
    }
    let shown: [Color] = bitmap.pixels.map { bitmap.palette[Int($0)] }
    #expect(
      shown == [Color(255, 0, 0), Color(0, 255, 0), Color(0, 0, 255), Color(127, 255, 0)]
    )
    #expect(ax.value.marks.first?.colorScale == nil)
    let many: [Float] = (0..<3072).map { (index: Int) in Float(index * 7919 % 1000) / 999 }
    let reduced = self.bitmap { $0.imshow(Tensor(many, shape: [32, 32, 3])) }
    #expect(reduced?.palette.count == 256)
  }

  @Test func returnsAHandleToItsScale() {
    let ax = Axes(cell: .whole)
    ax.plot([1, 2])
    let first = ax.imshow(small, cmap: "hot", vmax: 9)
    _ = ax.imshow(small)
    #expect(first.axes === ax)
    #expect(first.markIndex == 1)
    #expect(first.colorScale == ColorScale(values: AxisInterval(0, 9), colormap: "hot"))
  }

  // MARK: - Interpolation

  @Test func interpolatesAtTheMiddlesOfPixels() {
    // Four pixels for each value: middles at −3/8, −1/8, 1/8, 3/8 of it.
    let line = Resampler(columns: 2, rows: 1, width: 8, height: 1, .bilinear).values([0, 8])
    #expect(line == [0, 0, 1, 3, 5, 7, 8, 8])
    let square = Resampler(columns: 2, rows: 2, width: 4, height: 4, .bilinear)
      .values([0, 4, 8, 12])
    #expect(square == [0, 1, 3, 4, 2, 3, 5, 6, 6, 7, 9, 10, 8, 9, 11, 12])
  }

  /// Against the sum over all places, with the kernels written as their sources have them.
  @Test(arguments: [Interpolation.bilinear, .bicubic, .catrom], [(17, 9), (60, 40), (5, 3)])
  func equalsTheDefinition(kernel: Interpolation, size: (Int, Int)) {
    let (columns, rows) = (11, 6)
    let values = (0..<columns * rows).map { Float($0 * 37 % 23) }
    func weight(_ x: Double) -> Double {
      func cube(_ x: Double) -> Double { x <= 0 ? 0 : x * x * x }
      let (s, a) = (abs(x), -0.5)
      return switch kernel {
      case .bicubic:
        (cube(s + 2) - 4 * cube(s + 1) + 6 * cube(s) - 4 * cube(s - 1) + cube(s - 2)) / 6
      case .catrom where s <= 1: (a + 2) * s * s * s - (a + 3) * s * s + 1
      case .catrom where s < 2: a * s * s * s - 5 * a * s * s + 8 * a * s - 4 * a
      case .catrom: 0
      default: max(0, 1 - s)
      }
    }
    func mirrored(_ index: Int, _ count: Int) -> Int {
      var index = index
      while index < 0 || index >= count { index = index < 0 ? -1 - index : 2 * count - 1 - index }
      return index
    }
    let result = Resampler(columns: columns, rows: rows, width: size.0, height: size.1, kernel)
      .values(values)
    let (stepX, stepY) = (Double(columns) / Double(size.0), Double(rows) / Double(size.1))
    var most = 0.0
    for y in 0..<size.1 {
      for x in 0..<size.0 {
        let middle = ((Double(x) + 0.5) * stepX - 0.5, (Double(y) + 0.5) * stepY - 0.5)
        var (sum, total) = (0.0, 0.0)
        for row in -10..<rows + 10 {
          for column in -10..<columns + 10 {
            let share =
              weight((Double(column) - middle.0) / max(1, stepX))
              * weight((Double(row) - middle.1) / max(1, stepY))
            sum += share * Double(values[mirrored(row, rows) * columns + mirrored(column, columns)])
            total += share
          }
        }
        most = max(most, abs(Double(result[y * size.0 + x]) - sum / total))
      }
    }
    #expect(most < 1e-4)
  }

  @Test func keepsValuesThatAreNotNumbersToThemselves() {
    let line = Resampler(columns: 3, rows: 1, width: 6, height: 1, .bilinear)
      .values([1, .nan, 1])
    #expect(line.map { $0.isNaN ? -1 : $0 } == [1, 1, -1, -1, 1, 1])
  }

  @Test func smoothsAtThePixelsOfTheFigure() throws {
    let picture = try #require(images { $0.imshow(small, interpolation: "bicubic") }.first)
    guard case .bitmap(let bitmap) = picture.source else {
      Issue.record("no picture")
      return
    }
    #expect(bitmap.width == Int((picture.frame.width / 0.72).rounded()))
    #expect(bitmap.height == Int((picture.frame.height / 0.72).rounded()))
    #expect(bitmap.palette.count > 100)
    #expect(self.bitmap { $0.imshow(small, interpolation: "antialiased") }?.width == 3)
  }

  @Test func saysWhatIsWrong() {
    func message(_ change: (inout ImageOptions) -> Void) -> String {
      var options = ImageOptions()
      change(&options)
      do throws(ArgumentError) {
        try Axes(cell: .whole).addImage(small, options, for: PlotArguments("imshow"))
        return "no error"
      } catch {
        return error.description
      }
    }
    #expect(
      message { $0.interpolation = "bilinar" }
        == "imshow: interpolation is \"bilinar\", but must be one of nearest, none, antialiased, auto, "
        + "bilinear, bicubic, catrom; did you mean \"bilinear\"?"
    )
    #expect(
      message { $0.origin = "top" } == "imshow: origin is \"top\", but must be one of upper, lower"
    )
    #expect(
      message { $0.aspect = "equl" }
        == "imshow: aspect is \"equl\", but must be equal, auto or a positive number; did you mean "
        + "\"equal\"?"
    )
    #expect(
      message { $0.aspect = 0 }
        == "imshow: aspect is 0.0, but must be equal, auto or a positive number"
    )
    #expect(
      message { $0.extent = (0, 0, 1, 2) }
        == "imshow: extent is (0.0, 0.0, 1.0, 2.0), but must be left, right, bottom and top, finite and "
        + "neither pair equal"
    )
    #expect(message { $0.alpha = -1 } == "imshow: alpha is -1.0, but must lie between 0 and 1")
    #expect(message { $0.greatest = .nan } == "imshow: vmax is nan, but must be finite")
  }
}
