import NotebookTestSupport
import Plotting
import RecordedFigures
import Tensors
import Testing

/// Recordings are files: whatever a hand has changed in them is read or refused, and never traps.
@Suite struct DamagedRecordingTests {
  /// A sheet with marks of many kinds.
  private static func figure() -> FigureValue {
    let figure = Figure(width: 6, height: 4)
    let ax = figure.addSubplot(1, 2, 1)
    ax.plot([1.0, 2, 4], label: "line", marker: "o")
    ax.scatter([1.0, 2, 3], [1.0, 2, 3], s: [1.0, 2, 3], c: [1.0, 2, 3])
    ax.axvline(1.0)
    ax.fillBetweenx([0.0, 1, 2], [1.0, 2, 1])
    ax.text(1, 1, "text")
    ax.setXticks([0.0, 1, 2], ["a", "b", "c"])
    ax.legend()
    let second = figure.addSubplot(1, 2, 2)
    figure.colorbar(second.imshow(Tensor([0, 1, 2, 3], shape: [2, 2])), ax: second)
    return figure.value
  }

  @Test func refusesARecordingWithoutTheAxesOfItsPlots() throws {
    let good = try FigureRecording(render(Self.figure())).json()
    let value = try JSONParser.value(of: good)
    guard case .object(let fields) = value else { throw RecordingError("no object") }
    let cut = fields.map { RecordedValue.Field($0.key, $0.key == "seen" ? .list([]) : $0.value) }
    let damaged = JSONText.text(of: .object(cut))
    #expect(damaged != good)
    for read in [
      { try RecordingPair(expected: damaged, actual: good) as Any },
      { try FigureRecording(json: damaged) as Any },
    ] {
      let problem = #expect(throws: RecordingError.self) { _ = try read() }
      #expect(problem.map { "\($0)" } == "it is damaged: 2 of its plots, but 0 of their axes")
    }
  }

  private static func places(in value: RecordedValue) -> Int {
    switch value {
    case .list(let elements): 1 + elements.reduce(0) { $0 + places(in: $1) }
    case .object(let fields): 1 + fields.reduce(0) { $0 + places(in: $1.value) }
    default: 1
    }
  }

  /// `value` with the part at that place exchanged.
  private static func changed(
    _ value: RecordedValue,
    _ place: inout Int,
    _ new: RecordedValue
  ) -> RecordedValue {
    place -= 1
    if place == -1 { return new }
    switch value {
    case .list(let elements): return .list(elements.map { changed($0, &place, new) })
    case .object(let fields):
      return .object(fields.map { .init($0.key, changed($0.value, &place, new)) })
    default: return value
    }
  }

  @Test(arguments: [RecordedValue.integer(-1), .double(1e308), .string(""), .null, .object([])])
  func readsOrRefusesWhatAHandHasChanged(_ new: RecordedValue) throws {
    let whole = FigureRecording(render(Self.figure()))
    let value = try JSONParser.value(of: whole.json())
    var (read, refused) = (0, 0)
    for place in 0..<Self.places(in: value) {
      var rest = place
      let text = JSONText.text(of: Self.changed(value, &rest, new))
      do {
        _ = try FigureRecording(json: text).json()
        read += 1
      } catch is RecordingError {
        refused += 1
      }
    }
    #expect(refused > 0)
    #expect(read + refused == Self.places(in: value))
  }
}
