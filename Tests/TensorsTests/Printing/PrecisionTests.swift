import Tensors
import Testing

struct PrecisionTests {
  @Test func refusesANegativePrecision() {
    #expect(
      throws: ArgumentError(
        "Tensor.description",
        "precision",
        is: -1,
        but: "must not be negative"
      )
    ) { try Tensor([0.5]).checkedDescription(precision: -1) }
  }

  /// In a process of its own, since the options belong to the whole process.
  @Test func setsThePrecisionOfAllTensors() async {
    await #expect(processExitsWith: .success) {
      let x = Tensor([0.5, 2.345678])
      precondition(x.description == "tensor([0.5000, 2.3457])", "four decimals at first")
      Tensor.setPrintoptions(precision: 2)
      precondition("\(x)" == "tensor([0.50, 2.35])", "then as many as were set")
      precondition(x.description(precision: 1) == "tensor([0.5, 2.3])", "unless a call says it")
    }
  }
}
