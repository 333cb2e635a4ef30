import Plotting
import Tensors
import Testing

/// Measured from Matplotlib's pictures: the ink of a dot of `s` square points is a disk of √s + 1 points.
struct MarkerSizeTests {
  @Test(arguments: [(1.5, 2.2247), (25, 6), (100, 11)])
  func drawsADotOfItsAreaAndAPointOfOutline(s: Double, diameter: Double) throws {
    let figure = Figure()
    splt.raster(Tensor([1, 0, 1]), figure.addSubplot(), s: s, c: "black")
    let circle = try #require(diameters(in: figure).first)
    #expect(abs(circle - diameter) < 1e-4)
  }

  @Test func drawsADotOf36SquarePointsByDefault() {
    let figure = Figure()
    splt.raster(Tensor([1, 0, 1]), figure.addSubplot())
    #expect(diameters(in: figure) == [7])
  }

  private func diameters(in figure: Figure) -> [Double] {
    func search(_ elements: [DrawingElement]) -> [Double] {
      elements.flatMap { element -> [Double] in
        switch element {
        case .markers(.circle(let diameter), _, _, _): [diameter]
        case .clipped(_, let inner): search(inner)
        default: []
        }
      }
    }
    return search(FigureLayout.drawing(of: figure.value, extent: .whole).elements)
  }
}
