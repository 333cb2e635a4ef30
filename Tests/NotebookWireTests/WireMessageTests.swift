import NotebookWire
import Testing

@Suite struct WireMessageTests {
  private static let messages: [WireMessage] = [
    .load(library: "/tmp/ü.so", isGuarded: true), .load(library: "", isGuarded: false), .finish,
    .fetched(error: nil), .warning(message: "`$a$` é", help: "", at: nil),
    .warning(message: "a", help: "b", at: WireMessage.Place(line: 70_000, column: 3)),
    .openFigures(2),
    .fetched(error: ""), .fetched(error: "no network"), .started(process: -1),
    .started(process: .max), .cellBegan(0),
    .cellEnded(.max), .reached(line: 3, column: -4), .text(.standardOutput, [0, 255, 10]),
    .text(.standardError, []),
    .dropped(bytes: 1 << 40), .thrown("Fehler: ü\n"), .exited(status: -7), .unitEnded,
    .loadFailed("why"),
    .runtimeFailed("why"), .forkDied,
    .display([]),
    .display([
      WireMessage.Representation(mediaType: "image/png", data: [1, 2, 3]),
      WireMessage.Representation(mediaType: "text/plain", data: []),
    ]), .saved(path: "a/b.svg"), .fetch(dataset: "mnist", root: "data"),
  ]

  @Test(arguments: messages) func comesBackAsItWasSent(message: WireMessage) throws {
    #expect(try WireMessage(decoding: message.encoded) == message)
  }

  @Test(arguments: messages) func refusesEveryPartOfAMessage(message: WireMessage) {
    for count in 0..<message.encoded.count {
      #expect(throws: WireError.malformed) {
        try WireMessage(decoding: Array(message.encoded.prefix(count)))
      }
    }
    #expect(throws: WireError.malformed) { try WireMessage(decoding: message.encoded + [0]) }
  }

  @Test(
    arguments: [
      [], [0], [255], [14, 3, 0, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 8),
      [30] + [UInt8](repeating: 0xFF, count: 8), [16] + [UInt8](repeating: 0x7F, count: 8),
      [30, 200, 0, 0, 0, 0, 0, 0, 0],
    ] as [[UInt8]]
  )
  func refusesWhatIsNoMessage(payload: [UInt8]) {
    #expect(throws: WireError.malformed) { try WireMessage(decoding: payload) }
  }

  @Test func writesTheDocumentedBytes() {
    #expect(WireMessage.cellBegan(258).encoded == [11, 2, 1, 0, 0, 0, 0, 0, 0])
    #expect(
      WireMessage.thrown("é").encoded == [16, 2, 0, 0, 0, 0, 0, 0, 0, 0xC3, 0xA9]
    )
  }
}
