import NotebookModel

/// Reads an HTML block that holds nothing but elements which a page may always hold.
struct HTMLBlockReader {
  /// A step through the block.
  enum Piece {
    case opening(String, isOpen: Bool)
    case closing(String)
    /// Running text, in which only tags and character references are marked up, as Markdown.
    case text([UInt8])
  }

  private(set) var pieces: [Piece] = []
  private var text: [UInt8] = []
  /// The elements of running text that are open.
  private var open: [String] = []
  private var hasTags = false

  /// Elements that hold blocks.
  private static let elements: Set<String> = ["details", "summary", "dl", "dt", "dd"]

  /// `nil` when something of the block may not be on a page.
  init?(_ html: String) {
    let bytes = Array(html.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let part = bytes[index...].prefix { $0 != UInt8(ascii: "<") }
        text += escapedMarkdown(part, keeping: "&;#\"'-.")
        index = part.endIndex
        continue
      }
      if bytes[index...].starts(with: Array("<!--".utf8)) {
        guard let end = Self.endOfComment(at: index, in: bytes) else { return nil }
        index = end
        continue
      }
      guard let end = endOfTag(at: index, in: bytes) else {
        // A comparison, or the like.
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        guard !next.isLetter, !Array("!?/".utf8).contains(next) else { return nil }
        text += Array("\\<".utf8)
        index += 1
        continue
      }
      guard add(String(decoding: bytes[index..<end], as: UTF8.self)) else { return nil }
      index = end
    }
    guard endText(), hasTags else { return nil }
  }

  private mutating func add(_ source: String) -> Bool {
    guard let tag = TagText(source) else { return false }
    guard Self.elements.contains(tag.name) else {
      guard let safe = SafeTag(source) else { return false }
      switch safe {
      case .opening(_, nil): return false
      case .opening(let name, _): open.append(name)
      case .closing(let name): if open.popLast() != name { return false }
      case .lineBreak, .wordBreak: break
      }
      hasTags = true
      text += Array(source.utf8)
      return true
    }
    let mayBeOpen = tag.name == "details"
    guard !tag.isSelfClosing, tag.attributes.allSatisfy({ mayBeOpen && $0.name == "open" }) else {
      return false
    }
    guard endText() else { return false }
    hasTags = true
    pieces.append(
      tag.isClosing
        ? .closing(tag.name) : .opening(tag.name, isOpen: !tag.attributes.isEmpty)
    )
    return true
  }

  /// Ends running text; `false` where an element of it is open.
  private mutating func endText() -> Bool {
    guard open.isEmpty else { return false }
    let trimmed = text[..<text.trimmedEnd].drop { $0.isWhitespace }
    if !trimmed.isEmpty { pieces.append(.text(Array(trimmed))) }
    text = []
    return true
  }

  private static func endOfComment(at start: Int, in bytes: [UInt8]) -> Int? {
    let mark = Array("-->".utf8)
    return bytes.indices.dropFirst(start + 4).first { bytes[$0...].starts(with: mark) }.map {
      $0 + 3
    }
  }
}
