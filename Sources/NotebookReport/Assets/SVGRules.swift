/// Which parts of an SVG document draw, and nothing else.
enum SVGRules {
  /// Deeper documents are refused; browsers flatten trees of more than 512 elements.
  static let deepestNesting = 200

  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "textPath", "image", "clipPath", "mask",
    "marker", "pattern", "linearGradient", "radialGradient", "stop",
  ]

  /// Whether a reader could miss the element or attribute: not those of an editor, which have a prefix of their own.
  static func matters(_ name: String) -> Bool {
    name.hasPrefix("xlink:") || !name.contains(":") && name != "metadata"
  }

  /// Whether the text of a style sheet, as a list of rules, loads nothing.
  static func isStyle(_ text: ArraySlice<UInt8>) -> Bool {
    !text.contains(UInt8(ascii: "&")) && hasOnlyDrawingFunctions(text)
  }

  /// Whether an attribute, its value unescaped, only draws, names or describes.
  static func allows(_ name: String, _ value: ArraySlice<UInt8>, on element: String) -> Bool {
    let name = name.lowercased()
    if name.hasPrefix("on") { return false }
    if name.hasPrefix("aria-") || name.hasPrefix("data-") { return true }
    switch name {
    case "href", "xlink:href": return allowsReference(value, on: element)
    case "xmlns": return value.elementsEqual("http://www.w3.org/2000/svg".utf8)
    case "xmlns:xlink": return value.elementsEqual("http://www.w3.org/1999/xlink".utf8)
    case "xml:space", "xml:lang": return true
    case "src", "srcset": return false
    default: return !name.contains(":") && hasOnlyDrawingFunctions(value)
    }
  }

  /// A part of the same document, or a raster image held in the attribute.
  private static func allowsReference(_ value: ArraySlice<UInt8>, on element: String) -> Bool {
    if value.first == UInt8(ascii: "#") { return true }
    guard element == "image" else { return false }
    return ["png", "gif", "jpeg", "webp"].contains { format in
      value.starts(with: "data:image/\(format);base64,".utf8)
    }
  }

  /// Functions that can stand in a presentation attribute or a `transform` and load nothing.
  private static let drawingFunctions: Set<String> = [
    "", "matrix", "translate", "translatex", "translatey", "rotate", "scale", "scalex", "scaley",
    "skewx", "skewy", "rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "var",
  ]

  /// Whether no function in the value loads anything: `url` only within the document, and no escapes that
  /// could hide a name.
  private static func hasOnlyDrawingFunctions(_ value: ArraySlice<UInt8>) -> Bool {
    if value.contains(UInt8(ascii: "\\")) || value.contains(UInt8(ascii: "@")) { return false }
    var nameStart = value.startIndex
    for index in value.indices {
      let byte = value[index]
      if byte == UInt8(ascii: "(") {
        let name = String(decoding: value[nameStart..<index], as: UTF8.self).lowercased()
        if !drawingFunctions.contains(name), !(name == "url" && isFragment(value[(index + 1)...])) {
          return false
        }
      }
      if !isNameByte(byte) { nameStart = index + 1 }
    }
    return true
  }

  private static func isFragment(_ argument: ArraySlice<UInt8>) -> Bool {
    let ignored = " \"'".utf8
    return argument.first { !ignored.contains($0) } == UInt8(ascii: "#")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
