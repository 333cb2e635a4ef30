internal import HTMLTree
/// Reads an SVG document tag by tag and writes what is safe of it.
struct SVGReader {
  private struct OpenElement {
    let name: String
    let isKept: Bool
  }

  private var text: XMLScanner
  private var output: [UInt8] = []
  private var open: [OpenElement] = []
  private var hasRoot = false
  /// Whether the document stays one of its own, in which style sheets reach nothing else.
  private let standsAlone: Bool
  /// What was left out of what draws or does something: names of elements, and of attributes with a value that loads.
  private(set) var leftOut: Set<String> = []

  init(_ bytes: [UInt8], standsAlone: Bool = false) {
    text = XMLScanner(bytes)
    self.standsAlone = standsAlone
    output.reserveCapacity(bytes.count)
  }

  /// The cleaned document, or `nil` where it is not well-formed.
  mutating func read() -> [UInt8]? {
    while !text.isAtEnd {
      guard readNext() else { return nil }
    }
    return hasRoot && open.isEmpty ? output : nil
  }

  private var isKeeping: Bool { open.last?.isKept ?? true }

  private mutating func readNext() -> Bool {
    if text.skip("<!--") { return text.take(through: "-->") != nil }
    if text.skip("<?") { return text.take(through: "?>") != nil }
    if text.skip("<![CDATA[") {
      guard !open.isEmpty, let content = text.take(through: "]]>") else { return false }
      if isKeeping { HTMLEscaping.append(content, to: &output, escapesQuotes: false) }
      return true
    }
    if text.skip("<!DOCTYPE") {
      // An internal subset could declare entities.
      guard !hasRoot, let declaration = text.take(through: ">") else { return false }
      return !declaration.contains(UInt8(ascii: "["))
    }
    if text.skip("</") { return readEndTag() }
    if text.skip("<") { return readStartTag() }
    return readText()
  }

  private mutating func readText() -> Bool {
    let raw = text.take { $0 != UInt8(ascii: "<") }
    if open.isEmpty { return raw.allSatisfy(XMLScanner.isSpace) || isByteOrderMark(raw) }
    guard isKeeping else { return true }
    guard let content = XMLScanner.unescaped(raw) else { return false }
    HTMLEscaping.append(content, to: &output, escapesQuotes: false)
    return true
  }

  private func isByteOrderMark(_ raw: ArraySlice<UInt8>) -> Bool {
    raw.starts(with: [0xEF, 0xBB, 0xBF]) && raw.dropFirst(3).allSatisfy(XMLScanner.isSpace)
  }

  private mutating func readEndTag() -> Bool {
    guard let name = text.takeName() else { return false }
    text.skipSpace()
    guard text.skip(">"), let element = open.popLast(), element.name == name else { return false }
    if element.isKept { output += "</\(name)>".utf8 }
    return true
  }

  private mutating func readStartTag() -> Bool {
    guard let name = text.takeName(), open.count < SVGRules.deepestNesting else { return false }
    if open.isEmpty {
      guard name == "svg", !hasRoot else { return false }
      hasRoot = true
    }
    // A browser reads the children of a title as HTML.
    let isInTextElement = ["title", "desc"].contains(open.last?.name)
    var isKept = isKeeping && !isInTextElement && SVGRules.elements.contains(name)
    if name == "style", isKeeping, standsAlone {
      isKept = SVGRules.isStyle(text.ahead(of: "</style"))
    }
    if isKeeping, !isKept, !isInTextElement, SVGRules.matters(name) { leftOut.insert("<\(name)>") }
    if isKept { output += "<\(name)".utf8 }
    while true {
      text.skipSpace()
      if text.skip("/>") {
        if isKept { output += "/>".utf8 }
        return true
      }
      if text.skip(">") {
        if isKept { output.append(UInt8(ascii: ">")) }
        open.append(OpenElement(name: name, isKept: isKept))
        return true
      }
      guard let attribute = text.takeName(), let value = readAttributeValue() else { return false }
      let isAllowed = SVGRules.allows(attribute, value, on: name)
      if isKept, !isAllowed, SVGRules.matters(attribute) { leftOut.insert(attribute) }
      if isKept, isAllowed {
        output += " \(attribute)=\"".utf8
        HTMLEscaping.append(value, to: &output, escapesQuotes: true)
        output.append(UInt8(ascii: "\""))
      }
    }
  }

  private mutating func readAttributeValue() -> ArraySlice<UInt8>? {
    text.skipSpace()
    guard text.skip("=") else { return nil }
    text.skipSpace()
    for quote in ["\"", "'"] where text.skip(quote) {
      guard let raw = text.take(through: quote), !raw.contains(UInt8(ascii: "<")) else {
        return nil
      }
      return XMLScanner.unescaped(raw)
    }
    return nil
  }
}
