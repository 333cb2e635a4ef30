/// Where a link or an image of a lesson leads, as far as a page may lead there.
package enum LinkDestination {
  /// The destination of a link, percent-encoded where a URL must be.
  ///
  /// `nil` for every scheme but `http`, `https` and `mailto`: `javascript:`, `data:`, `file:` and the like
  /// don't reach the page. A destination without a scheme is kept.
  package static func link(_ destination: String) -> String? {
    let cleaned = cleaned(destination)
    guard let scheme = scheme(of: cleaned) else { return encoded(cleaned) }
    return ["http", "https", "mailto"].contains(scheme) ? encoded(cleaned) : nil
  }

  /// The destination of a link or an image on the page of a site, whose path is `page`.
  ///
  /// A lesson's page takes the lesson's place, `a.html#b` for `a.md#b`, and a path that begins with `/`, which is one from
  /// the site's folder, becomes one from the page. A folder, `../` or `part/`, is the page `index.html` in it, so that the
  /// link leads there on the disk, too.
  package static func inSite(_ destination: String, from page: String) -> String {
    let parts = parts(of: destination)
    let (isLesson, isFromTop) = (parts.path.hasSuffix(".md"), parts.path.hasPrefix("/"))
    let isFolder = isFolder(parts.path)
    guard parts.isLocal, isLesson || isFromTop || isFolder else { return destination }
    var path = isLesson ? parts.path.dropLast(3) + ".html" : parts.path
    if isFolder { path += (path.hasSuffix("/") ? "" : "/") + "index.html" }
    let address = isFromTop ? relativeAddress(of: path, from: page) : file(path)
    return address + tail(of: destination)
  }

  /// Whether a path names a folder as such: `part/`, `.`, `../..`.
  package static func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || [".", ".."].contains(path.split(separator: "/").last ?? "")
  }

  /// What follows the path of a destination: `?x=1` and `#a`, as they are written.
  package static func tail(of destination: String) -> String {
    let cleaned = cleaned(destination)
    return cleaned.firstIndex { $0 == "?" || $0 == "#" }.map { encoded(String(cleaned[$0...])) }
      ?? ""
  }

  /// The path and the fragment of a destination, percent-decoded, and whether it stays in the site.
  package static func parts(
    of destination: String
  ) -> (path: String, fragment: String?, isLocal: Bool) {
    let cleaned = cleaned(destination)
    let isLocal = scheme(of: cleaned) == nil && !cleaned.hasPrefix("//")
    let parts = cleaned.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = (parts.first ?? "").prefix { $0 != "?" }
    return (decoded(path), parts.count > 1 ? decoded(parts[1]) : nil, isLocal)
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The source of an image that needs no network: a path relative to the page, or a raster image as data.
  package static func localImage(_ source: String) -> String? {
    let cleaned = cleaned(source)
    guard scheme(of: cleaned) != nil else {
      let leadsToHost = cleaned.hasPrefix("//") || cleaned.hasPrefix("\\")
      return leadsToHost || cleaned.isEmpty ? nil : encoded(cleaned)
    }
    let lowercased = cleaned.lowercased()
    let allowed = ["png", "gif", "jpeg", "webp"].map { "data:image/\($0);base64," }
    return allowed.contains { lowercased.hasPrefix($0) } ? encoded(cleaned) : nil
  }

  /// The address of a file by its path relative to the page: everything but unreserved characters and `/`
  /// is percent-encoded (RFC 3986, section 2), so that a path is never read as a scheme or a query.
  package static func file(_ path: String) -> String {
    percentEncoded(path) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  /// Without what a browser ignores: white space around, tabs and line breaks inside (URL standard, 4.4).
  private static func cleaned(_ destination: String) -> String {
    let bytes = destination.utf8.filter { ![0x09, 0x0A, 0x0D].contains($0) }
    let trimmed = bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    return String(decoding: Array(trimmed), as: UTF8.self)
  }

  private static func scheme(of destination: String) -> String? {
    guard let end = destination.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }),
      destination.utf8[end] == UInt8(ascii: ":")
    else { return nil }
    return destination[..<end].lowercased()
  }

  private static func encoded(_ destination: String) -> String {
    percentEncoded(destination) { isUnreserved($0) || "%:/?#[]@!$&'()*+,;=".utf8.contains($0) }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
