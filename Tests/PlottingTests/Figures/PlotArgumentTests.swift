import Plotting
import Tensors
import Testing

struct PlotArgumentTests {
  private let arguments = PlotArguments("plot")

  private func message<Value>(_ body: () throws(ArgumentError) -> Value) -> String {
    do throws(ArgumentError) {
      _ = try body()
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("black", Color.black), ("k", .black), ("w", .white), ("r", Color(255, 0, 0)),
    ("g", Color(0, 128, 0)), ("C0", Color(0x1f, 0x77, 0xb4)), ("C13", Color(0xd6, 0x27, 0x28)),
    ("tab:olive", Color(0xbc, 0xbd, 0x22)), ("RebeccaPurple", Color(0x66, 0x33, 0x99)),
    ("#1f77b4", Color(0x1f, 0x77, 0xb4)), ("#abc", Color(0xaa, 0xbb, 0xcc)),
    ("#11223344", Color(0x11, 0x22, 0x33, alpha: 0x44)), ("0.5", Color(128, 128, 128)),
    ("1", .white), ("tab:grey", Color(0x7f, 0x7f, 0x7f)),
    ("none", Color(255, 255, 255, alpha: 0)),
  ])
  func knowsColours(text: String, color: Color) throws {
    #expect(try arguments.ink(text).color == color)
  }

  @Test(arguments: ["", "#12345", "#gggggg", "1.5", "-1", "nan", "C", "c0ffee"])
  func refusesWhatIsNoColour(text: String) {
    #expect(Color(specification: text) == nil)
  }

  @Test func namesTheNearestNames() {
    #expect(
      message { () throws(ArgumentError) in try arguments.ink("blak", argument: "c") }
        == "plot: c is \"blak\", but must be a colour name, \"#rrggbb\" or a grey from \"0\" to \"1\"; did you mean \"black\"?"
    )
    #expect(
      message { () throws(ArgumentError) in try arguments.ink("tab:orang") }
        == "plot: color is \"tab:orang\", but must be a colour name, \"#rrggbb\" or a grey from \"0\" to \"1\"; did you mean \"tab:orange\"?"
    )
    #expect(
      message { () throws(ArgumentError) in try arguments.colormap("plasm") }
        == "plot: cmap is \"plasm\", but must be the name of a colormap; did you mean \"plasma\"?"
    )
    let known = Colormap.names.joined(separator: ", ")
    #expect(
      message { () throws(ArgumentError) in try arguments.colormap("terrain") }
        == "plot: cmap is \"terrain\", but must be one of \(known), or one of them with _r"
    )
    #expect(
      message { () throws(ArgumentError) in try arguments.marker("q") }
        == "plot: marker is \"q\", but must be one of o . , | _ s ^ v < > + x D d *; did you mean \"o\"?"
    )
    #expect(
      message { () throws(ArgumentError) in try arguments.lineStyle("dased") }
        == "plot: linestyle is \"dased\", but must be one of - -- -. : none; did you mean \"dashed\"?"
    )
  }

  @Test func saysWhatIsWrong() {
    let ax = Axes(cell: .whole)
    #expect(
      message { () throws(ArgumentError) in
        try ax.addLines(x: [1, 2, 3], y: [1, 2], LineOptions(), for: arguments)
      } == "plot: x has 3 values, but y has 2; both must have the same number"
    )
    #expect(
      message { () throws(ArgumentError) in
        try ax.addLines(x: [1], y: [1], LineOptions(format: "r~"), for: arguments)
      }
        == "plot: format is \"r~\", but must be a colour, a marker and a line style, such as \"r--\" or \"ko\""
    )
    #expect(
      message { () throws(ArgumentError) in
        try ax.addImage(
          Tensor([1], shape: [1, 1, 1]),
          for: PlotArguments("imshow")
        )
      }
        == "imshow: image has the shape [1, 1, 1], but must be [rows, columns] or [rows, columns, 3] with red, green and blue"
    )
    #expect(
      message { () throws(ArgumentError) in
        try ax.addRaster(
          Tensor([1], shape: [1, 1, 1]),
          area: nil,
          color: nil,
          marker: nil,
          for: PlotArguments("splt.raster")
        )
      }
        == "splt.raster: spikes has the shape [1, 1, 1], but must have [steps] or [steps, neurons]; reshape(numSteps, -1) makes all further axes one"
    )
    #expect(
      message { () throws(ArgumentError) in
        try ax.addAnimation(
          Tensor([1, 2], shape: [2, 1]),
          frameCount: 3,
          interval: 40,
          colormap: "gray",
          for: PlotArguments("splt.animator")
        )
      } == "splt.animator: numSteps is 3, but must lie between 1 and the 2 steps of the data"
    )
    #expect(
      message { () throws(ArgumentError) in try PlotArguments("plt.figure").size((0, 5)) }
        == "plt.figure: figsize is (0.0, 5.0), but both must lie between 0.01 and 160 inches"
    )
    #expect(
      message { () throws(ArgumentError) in
        try PlotArguments("plt.subplot").cell(rows: 1, columns: 2, index: 3)
      } == "plt.subplot: index is 3, but must lie between 1 and 2 in a grid of 1 by 2"
    )
    #expect(
      message { () throws(ArgumentError) in try PlotArguments("axis").isOn("of") }
        == "axis: state is \"of\", but must be \"on\" or \"off\""
    )
  }
}
