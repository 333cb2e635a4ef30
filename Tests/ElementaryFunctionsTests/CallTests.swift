import ElementaryFunctions
import Tensors
import Testing

/// What the calls of a cell mean, where tensors have functions of the same names.
@Suite struct CallTests {
  private let tau = 20.0
  private let tensor = Tensor([1, 2, 3])

  @Test func literalsAreDoubles() {
    let results: [Any] = [
      exp(1), 2 * exp(-1), log(2), sin(.pi / 4), pow(2, 10), pow(2, 0.5), sqrt(2), round(2.5),
      round(2),
      floor(2.7), fmod(5, 3), atan2(1, 2), lgamma(0.5), abs(-2.5), max(1, 2.5), fma(1, 2, 3),
    ]
    for result in results { #expect(result is Double, "\(result)") }
    #expect(abs(-2) as Any is Int && min(1, 2) as Any is Int)
    let function = sin
    #expect(function(0) as Any is Double)
  }

  @Test func doublesStayDoubles() {
    let decay = exp(-1.0 / tau)
    #expect(decay == 0.951229424500714)
    #expect([1.0, 2.0].map(exp) == [exp(1.0), exp(2.0)])
    #expect([1.0, 4.0].map(sqrt) == [1, 2])
    let function: (Double) -> Double = sin
    #expect(function(0) == 0)
    #expect((0..<2).map { exp(-Double($0) / tau) } == [1, decay])
  }

  @Test func floatsStayFloats() {
    let number: Float = 2
    let results: [Any] = [
      exp(number), 2 * exp(number), pow(number, 2), sqrt(number), floor(number), lgamma(number),
      hypot(number, 1), abs(number), tanh(-number / 5),
    ]
    for result in results { #expect(result is Float, "\(result)") }
    let ofLiteral: Float = exp(1)
    #expect(ofLiteral == 2.7182817)
    #expect([number].map(log2) == [1])
  }

  @Test func tensorsStayTensors() {
    #expect(exp(tensor) == tensor.exp())
    #expect(exp(tensor * 2 - 1) == (tensor * 2 - 1).exp())
    #expect(exp(-tensor / 5.0) == (-tensor / 5.0).exp())
    #expect(log(tensor) == tensor.log() && sqrt(tensor) == tensor.sqrt())
    #expect(abs(-tensor) == tensor)
    #expect([tensor].map(exp) == [tensor.exp()])
    let function: (Tensor) -> Tensor = log
    #expect(function(tensor) == tensor.log())
  }

  @Test func tensorsAndNumbersMix() {
    let mixed = exp(-1.0 / tau) * tensor + (1 - exp(-1.0 / tau))
    #expect(mixed == tensor * exp(-1.0 / 20.0) + (1 - exp(-1.0 / 20.0)))
    #expect(1 / (1 + exp(-tensor)) == 1 / ((-tensor).exp() + 1))
    let squares = (tensor - 2) * (tensor - 2)
    #expect(
      exp(-squares / (2 * pow(tau, 2))) / sqrt(2 * .pi * tau * tau)
        == (-squares / (2 * tau * tau)).exp() / (2 * Double.pi * tau * tau).squareRoot()
    )
  }
}
