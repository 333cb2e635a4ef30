import Foundation

/// A file of golden values in Tests/Fixtures/golden: calls with their arguments and results.
package struct GoldenFile: Decodable {
  /// The calls, in the file's order.
  package let cases: [GoldenCase]

  /// Reads the file of this name, such as `spikegen.json`.
  ///
  /// - Throws: an error if the file cannot be read, or is not what the tests expect.
  package init(named name: String) throws {
    let url = projectRoot.appending(path: "Tests/Fixtures/golden/\(name)")
    // Python writes numbers that JSON has no name for; as strings, the decoder takes them.
    let text = try String(contentsOf: url, encoding: .utf8)
      .replacing(/([\[,]\s*)(NaN|-?Infinity)/) { "\($0.1)\"\($0.2)\"" }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity",
      negativeInfinity: "-Infinity",
      nan: "NaN"
    )
    self = try decoder.decode(GoldenFile.self, from: Data(text.utf8))
  }
}

/// One call of a golden file; a field is nil where the file has none.
package struct GoldenCase: Decodable, Sendable {
  /// The function that was called, of the encoders.
  package let call: String?
  /// The function that was called, of the generator.
  package let name: String?
  /// The seed of the generator before the call.
  package let seed: Int?
  /// The arguments by their Python names.
  package let args: [String: GoldenArgument]?
  /// The data the function was called with.
  package let input: GoldenTensor?
  /// The results; one, unless the function returns a tuple.
  package let outputs: [GoldenTensor]
  /// Whether the call must be refused.
  package let isRefused: Bool
  /// The printed text.
  package let text: String?
  /// The first batches of a shuffling loader.
  package let batches: [[Int]]?
  /// The number of batches.
  package let count: Int?
  /// Numbers drawn after the loader.
  package let randAfter: GoldenTensor?

  private enum Key: String, CodingKey {
    case call, name, seed, args, input = "in", out, error, text, batches, count
    case randAfter = "rand_after"
  }

  /// Reads a case.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    call = try fields.decodeIfPresent(String.self, forKey: .call)
    name = try fields.decodeIfPresent(String.self, forKey: .name)
    seed = try fields.decodeIfPresent(Int.self, forKey: .seed)
    args = try fields.decodeIfPresent([String: GoldenArgument].self, forKey: .args)
    input = try fields.decodeIfPresent(GoldenTensor.self, forKey: .input)
    isRefused = try fields.decodeIfPresent(Bool.self, forKey: .error) ?? false
    text = try fields.decodeIfPresent(String.self, forKey: .text)
    batches = try fields.decodeIfPresent([[Int]].self, forKey: .batches)
    count = try fields.decodeIfPresent(Int.self, forKey: .count)
    randAfter = try fields.decodeIfPresent(GoldenTensor.self, forKey: .randAfter)
    if !fields.contains(.out) {
      outputs = []
    } else if let one = try? fields.decode(GoldenTensor.self, forKey: .out) {
      outputs = [one]
    } else {
      outputs = try fields.decode([GoldenTensor].self, forKey: .out)
    }
  }
}

/// A tensor of a golden file.
package struct GoldenTensor: Decodable, Sendable {
  /// The length of each axis.
  package let shape: [Int]
  /// The elements in row-major order.
  package let data: [Float]
  /// Whether the tensor was int64; nil where the file does not say.
  package let integer: Bool?
  /// Whether the tensor was bool; nil where the file does not say.
  package let bool: Bool?
}

/// An argument of a golden call.
package enum GoldenArgument: Decodable, Sendable {
  /// True or false.
  case truth(Bool)
  /// An integer or a floating point number.
  case number(Double)
  /// A string.
  case text(String)

  /// Reads an argument of any of the three types.
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }
}

extension [String: GoldenArgument] {
  /// The number of this name, or nil.
  package func number(_ name: String) -> Double? {
    if case .number(let number) = self[name] { number } else { nil }
  }

  /// The integer of this name, or nil.
  package func integer(_ name: String) -> Int? { number(name).map { Int($0) } }

  /// Whether the flag of this name is set.
  package func flag(_ name: String) -> Bool {
    if case .truth(let truth) = self[name] { truth } else { false }
  }

  /// The string of this name, or nil.
  package func text(_ name: String) -> String? {
    if case .text(let text) = self[name] { text } else { nil }
  }
}
