import NotebookTestSupport
import Tensors
import Testing

/// The texts that PyTorch prints, character for character.
struct PrintGoldenTests {
  static let cases = (try? GoldenFile(named: "print.json").cases) ?? []

  @Test func readsEveryCase() {
    #expect(Self.cases.count == 61)
  }

  @Test(arguments: cases)
  func printsAsPyTorch(_ golden: GoldenCase) throws {
    let input = try #require(golden.input)
    let dtype: DType = input.bool == true ? .bool : input.integer == true ? .int64 : .float32
    let tensor = Tensor(input.data, shape: input.shape, dtype: dtype)
    if let precision = golden.args?.integer("precision") {
      #expect(tensor.description(precision: precision) == golden.text)
    } else {
      #expect(tensor.description == golden.text)
    }
  }
}
