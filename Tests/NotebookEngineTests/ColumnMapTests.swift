import CellSyntax
import NotebookEngine
import Testing

@Suite struct ColumnMapTests {
  @Test func leadsColumnsBackThroughEdits() {
    var map = ColumnMap()
    // let x = x + x  →  let x = U1.x + U1.x
    map.add(
      [
        SourceEdit(CodePlace(line: 1, column: 13), inserting: "U1."),
        SourceEdit(CodePlace(line: 1, column: 9), inserting: "U1."),
      ],
      line: 7
    )
    // defer {  →  _atEndOfCell {
    map.add(
      [SourceEdit(CodePlace(line: 2, column: 1), removing: 5, inserting: "_atEndOfCell")],
      line: 8
    )
    let columns = [(7, 9), (7, 10), (7, 12), (7, 14), (7, 16), (7, 19), (8, 5), (8, 14), (9, 4)]
    #expect(
      columns.map { map.original(unit($0.0, $0.1)) }
        == [9, 9, 9, 11, 13, 13, 1, 7, 4]
    )
    #expect(map.original(unit(7, nil)) == nil)
  }
}
