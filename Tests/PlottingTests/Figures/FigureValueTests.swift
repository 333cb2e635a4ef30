import Foundation
import Plotting
import Tensors
import Testing

struct FigureValueTests {
  @Test(arguments: TutorialFigures.all)
  func surviveJSON(example: TutorialFigures.Example) throws {
    let value = example.make().value
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf",
      negativeInfinity: "-inf",
      nan: "nan"
    )
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf",
      negativeInfinity: "-inf",
      nan: "nan"
    )
    let decoded = try decoder.decode(FigureValue.self, from: encoder.encode(value))
    #expect(decoded == value)
    #expect(render(decoded) == render(value))
  }

  @Test func tellDifferentFiguresApart() {
    func figure(_ last: Double) -> FigureValue {
      let figure = Figure()
      figure.addSubplot().plot([0, 1, last])
      return figure.value
    }
    #expect(figure(2) == figure(2))
    #expect(figure(2) != figure(2.000001))
  }

  @Test func followThePageWhereNobodyChoseColours() {
    let figure = Figure()
    figure.addSubplot().plot([0, 1])
    #expect(figure.value.followsTheme)
  }

  @Test(arguments: ["black", "k", "#333F4B", "navy"])
  func keepAWhiteSheetUnderColoursTooDarkForADarkPage(color: String) {
    let figure = Figure()
    figure.addSubplot().plot([0, 1], color: color)
    #expect(!figure.value.followsTheme)
  }

  @Test(arguments: ["red", "tab:blue", "0.5", "white"])
  func followThePageUnderColoursSeenOnBoth(color: String) {
    let figure = Figure()
    figure.addSubplot().plot([0, 1], color: color)
    #expect(figure.value.followsTheme)
  }

  @Test func keepAWhiteSheetUnderTheDarkEndOfAColormap() {
    func figure(_ colormap: String) -> FigureValue {
      let figure = Figure()
      figure.addSubplot().scatter([0, 1], [0, 1], c: [0.0, 1], cmap: colormap)
      return figure.value
    }
    #expect(!figure("plasma").followsTheme)
    #expect(figure("coolwarm").followsTheme)
  }

  @Test func keepTheSheetThatTheAuthorAskedFor() {
    let figure = Figure(face: .white)
    figure.addSubplot().plot([0, 1])
    #expect(!figure.value.followsTheme)
    #expect(render(figure.value).svg.contains("<path fill=\"#fff\""))
    #expect(!render(figure.value).svg.contains("currentColor"))
  }
}
