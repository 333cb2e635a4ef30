internal import Digests

/// Where the recordings of a lesson's figures lie: `LESSON.golden/NAME.json` beside the lesson.
///
/// The figures of a cell with a label are called by it, and those of others by what the cell is when they are recorded
/// first: `figure-` and a hash of its code. A second figure adds `-2`.
package enum RecordingName {
  /// The folder for the lesson file `name`: `lesson.golden` for `lesson.md`.
  package static func folder(ofLesson name: String) -> String {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return stem + ".golden"
  }

  /// How the file names of a label's figures begin.
  package static func stem(ofLabel label: String) -> String { portable(label) }

  /// How the file names of the figures of a cell without a label begin: `figure-1f2e3d4c`.
  ///
  /// The hash is FNV-1a of 32 bits.
  package static func stem(ofCode code: String) -> String {
    let digits = String(FNV1a.hash32(of: code), radix: 16)
    return "figure-" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The file of a cell's figure with that number from 1, for figures whose names begin with `stem`.
  package static func file(_ stem: String, figure number: Int) -> String {
    (number > 1 ? "\(stem)-\(number)" : stem) + ".json"
  }

  /// Whether `file` is one of the names that begin with `stem`.
  package static func belongs(_ file: String, toStem stem: String) -> Bool {
    guard file.hasPrefix(stem), file.hasSuffix(".json") else { return false }
    let number = file.dropFirst(stem.count).dropLast(5).drop { $0 == "_" }
    return number.isEmpty || number.first == "-" && Int(number.dropFirst()) != nil
  }

  /// `label` with the characters that a file name may not have as `%` and hexadecimal digits.
  private static func portable(_ label: String) -> String {
    label.utf8.map { byte in
      let isPlain =
        (byte | 0x20) &- 0x61 < 26 || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
      if isPlain { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
