/// The embedded digits, each drawn when it is read.
package struct DigitSource: ImageSource {
  package let count: Int
  package let title = "Digits"
  package let details = ["Root location: none, drawn when read"]
  package let height = DigitWriter.side
  package let width = DigitWriter.side

  /// The first `count` digits; there is no end to them.
  package init(count: Int) {
    self.count = count
  }

  package func label(at index: Int) -> Int {
    DigitWriter.label(at: index)
  }

  package func read(_ index: Int, into pixels: inout [UInt8]) {
    DigitWriter.draw(index, into: &pixels)
  }
}
