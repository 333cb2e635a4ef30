extension WireMessage {
  /// The message as the payload of a frame: a tag, then its fields; numbers little-endian, texts and bytes
  /// with their length before them.
  package var encoded: [UInt8] {
    var writer = PayloadWriter()
    switch self {
    case .load(let library, let isGuarded):
      writer.put(tag: 1)
      writer.put(library)
      writer.put(isGuarded ? 1 : 0)
    case .finish: writer.put(tag: 2)
    case .fetched(let error):
      writer.put(tag: 3)
      writer.put(error == nil ? 0 : 1)
      writer.put(error ?? "")
    case .started(let process):
      writer.put(tag: 10)
      writer.put(Int(process))
    case .cellBegan(let cell):
      writer.put(tag: 11)
      writer.put(cell)
    case .cellEnded(let cell):
      writer.put(tag: 12)
      writer.put(cell)
    case .reached(let line, let column):
      writer.put(tag: 13)
      writer.put(line)
      writer.put(column)
    case .text(let stream, let bytes):
      writer.put(tag: 14)
      writer.put(Int(stream.rawValue))
      writer.put(bytes)
    case .dropped(let bytes):
      writer.put(tag: 15)
      writer.put(bytes)
    case .thrown(let message):
      writer.put(tag: 16)
      writer.put(message)
    case .exited(let status):
      writer.put(tag: 17)
      writer.put(Int(status))
    case .unitEnded: writer.put(tag: 18)
    case .loadFailed(let message):
      writer.put(tag: 19)
      writer.put(message)
    case .forkDied: writer.put(tag: 20)
    case .runtimeFailed(let message):
      writer.put(tag: 21)
      writer.put(message)
    case .display(let representations):
      writer.put(tag: 30)
      writer.put(representations.count)
      for representation in representations {
        writer.put(representation.mediaType)
        writer.put(representation.data)
      }
    case .saved(let path):
      writer.put(tag: 31)
      writer.put(path)
    case .fetch(let dataset, let root):
      writer.put(tag: 32)
      writer.put(dataset)
      writer.put(root)
    case .warning(let message, let help, let place):
      writer.put(tag: 40)
      writer.put(message)
      writer.put(help)
      writer.put(place?.line ?? 0)
      writer.put(place?.column ?? 0)
    case .openFigures(let count):
      writer.put(tag: 41)
      writer.put(count)
    }
    return writer.bytes
  }

  /// Reads a payload back.
  ///
  /// - Throws: `WireError.malformed` when it is not a message.
  package init(decoding payload: [UInt8]) throws(WireError) {
    var reader = PayloadReader(payload)
    switch try reader.tag() {
    case 1: self = .load(library: try reader.text(), isGuarded: try reader.number() != 0)
    case 2: self = .finish
    case 3:
      let failed = try reader.number() != 0
      let message = try reader.text()
      self = .fetched(error: failed ? message : nil)
    case 10: self = .started(process: Int32(truncatingIfNeeded: try reader.number()))
    case 11: self = .cellBegan(try reader.number())
    case 12: self = .cellEnded(try reader.number())
    case 13: self = .reached(line: try reader.number(), column: try reader.number())
    case 14:
      guard let stream = Stream(rawValue: UInt8(truncatingIfNeeded: try reader.number())) else {
        throw .malformed
      }
      self = .text(stream, try reader.byteList())
    case 15: self = .dropped(bytes: try reader.number())
    case 16: self = .thrown(try reader.text())
    case 17: self = .exited(status: Int32(truncatingIfNeeded: try reader.number()))
    case 18: self = .unitEnded
    case 19: self = .loadFailed(try reader.text())
    case 20: self = .forkDied
    case 21: self = .runtimeFailed(try reader.text())
    case 30:
      var representations: [Representation] = []
      for _ in 0..<(try reader.count()) {
        representations.append(
          Representation(mediaType: try reader.text(), data: try reader.byteList())
        )
      }
      self = .display(representations)
    case 31: self = .saved(path: try reader.text())
    case 32: self = .fetch(dataset: try reader.text(), root: try reader.text())
    case 40:
      let (message, help) = (try reader.text(), try reader.text())
      let (line, column) = (try reader.number(), try reader.number())
      let place = line > 0 ? Place(line: line, column: column) : nil
      self = .warning(message: message, help: help, at: place)
    case 41: self = .openFigures(try reader.number())
    default: throw .malformed
    }
    guard reader.isAtEnd else { throw .malformed }
  }
}

/// Why a message could not be read or sent.
package enum WireError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes are not a message.
  case malformed
  /// The other side is gone.
  case closed

  /// What happened, for the terminal.
  package var description: String {
    switch self {
    case .malformed: "the worker sent something that is not a message"
    case .closed: "the connection between runner and worker is closed"
    }
  }
}
