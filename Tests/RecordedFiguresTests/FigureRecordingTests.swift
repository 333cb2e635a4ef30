import NotebookTestSupport
import Plotting
import RecordedFigures
import Testing

@Suite struct FigureRecordingTests {
  private func roundTrip(_ figure: FigureValue) throws -> String {
    let recording = FigureRecording(render(figure))
    let text = try recording.json()
    let read = try FigureRecording(json: text)
    #expect(try read.json() == text)
    #expect(read.seen == recording.seen)
    return text
  }

  @Test func writesReadableJSON() throws {
    let text = try roundTrip(try TestFigure.line([0, 0.5, 1.25], color: 0))
    #expect(text.hasPrefix("{\n  \"schema\": 1,\n  \"kind\": \"figure\",\n  \"figure\": {\n"))
    #expect(
      text.contains("\"points\": {\"columns\": {\"x\": [0, 1, 2], \"y\": [0, 0.5, 1.25]}},\n")
    )
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 110 })
    #expect(try FigureRecording(json: text).figure == TestFigure.line([0, 0.5, 1.25], color: 0))
  }

  @Test func keepsEveryBitOfLongSeries() throws {
    var values = (0..<1000).map { 1 / Double($0 + 3) }
    let figure = try TestFigure.line(values, color: 0)
    #expect(try FigureRecording(json: roundTrip(figure)).figure == figure)
    values[5] = .nan
    values[6] = .infinity
    values[7] = -0.0
    values[8] = Double.leastNonzeroMagnitude
    let read = try FigureRecording(json: roundTrip(try TestFigure.line(values, color: 0))).figure
    guard let line = read.axes.first?.marks.first?[as: LineMark.self] else {
      Issue.record("no line")
      return
    }
    #expect(line.points.map(\.y.bitPattern) == values.map(\.bitPattern))
  }

  @Test func keepsNumbersThatAreNotFiniteInShortSeries() throws {
    let values = [1.5, .nan, .infinity, -.infinity, -0.0, 1e300]
    let read = try FigureRecording(json: roundTrip(try TestFigure.line(values, color: 0))).figure
    guard let line = read.axes.first?.marks.first?[as: LineMark.self] else {
      Issue.record("no line")
      return
    }
    #expect(line.points.map(\.y.description) == values.map(\.description))
  }

  @Test func packsSpikesTightly() throws {
    let spikes = (0..<5000).map { (index: Int) in Point(Double(index / 50), Double(index * 7 % 97))
    }
    let figure = try TestFigure.raster(spikes)
    let text = try roundTrip(figure)
    #expect(try FigureRecording(json: text).figure == figure)
    #expect(text.utf8.count < 12_000)
  }

  @Test(arguments: [
    ("", "it is not JSON at line 1"),
    ("{\n  \"schema\": ]", "it is not JSON at line 2"),
    ("{}", "the recording has no schema version"),
    ("{\"schema\": 2}", "the recording is of schema 2, not a figure of 1"),
    (
      "{\"schema\": 1, \"kind\": \"figure\", \"figure\": {\"width\": \"a\"}, \"seen\": []}",
      "it has something else than Double at width"
    ),
    (
      "{\"schema\": 1, \"kind\": \"figure\", \"figure\": {\"width\": 1}, \"seen\": []}",
      "it has no height"
    ),
  ])
  func saysWhyARecordingCannotBeRead(_ text: String, _ reason: String) {
    #expect(throws: RecordingError(reason)) { try FigureRecording(json: text) }
  }

  @Test func readsNoDamagedRecordingAndNeverTraps() throws {
    let whole = Array(
      try roundTrip(try TestFigure.line((0..<300).map { Double($0) / 7 }, color: 0)).utf8
    )
    for place in stride(from: 0, to: whole.count, by: 11) {
      var damaged = whole
      damaged[place] = UInt8(ascii: "7")
      _ = try? FigureRecording(json: String(decoding: damaged, as: UTF8.self))
      let cut = String(decoding: whole.prefix(place), as: UTF8.self)
      #expect(throws: RecordingError.self) { try FigureRecording(json: cut) }
    }
  }
}
