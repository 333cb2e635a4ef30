import Tensors
import Testing

struct TensorTableTests {
  @Test func namesColumnsAndRows() throws {
    let table = try TensorTable(
      Tensor([[0.5, -1], [2, 0.25]]),
      columns: ["bias, b", "the \"slope\""],
      rows: ["on", ""]
    )
    #expect(
      table.csv == """
        ,"bias, b","the ""slope""\"
        on,0.5000,-1.0000
        ,2.0000,0.2500

        """
    )
    #expect(
      table.description == """
            bias, b  the "slope"
        on   0.5000      -1.0000
             2.0000       0.2500
        """
    )
  }

  @Test func numbersColumnsAndRowsWithoutNames() throws {
    let counts = try TensorTable(Tensor([[1, 2, 3]]), columns: nil, rows: nil)
    #expect(counts.csv == ",0,1,2\n0,1.,2.,3.\n")
    let empty = try TensorTable(Tensor.zeros([0, 2]), columns: nil, rows: nil)
    #expect(empty.csv == ",0,1\n")
    let none = try TensorTable(Tensor.zeros([2, 0]), columns: nil, rows: nil)
    #expect(none.csv == "\"\"\n0\n1\n")
  }

  @Test func leavesOutTheMiddleOfLargeTensors() throws {
    let table = try TensorTable(Tensor.zeros([61, 21]), columns: nil, rows: nil)
    let lines = table.csv.split(separator: "\n")
    #expect(lines.count == 1 + 61)
    #expect(lines[0] == ",0,1,2,3,4,5,6,7,8,9,...,11,12,13,14,15,16,17,18,19,20")
    #expect(lines[30].hasPrefix("29,0.,0."))
    #expect(lines[31] == "..." + String(repeating: ",...", count: 21))
    #expect(lines[32].hasPrefix("31,0.,0."))
    #expect(lines[61].hasPrefix("60,0.,0."))
    let whole = try TensorTable(Tensor.zeros([60, 20]), columns: nil, rows: nil)
    #expect(!whole.csv.contains("..."))
  }

  @Test func refusesWrongShapesAndNames() {
    #expect(
      throws: ArgumentError(
        "Tensor.table",
        "the tensor has the shape [3], but a table needs two axes, [rows, columns]"
      )
    ) { try TensorTable(Tensor.zeros([3]), columns: nil, rows: nil) }
    #expect(
      throws: ArgumentError(
        "Tensor.table",
        "columns is [\"a\"], but must hold a name for each column, of which there are 3"
      )
    ) { try TensorTable(Tensor.zeros([2, 3]), columns: ["a"], rows: nil) }
    #expect(
      throws: ArgumentError(
        "Tensor.table",
        "rows is [\"a\", \"b\", \"c\"], but must hold a name for each row, of which there are 2"
      )
    ) { try TensorTable(Tensor.zeros([2, 3]), columns: nil, rows: ["a", "b", "c"]) }
  }
}
