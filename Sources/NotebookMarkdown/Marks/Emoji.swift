import NotebookModel

/// Names between colons that stand for a character, as on GitHub.
enum Emoji {
  /// The commonest ones; others are shown as they are written, with a warning.
  private static let characters: [String: String] = [
    "+1": "👍", "-1": "👎", "thumbsup": "👍", "thumbsdown": "👎", "smile": "😄", "smiley": "😃",
    "grin": "😁", "wink": "😉", "joy": "😂", "heart": "❤️", "tada": "🎉", "rocket": "🚀",
    "fire": "🔥", "star": "⭐", "sparkles": "✨", "zap": "⚡", "bulb": "💡", "warning": "⚠️",
    "white_check_mark": "✅", "heavy_check_mark": "✔️", "x": "❌", "question": "❓",
    "exclamation": "❗", "bug": "🐛", "wrench": "🔧", "hammer": "🔨", "gear": "⚙️", "book": "📖",
    "books": "📚", "memo": "📝", "pencil": "📝", "pencil2": "✏️", "mag": "🔍", "link": "🔗",
    "lock": "🔒", "key": "🔑", "package": "📦", "construction": "🚧", "boom": "💥",
    "eyes": "👀", "wave": "👋", "clap": "👏", "pray": "🙏", "muscle": "💪", "thinking": "🤔",
    "information_source": "ℹ️", "arrow_right": "➡️", "arrow_left": "⬅️", "bell": "🔔",
    "chart_with_upwards_trend": "📈", "bar_chart": "📊", "calendar": "📅", "computer": "💻",
    "brain": "🧠", "clock1": "🕐", "hourglass": "⌛", "coffee": "☕", "point_right": "👉",
    "raised_hands": "🙌", "100": "💯", "no_entry": "⛔", "stop_sign": "🛑", "red_circle": "🔴",
  ]

  /// The name that begins with the colon at `start`, what it stands for, and where it ends; `nil` where there is only text.
  ///
  /// A name stands apart from the words around it: `f(x:y:)` and `10:30:00` hold none.
  static func name(at start: Int, in bytes: [UInt8]) -> (
    name: String, character: String?, end: Int
  )? {
    if start > 0, !bytes[start - 1].isWhitespace, bytes[start - 1] != UInt8(ascii: "(") {
      return nil
    }
    let name = bytes[(start + 1)...].prefix {
      $0.isAlphanumeric || Array("_+-".utf8).contains($0)
    }
    let end = name.endIndex
    guard !name.isEmpty, end < bytes.count, bytes[end] == .colon else { return nil }
    if end + 1 < bytes.count, bytes[end + 1].isAlphanumeric || bytes[end + 1] == .colon {
      return nil
    }
    let text = String(decoding: name, as: UTF8.self)
    let character = characters[text]
    guard character != nil || name.contains(where: \.isLetter) else { return nil }
    return (text, character, end + 1)
  }
}
