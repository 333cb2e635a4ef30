/// What Foundation's errors mean: their own description is a dump of their fields.
enum FoundationErrorText {
  /// The meaning of a thrown error whose description this is, with its kind and number behind it; the description itself where it
  /// is no dump of Foundation's.
  static func meaning(of description: String) -> String {
    if let match = description.prefixMatch(
      of: /(Cocoa|POSIX|URL)Error\(.*?(?:rawValue: (-?\d+)|POSIXErrorCode\.(E[A-Z0-9]+))/
        .dotMatchesNewlines()
    ) {
      let kind = "\(match.1)Error"
      let number = match.2.map { String($0) } ?? match.3.map { String($0) } ?? ""
      guard let text = text(kind, number, description) else { return description }
      return "\(text) (\(kind) \(number))"
    }
    // `Error Domain=NSCocoaErrorDomain Code=3840 "The data is not in the correct format." UserInfo={…}`
    if let match = description.prefixMatch(
      of: /Error Domain=([\w.]+) Code=(-?\d+) "(.*?)" ?(?:UserInfo=.*)?$/.dotMatchesNewlines()
    ) {
      let domain = String(match.1).replacing(/^NS/, with: "").replacing(/ErrorDomain$/, with: "")
      let isOwn = domain == match.1
      let told = description.firstMatch(of: /NSLocalizedDescription=([^,}]+)/).map { String($0.1) }
      let text =
        (isOwn ? nil : text(domain + "Error", String(match.2), description)) ?? told
        ?? (match.3 == "(null)" ? "an error" : String(match.3))
      return "\(text) (\(isOwn ? domain : domain + "Error") \(match.2))"
    }
    return description
  }

  private static func text(_ kind: String, _ number: String, _ description: String) -> String? {
    if kind == "URLError" { return addresses[number] }
    let name = path(in: description)
    let file = name.map { "the file \"\($0)\"" } ?? "the file"
    let code = kind == "POSIXError" ? number : cocoa[number] ?? number
    switch code {
    case "ENOENT", "2": return "\(file) doesn't exist"
    case "EACCES", "EPERM", "13", "1": return "\(file) may not be opened"
    case "EEXIST", "17": return "\(file) exists already"
    case "EISDIR", "21": return "\(file) is a folder"
    case "ENOTDIR", "20": return "\(file) is no folder"
    case "ENOSPC", "28": return "\(file) cannot be written: no space is left"
    case "EROFS", "30": return "\(file) cannot be written: the volume is read-only"
    case "corrupt": return "\(file) is not in the format or encoding that was asked for"
    case "read": return "\(file) cannot be read"
    case "write": return "\(file) cannot be written"
    case "noWrite": return "\(file) may not be written"
    case "encoding": return "the text of \(file) is not in the encoding that was asked for"
    case "format":
      let detail = description.firstMatch(of: /"?NSDebugDescription"?[:=] ?"?([^"}\]]+)/)
      return "the data is not in the correct format"
        + (detail.map { ": \($0.1)" } ?? "")
    default: return nil
    }
  }

  private static let cocoa = [
    "4": "ENOENT", "260": "ENOENT", "257": "EACCES", "513": "noWrite", "516": "EEXIST",
    "256": "read", "259": "corrupt", "263": "read", "264": "encoding", "261": "encoding",
    "517": "encoding", "512": "write", "514": "write", "640": "ENOSPC", "642": "EROFS",
    "3840": "format",
  ]

  private static let addresses = [
    "-1003": "the host cannot be found", "-1004": "the host refuses the connection",
    "-1001": "the host did not answer in time", "-1009": "there is no network",
    "-1000": "the address is not valid", "-1002": "the kind of address is not supported",
    "-1200": "no secure connection can be made",
  ]

  /// The path in the dump, as the code gave it.
  private static func path(in description: String) -> String? {
    // As a dictionary of Swift's, and as `NSError` writes one of its own.
    let patterns = [
      #/"NSFilePath": "([^"]+)"/#, #/NSFilePath=(.+?)(?:, NS\w+=|[\]}])/#,
      #/"?NSURL"?[:=] ?(?:file:\/\/)?([^,\]}]*?)(?: -- [^,\]}]*)?[,\]}]/#,
    ]
    return patterns.lazy.compactMap { description.firstMatch(of: $0).map { String($0.1) } }.first
  }
}
