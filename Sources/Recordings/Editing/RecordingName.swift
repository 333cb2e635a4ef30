package import NotebookModel

/// Where the recordings of a lesson's figures lie: `LESSON.golden/NAME.json` beside the lesson.
package enum RecordingName {
  /// The folder for the lesson file `name`: `lesson.golden` for `lesson.md`.
  package static func folder(ofLesson name: String) -> String {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return stem + ".golden"
  }

  /// The file names for the figures of every cell, in order; `figures` holds their number for each cell.
  ///
  /// A cell is called by its label, or `cell-N` with its number from 1; a second figure adds `-2`. Where that is the name of
  /// another cell, `_` is added, so that no two figures share a file.
  package static func files(of cells: [Cell], figures: [Int]) -> [[String]] {
    var taken = Set(cells.compactMap(\.options.label).map(portable))
    func free(_ name: String) -> String {
      var name = name
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
    return zip(cells, figures).enumerated().map { index, entry in
      let (cell, count) = entry
      let base = cell.options.label.map(portable) ?? "cell-\(index + 1)"
      return (0..<max(count, 0)).map { figure in
        if figure > 0 { return free("\(base)-\(figure + 1)") + ".json" }
        return (cell.options.label == nil ? free(base) : base) + ".json"
      }
    }
  }

  /// How the file names of a label's figures begin.
  package static func stem(ofLabel label: String) -> String { portable(label) }

  /// `label` with the characters that a file name may not have as `%` and hexadecimal digits.
  private static func portable(_ label: String) -> String {
    label.utf8.map { byte in
      let isPlain =
        (byte | 0x20) &- 0x61 < 26 || byte.isDigit || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
      if isPlain { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
