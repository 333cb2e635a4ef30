import Testing
import Wording

@Suite struct ByteCountTests {
  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1 KB"), (1200, "1.2 KB"), (9949, "9.9 KB"),
    (9950, "10 KB"), (527_400, "527 KB"), (999_499, "999 KB"), (999_500, "1 MB"),
    (1_000_000_000, "1 GB"), (12_345_678_901, "12 GB"),
  ])
  func saysANumberOfBytes(_ bytes: Int, _ text: String) {
    #expect(byteText(bytes) == text)
  }
}
