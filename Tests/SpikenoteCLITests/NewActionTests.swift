import SpikenoteCLI
import Testing

@Suite struct NewActionTests {
  @Test(arguments: ["", "/", "part/", ".md", "part/.md"])
  func refusesWhatIsNoName(_ name: String) {
    let error = #expect(throws: UsageError.self) {
      try NewAction(name: name, replaces: true).perform()
    }
    #expect(
      error?.message
        == "`\(name)` is no name for a lesson; write for example: spikenote new first"
    )
  }
}
