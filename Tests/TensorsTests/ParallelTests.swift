import Tensors
import Testing

struct ParallelTests {
  @Test(arguments: [0, 1, 2, 7, 100], [1, 2, 3, 8])
  func collectsTheElementsOfAllRangesInOrder(count: Int, threads: Int) {
    let squares = Parallel.collect(rangesOf: count, threads: threads) { range in
      range.map { $0 * $0 }
    }
    #expect(squares == (0..<count).map { $0 * $0 })
  }
}
