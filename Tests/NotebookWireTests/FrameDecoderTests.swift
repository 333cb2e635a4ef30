import NotebookWire
import Testing

@Suite struct FrameDecoderTests {
  private static let messages: [WireMessage] = [
    .finish, .text(.standardOutput, [UInt8](repeating: 7, count: 300)), .thrown("x"), .finish,
  ]

  private static func frames(_ messages: [WireMessage]) -> [UInt8] {
    messages.flatMap { message in
      let payload = message.encoded
      return (0..<4).map { UInt8(truncatingIfNeeded: payload.count >> (8 * $0)) } + payload
    }
  }

  @Test(arguments: [1, 2, 3, 5, 7, 64, 1000])
  func putsTogetherWhatArrivesInPieces(size: Int) throws {
    let bytes = Self.frames(Self.messages)
    var decoder = FrameDecoder()
    var received: [WireMessage] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.append(bytes[start..<min(start + size, bytes.count)])
      while let message = try decoder.next() { received.append(message) }
    }
    #expect(received == Self.messages)
  }

  @Test func keepsNothingOfWhatWasRead() throws {
    var decoder = FrameDecoder()
    let message = WireMessage.text(.standardError, [UInt8](repeating: 1, count: 1 << 15))
    for _ in 0..<20 {
      decoder.append(Self.frames([message, .finish]).dropLast(2))
      #expect(try decoder.next() == message)
      #expect(try decoder.next() == nil)
      decoder.append(Self.frames([.finish]).suffix(2))
      #expect(try decoder.next() == .finish)
    }
  }

  @Test func refusesALengthThatCannotBe() {
    var decoder = FrameDecoder()
    decoder.append([1, 0, 0, 16, 0])
    #expect(throws: WireError.malformed) { try decoder.next() }
  }

  @Test func refusesAnEmptyFrame() {
    var decoder = FrameDecoder()
    decoder.append([0, 0, 0, 0])
    #expect(throws: WireError.malformed) { try decoder.next() }
  }
}
