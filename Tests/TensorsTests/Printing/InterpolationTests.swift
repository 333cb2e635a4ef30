import Foundation
import Tensors
import Testing

struct InterpolationTests {
  @Test func writesSingleNumbersAsPython() {
    #expect("\(Tensor(7, dtype: .int64))" == "7")
    #expect("\(Tensor(0.5))" == "0.5")
    #expect("\(Tensor(0.1))" == "0.10000000149011612")
    #expect("\(Tensor(true))" == "True")
    #expect("\(Tensor(6))" == "6.0")
    #expect("\(Tensor([1, 2]))" == "tensor([1., 2.])")
    #expect(String(describing: Tensor(7, dtype: .int64)) == "tensor(7)")
    #expect(
      Tensor.zeros(0, 2).to(.int64).description == "tensor([], size=(0, 2), dtype=torch.int64)"
    )
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (1e16, "1e+16"),
    (123_456_789_012_345_680, "1.2345678901234568e+17"),
    (9_007_199_254_740_992, "9007199254740992.0"), (0.0001, "0.0001"), (0.00001, "1e-05"),
    (0.000012, "1.2e-05"), (1e-7, "1e-07"), (1e100, "1e+100"), (.leastNonzeroMagnitude, "5e-324"),
    (100, "100.0"),
    (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"), (1.5e15, "1500000000000000.0"),
  ])
  func writesTheShortestDigits(number: Double, text: String) {
    #expect(PythonNumberText.shortest(number) == text)
  }

  @Test(arguments: [
    (2.675, 2, "2.67"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.5, 0, "2"), (3.5, 0, "4"),
    (0.5, 0, "0"), (1.5, 0, "2"), (-0.001, 2, "-0.00"), (9.995, 2, "9.99"), (99.5, 0, "100"),
    (0.999, 2, "1.00"), (60, 2, "60.00"), (1e22, 1, "10000000000000000000000.0"), (0, 3, "0.000"),
    (.nan, 2, "nan"), (-.infinity, 2, "-inf"), (.leastNonzeroMagnitude, 3, "0.000"),
  ])
  func roundsFromTheExactValue(number: Double, decimals: Int, text: String) {
    #expect("\(number, decimals: decimals)" == text)
  }

  @Test func takesEveryKindOfNumber() {
    #expect("\(Float(0.1), decimals: 10)" == "0.1000000015")
    #expect("\(7, decimals: 2)" == "7.00")
    #expect("\(Tensor([[48]]) * 100 / 100, decimals: 2)" == "48.00")
    #expect(throws: ArgumentError("decimals", "decimals", is: -1, but: "must not be negative")) {
      try Tensor(1).fixedText(decimals: -1)
    }
    #expect(throws: ArgumentError.self) { try Tensor([1, 2]).fixedText(decimals: 1) }
  }

  @Test func agreesWithTheCLibraryOnRandomNumbers() {
    var generator = Generator(seed: 42)
    for _ in 0..<2000 {
      let number = Double(bitPattern: generator.next64())
      guard number.isFinite else { continue }
      let decimals = Int(generator.next32() % 12)
      #expect(
        PythonNumberText.fixed(number, decimals: decimals)
          == String(format: "%.\(decimals)f", number)
      )
      #expect(
        PythonNumberText.scientific(number, decimals: decimals)
          == String(format: "%.\(decimals)e", number)
      )
    }
  }
}
