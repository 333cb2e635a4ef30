import Plotting
import Testing

struct TickFormatterTests {
  private func labels(_ start: Double, _ end: Double) -> (labels: [String], offset: String) {
    let ticks = AxisTicks(limits: AxisInterval(start, end), room: 9)
    return (ticks.ticks.map(\.label), ticks.offsetText)
  }

  @Test func takesOutAnOffsetThatSavesFourDigits() {
    let (labels, offset) = labels(100_000, 100_004)
    #expect(labels == ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0", "3.5", "4.0"])
    #expect(offset == "+1e5")
  }

  @Test func takesOutALargePowerOfTen() {
    let (labels, offset) = labels(0, 5e6)
    #expect(labels == ["0", "1", "2", "3", "4", "5"])
    #expect(offset == "1e6")
  }

  @Test func takesOutASmallPowerOfTen() {
    let (labels, offset) = labels(0, 4e-6)
    #expect(labels == ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0", "3.5", "4.0"])
    #expect(offset == "1e\u{2212}6")
  }

  @Test func writesTicksOfAnInvertedAxisAscending() {
    let ticks = AxisTicks(limits: AxisInterval(27.5, -0.5), room: 9)
    #expect(ticks.ticks.map(\.label) == ["0", "5", "10", "15", "20", "25"])
  }

  @Test func writesTextsInsteadOfNumbers() {
    let ticks = AxisTicks(
      limits: AxisInterval(0, 1),
      room: 9,
      fixed: FixedTicks(positions: [0, 1, 2], labels: ["off", "on", "more"])
    )
    #expect(ticks.ticks.map(\.label) == ["off", "on"])
  }
}
