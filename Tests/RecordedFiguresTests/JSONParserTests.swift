import RecordedFigures
import Testing

@Suite struct JSONParserTests {
  @Test(arguments: [
    (#""\" \\ \/""#, "\" \\ /"),
    (#""\b\t\n\f\r""#, "\u{8}\t\n\u{C}\r"),
    (#""\u00e9\u0000 \uD83E\udde0""#, "é\u{0} 🧠"),
  ])
  func readsEveryEscapeOfAText(json: String, text: String) throws {
    #expect(try JSONParser.value(of: json) == .string(text))
  }

  @Test(arguments: [
    #""\x""#, #""\u12""#, #""\u 12a""#, #""\uD83E""#, #""\uD83Ex""#, #""\uD83E\u0041""#,
    #""\uDDE0""#, "\"a\nb\"", "\"a", "\"\\",
  ])
  func refusesWhatIsNoText(json: String) {
    #expect(throws: RecordingError("it is not JSON at line 1")) { try JSONParser.value(of: json) }
  }
}
