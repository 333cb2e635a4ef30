import Foundation
import NotebookTestSupport
import Plotting
import Tensors
import Testing

/// Serial because figures are opened and files are saved through the session of the process.
extension FigureSessionTests {
  @Test func showsWhatAFunctionDrawsFrameByFrame() throws {
    let (figure, ax) = plt.subplots(figsize: (1, 1))
    let anim = animation.FuncAnimation(figure, frames: 3, interval: 50) { frame in
      ax.clear()
      ax.axis("off")
      ax.setXlim(0, 3)
      ax.bar([Double(frame) + 0.5], [1], width: 1, color: "black")
    }
    #expect(anim.frameCount == 3)
    let film = try #require(figure.animated)
    #expect(film.frames.count == 3 && film.frames[0] != film.frames[1])
    plt.close(figure)

    let rendered = render(figure.shown)
    let document = try SVGDocument(rendered.svg)
    let images = document.elements("image")
    #expect(images.map { $0.attributes["class"] } == ["motion"])
    #expect(document.elements("g").first?.attributes["class"] == "poster")
    #expect(document.elements("g").first?.attributes["display"] == "none")
    #expect(
      rendered.alternative.hasPrefix("Animation of 3 frames, 50 ms each, which ends with this.")
    )
    let data = try #require(images[0].attributes["href"]?.split(separator: ",").last)
    let gif = try GIFDecoder([UInt8](try #require(Data(base64Encoded: String(data)))))
    #expect(gif.frames.map(\.delay) == [5, 5, 5])
    let middle = gif.height / 2 * gif.width
    let blacks = gif.frames.map { frame in
      (0..<gif.width).count { frame.pixels[middle + $0] == .black }
    }
    #expect(Set(blacks).count == 1 && blacks[0] > 10)
  }

  @Test func showsAPosterWhereNothingMoves() throws {
    let figure = Figure(width: 1, height: 1)
    let ax = figure.addSubplot()
    splt.animator(Tensor([0, 0, 0, 1, 1, 1, 1, 0, 0], shape: [3, 1, 3]), figure, ax)
    let images = try SVGDocument(render(figure.value).svg).elements("image")
    #expect(images.map { $0.attributes["class"] } == ["motion", "poster"])
    #expect(images[1].attributes["display"] == "none")
    let data = try #require(images[1].attributes["href"]?.split(separator: ",").last)
    let poster = try GIFDecoder([UInt8](try #require(Data(base64Encoded: String(data)))))
    // The second picture has the most spikes.
    #expect(poster.frames.count == 1)
    #expect(Set(poster.frames[0].pixels) == [Color(0xf0, 0xf9, 0x21)])
  }

  @Test func savesThePixelsOfAnAnimationEnlarged() throws {
    try withFolder { folder in
      let (figure, ax) = plt.subplots()
      let anim = splt.animator(Tensor([0, 1, 1, 0], shape: [2, 1, 2]), figure, ax)
      try anim.save("big.gif", scale: 3)
      let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/big.gif")))
      let gif = try GIFDecoder(file)
      #expect(gif.width == 6 && gif.height == 3)
      let (dark, light) = (Color(0x0d, 0x08, 0x87), Color(0xf0, 0xf9, 0x21))
      let row = [dark, dark, dark, light, light, light]
      #expect(gif.frames.map(\.pixels) == [row + row + row, (row + row + row).reversed()])
    }
  }

  @Test func namesAFileThatCannotBeWrittenAsTheCellDoes() throws {
    try withFolder { _ in
      let (figure, ax) = plt.subplots(figsize: (1, 1))
      ax.plot([0, 1])
      let error = #expect(throws: FigureFileError.self) { try figure.savefig("missing/a.png") }
      #expect(
        error?.description == "cannot write \"missing/a.png\": No such file or directory"
      )
    }
  }

  @Test func savesAnInvisibleSheet() throws {
    try withFolder { folder in
      let (figure, ax) = plt.subplots(figsize: (1, 1))
      ax.plot([0, 1])
      try figure.savefig("clear.svg", transparent: true, bboxInches: "tight")
      let svg = try String(contentsOfFile: folder + "/clear.svg", encoding: .utf8)
      #expect(!svg.contains("fill=\"#fff\""))
      try figure.savefig("red.svg", facecolor: "red")
      let red = try String(contentsOfFile: folder + "/red.svg", encoding: .utf8)
      #expect(red.contains("<path fill=\"#f00\" d=\"M0 0h72v72H0z\"/>"))
    }
  }

  @Test func saysHowToGetVideos() {
    let animation = Animation(
      width: 2,
      height: 1,
      palette: [.black, .white],
      frames: [[0, 1]],
      interval: 40
    )
    let error = #expect(throws: FigureFileError.self) {
      try VideoEncoder(.mp4, program: "no-such-ffmpeg").write(animation, to: "/tmp/a.mp4")
    }
    #expect(
      error?.description
        == "cannot make the video \"/tmp/a.mp4\": no-such-ffmpeg is not installed; "
        + "install it (`apt install ffmpeg`), or save as .gif"
    )
  }

  @Test func passesOnWhatFailedInAVideo() throws {
    try withFolder { folder in
      let animation = Animation(
        width: 2,
        height: 1,
        palette: [.black, .white],
        frames: [[0, 1]],
        interval: 40
      )
      let error = #expect(throws: FigureFileError.self) {
        try VideoEncoder(.mp4, program: "ls").write(animation, to: folder + "/a.mp4")
      }
      let message = error?.description ?? ""
      #expect(message.hasPrefix("cannot make the video \"\(folder)/a.mp4\": "))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test func showsAStillChartInPlaceOfTheFilmBefore() {
    let figure = Figure()
    let ax = figure.addSubplot()
    let spikes = Tensor([1, 0, 1, 1], shape: [2, 2])
    splt.spikeCount(spikes, figure, ax, labels: ["a", "b"], animate: true)
    #expect(figure.animated?.frames.count == 3)
    splt.spikeCount(spikes, figure, ax, labels: ["a", "b"])
    #expect(figure.animated == nil)
    #expect(
      render(figure.shown).alternative
        == "2 horizontal lines from 0 to 2, 1; markers at 2 points; vertical band from 0.25 to 0.5; "
        + "vertical band from 0.75 to 1; vertical band from 1.25 to 1.5; and 1 more. Time Step from 0 to 2, "
        + "Labels from a to b."
    )
  }

  static let hasFFmpeg = ["/usr/bin/ffmpeg", "/usr/local/bin/ffmpeg"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: hasFFmpeg, "ffmpeg is not installed"), arguments: ["a.mp4", "a.webm"])
  func savesVideosThatAreTheSameEveryTime(name: String) throws {
    try withFolder { folder in
      let (figure, ax) = plt.subplots(figsize: (1, 1))
      let anim = splt.animator(Tensor([0, 1, 1, 0], shape: [2, 1, 2]), figure, ax)
      try anim.save(name)
      let first = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      try anim.save(name)
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")) == first)
      let magic: [UInt8] = name == "a.mp4" ? Array("ftyp".utf8) : [0x1A, 0x45, 0xDF, 0xA3]
      let start = name == "a.mp4" ? 4 : 0
      #expect([UInt8](first[start..<start + 4]) == magic)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
    }
  }
}
