/// A path as a word of a command that people can paste into a shell.
package enum ShellWord {
  /// `path` as it is, or between quotes where a shell would take it apart; one that begins with a dash gets `./`.
  package static func path(_ path: String) -> String {
    let path = path.hasPrefix("-") ? "./" + path : path
    let isPlain = path.utf8.allSatisfy { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
        || "-_./,:@%+".utf8.contains(byte)
    }
    guard !isPlain || path.isEmpty else { return path }
    return "'"
      + path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }
}
