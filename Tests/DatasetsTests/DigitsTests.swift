import Datasets
import Tensors
import Testing

@Suite struct DigitsTests {
  private func pixels(_ index: Int) -> [UInt8] {
    var pixels = [UInt8](repeating: 0, count: 28 * 28)
    DigitSource(count: index + 1).read(index, into: &pixels)
    return pixels
  }

  @Test func drawsTheSameBytesOnEveryMachine() {
    // FNV-1a over the first 500 images.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<500 {
      for byte in pixels(index) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    #expect(hash == 17_111_797_715_857_721_987)
  }

  @Test func labelsTheFirstImages() {
    let targets = datasets.digits(count: 30).targets
    #expect(targets.dtype == .int64)
    #expect(targets.scalars.prefix(10) == [6, 7, 5, 1, 4, 9, 2, 3, 0, 8])
    #expect(targets.scalars.suffix(20).prefix(10) == [1, 2, 4, 3, 5, 6, 0, 8, 7, 9])
    #expect(targets.scalars.suffix(10) == [8, 4, 6, 9, 1, 7, 0, 3, 5, 2])
  }

  @Test func holdsEveryDigitOnceInTenImages() {
    let labels = datasets.digits(count: 2000).targets.scalars.map { Int($0) }
    var orders: Set<[Int]> = []
    for start in stride(from: 0, to: labels.count, by: 10) {
      let ten = Array(labels[start..<(start + 10)])
      #expect(ten.sorted() == Array(0...9))
      orders.insert(ten)
    }
    #expect(orders.count > 190)
  }

  @Test func doesNotDependOnTheNumberOfImages() {
    let few = datasets.digits(count: 8)[7]
    let many = datasets.digits()[7]
    #expect(few.image == many.image)
    #expect(few.label == many.label)
  }

  @Test func leavesTheMarginBlack() {
    for index in 0..<500 {
      let pixels = pixels(index)
      for position in pixels.indices where pixels[position] > 0 {
        let (row, column) = position.quotientAndRemainder(dividingBy: 28)
        #expect((4..<24).contains(row) && (4..<24).contains(column))
      }
    }
  }

  /// MNIST's test images have a mean of 0.12 to 0.13, 81 % of black and 6 % of nearly white pixels.
  @Test func hasTheGreysOfHandwriting() {
    let all = (0..<500).flatMap(pixels)
    let count = Double(all.count)
    let mean = all.reduce(0.0) { $0 + Double($1) } / 255 / count
    #expect(abs(mean - 0.12) < 0.02)
    #expect(abs(Double(all.count { $0 == 0 }) / count - 0.82) < 0.03)
    #expect(abs(Double(all.count { $0 > 250 }) / count - 0.06) < 0.02)
    for index in 0..<500 { #expect(pixels(index).contains { $0 > 200 }) }
  }

  @Test func drawsOneDigitInManyWays() {
    let images = (0..<1000).map(pixels)
    #expect(Set(images).count == 1000)
  }

  @Test func printsWhatItHolds() {
    #expect(
      datasets.digits(count: 60_000).description == """
        Dataset Digits
            Number of datapoints: 60000
            Root location: none, drawn when read
        """
    )
  }

  @Test(arguments: [0, -1])
  func refusesACountBelowOne(count: Int) {
    let error = #expect(throws: ArgumentError.self) {
      try datasets.drawnDigits(count: count, transform: nil)
    }
    #expect(error?.description == "datasets.digits: count is \(count), but must be at least 1")
  }
}
