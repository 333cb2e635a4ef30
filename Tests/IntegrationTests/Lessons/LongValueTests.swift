import Testing

@Suite struct LongValueTests {
  private func values(_ cells: [String]) async throws -> [String] {
    let run = try await Spikenote.run(
      cells.map { "```swift\n\($0)\n```\n" }.joined(separator: "\n")
    )
    #expect(run.status == 0, "\(run.standardError)")
    return run.cells.map { $0.joined(separator: "|") }
  }

  @Test func showsTheFirstElementsOfALongList() async throws {
    let numbers = (0..<1000).map(String.init).joined(separator: ", ")
    let texts = (0..<1000).map { "\"\($0)\"" }.joined(separator: ", ")
    let pair = "[" + (0..<1000).map(String.init).joined(separator: ", ") + ", … and 500 more]"
    #expect(
      try await values([
        "Array(0..<2500)", "(0..<1001).map { \"\\($0)\" }", "Array(0..<1500)[...]",
        "[[1], Array(0..<1500)]", "[7: Array(0..<1500)]",
      ]) == [
        "value: [\(numbers), … and 1500 more]", "value: [\(texts), … and 1 more]", "value: \(pair)",
        "value: [[1], \(pair)]", "value: [7: \(pair)]",
      ]
    )
  }

  @Test func showsAllWhereThatIsAskedForAndWhatIsPrinted() async throws {
    let all = "[" + (0..<1001).map(String.init).joined(separator: ", ") + "]"
    let exact = "[" + (0..<1000).map(String.init).joined(separator: ", ") + "]"
    #expect(
      try await values([
        "//| show-all: true\nArray(0..<1001)", "print(Array(0..<1001))", "display(Array(0..<1001))",
        "Array(0..<1000)", "//| show-all: true\nlet a = 1", "Array(0..<1001)",
      ]) == [
        "value: \(all)", all, "value: \(all)", "value: \(exact)", "",
        "value: \(exact.dropLast()), … and 1 more]",
      ]
    )
  }
}
