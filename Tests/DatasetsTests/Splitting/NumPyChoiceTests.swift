import Datasets
import Foundation
import NotebookTestSupport
import Testing

/// The indices that NumPy's `default_rng(seed).choice(n, size, replace=False)` draws.
struct NumPyChoiceTests {
  struct GoldenChoice: Decodable, CustomTestStringConvertible {
    let n: Int
    let size: Int
    let seed: UInt64
    let checksum: UInt32
    let indices: [Int]?
    let first: [Int]?
    let last: [Int]?

    var testDescription: String { "\(size) of \(n), seed \(seed)" }

    static let all: [GoldenChoice] = {
      struct File: Decodable {
        let cases: [GoldenChoice]
      }
      let path = projectRoot.appendingPathComponent("Tests/Fixtures/golden/numpy-choice.json")
      let file = try? JSONDecoder().decode(File.self, from: Data(contentsOf: path))
      return file?.cases ?? []
    }()
  }

  @Test func readsEveryCase() {
    #expect(GoldenChoice.all.count == 32)
  }

  @Test(arguments: GoldenChoice.all)
  func choosesAsNumPyDoes(golden: GoldenChoice) {
    var generator = PermutedCongruentialGenerator(seed: golden.seed)
    let chosen = generator.choice(of: golden.n, size: golden.size)
    #expect(chosen.count == golden.size)
    if let indices = golden.indices { #expect(chosen == indices) }
    if let first = golden.first { #expect(Array(chosen.prefix(first.count)) == first) }
    if let last = golden.last { #expect(Array(chosen.suffix(last.count)) == last) }
    // FNV-1a, a word at a time.
    let checksum = chosen.reduce(2_166_136_261 as UInt32) { state, index in
      (state ^ UInt32(index)) &* 16_777_619
    }
    #expect(checksum == golden.checksum)
  }

  @Test func drawsIntegersOfAnyRange() {
    var generator = PermutedCongruentialGenerator(seed: 0)
    var copy = generator
    #expect(generator.integer(upTo: 0) == 0)
    #expect(generator.integer(upTo: .max) == copy.next64())
    #expect(generator.integer(upTo: UInt64(UInt32.max)) == UInt64(copy.next32()))
    for _ in 0..<1000 {
      #expect(generator.integer(upTo: 5_000_000_000) <= 5_000_000_000)
      #expect(generator.integer(upTo: 2) <= 2)
    }
  }
}
