import NotebookModel
internal import Wording

extension CellWords {
  /// What the author of an unknown word seems to want: the words of other tools, and slips in writing ours.
  static func meaning(of word: String) -> String? {
    if let exact = exactMeaning(of: word) { return exact }
    let nearest = nearestSpelling(to: word, among: Cell.Mode.allCases.map(\.rawValue))
    // Many short words are two slips away from `run`.
    let isFar = nearest == "run" && word.count > 3 && !word.lowercased().contains("run")
    return isFar ? nil : nearest
  }

  /// What a word means that other tools use, or that is written as ours but for case and dashes.
  static func exactMeaning(of word: String) -> String? {
    let name = ForeignAttributes.normalized(word)
    for (mode, words) in synonyms where words.contains(name) { return mode.rawValue }
    let modes = Cell.Mode.allCases.map(\.rawValue)
    return modes.first { ForeignAttributes.normalized($0) == name }
  }

  private static let synonyms: [(Cell.Mode, Set<String>)] = [
    (
      .ignore,
      [
        "skip", "skipped", "notest", "noeval", "noexec", "nocompile", "notrun", "dontrun",
        "donotrun", "disabled", "inactive", "static", "display", "show", "showonly", "skiptest",
        "evalfalse", "nocheck",
      ]
    ),
    (.compileOnly, ["compileonly", "build", "buildonly", "typecheck", "compile"]),
    (
      .compileFail,
      [
        "fail", "fails", "compileerror", "compilefails", "doesnotcompile", "failscompile",
        "compilationfail", "nocompiles", "invalid",
      ]
    ),
    (
      .shouldPanic,
      [
        "panic", "panics", "trap", "traps", "crash", "crashes", "throws", "shouldtrap",
        "shouldfail",
        "shouldcrash", "shouldthrow", "raises", "raisesexception",
      ]
    ),
    (.run, ["exec", "execute", "eval", "executable"]),
  ]
}
