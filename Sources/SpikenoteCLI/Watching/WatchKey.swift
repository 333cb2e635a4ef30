internal import Glibc

/// What the user asks for with a letter and the enter key.
enum WatchKey: Character {
  case runAll = "r"
  case open = "o"
  case quit = "q"

  static let help = "r + enter runs all cells again, o + enter opens a browser, q + enter quits"

  /// The keys that standard input has now.
  static func read() -> [WatchKey] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = unsafe Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).lowercased()
      .compactMap(WatchKey.init)
  }
}
