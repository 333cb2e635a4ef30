import NotebookModel
import Recordings
import Testing

@Suite struct RecordingNameTests {
  private func cell(_ label: String?) -> Cell {
    var options = CellOptions()
    options.label = label
    let place = SourcePosition(line: 1, column: 1)
    return Cell(mode: .run, options: options, lines: [], range: SourceRange(place, place))
  }

  @Test func namesFiguresByLabelOrNumber() {
    #expect(RecordingName.folder(ofLesson: "lesson.md") == "lesson.golden")
    #expect(
      RecordingName.files(of: [cell("raster"), cell(nil), cell(nil)], figures: [2, 0, 3])
        == [
          ["raster.json", "raster-2.json"], [], ["cell-3.json", "cell-3-2.json", "cell-3-3.json"],
        ]
    )
  }

  @Test func givesNoNameTwice() {
    let cells = [cell("a"), cell("a-2"), cell("cell-4"), cell(nil), cell("fig:ä/b")]
    #expect(
      RecordingName.files(of: cells, figures: [2, 1, 1, 1, 1])
        == [
          ["a.json", "a-2_.json"], ["a-2.json"], ["cell-4.json"], ["cell-4_.json"],
          ["fig%3A%C3%A4%2Fb.json"],
        ]
    )
  }
}
