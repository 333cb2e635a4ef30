import NotebookModel
import Settings
import Testing

@Suite struct SettingTableTests {
  /// What the tests read into.
  struct Target: Equatable {
    var title: String?
    var size = 0
    var inner = Inner()
    var names: [String] = []

    struct Inner: Equatable { var isOn = false }
  }

  private static let table = SettingTable<Target>(
    "a.yml",
    [
      SettingKey("title", .optional(.text), spellings: ["caption"], to: \.title),
      SettingKey("size", .byteCount, to: \.size),
      SettingKey("inner", SettingTable("`inner`", [inner.within(\.inner)]), example: "{on: true}"),
      SettingKey("open", example: "{a: 1}") { pair, target, _ in target.names.append(pair.name) },
      SettingKey.ignored("date"),
    ]
  )
  private static let inner = SettingKey<Target.Inner>("on", .bool, to: \.isOn)

  private func read(_ text: String) -> (target: Target, messages: [String]) {
    var target = Target()
    var problems = SettingProblems()
    let file = SettingsFile("a.yml", contentsOf: Array(text.utf8))
    file.read(Self.table, example: "title: …", into: &target, &problems)
    let messages = problems.sorted().map { problem in
      let place = problem.position.map { "\($0): " } ?? ""
      return "\(place)\(problem.severity.rawValue): \(problem.message) (\(problem.help ?? "-"))"
    }
    return (target, messages)
  }

  @Test func putsEachValueWhereItsKeySays() {
    let (target, messages) = read(
      "\u{FEFF}caption: A\nsize: 2KB\ninner: {on: true}\nopen: {b: 1, a: 2}\ndate: [1]\n"
    )
    #expect(messages == [])
    var expected = Target()
    expected.title = "A"
    expected.size = 2000
    expected.inner.isOn = true
    expected.names = ["b", "a"]
    #expect(target == expected)
  }

  @Test(arguments: ["", "# nothing\n", "~\n", "title:\ninner:\nopen:\n"])
  func allowsAFileThatSaysNothing(text: String) {
    let (target, messages) = read(text)
    #expect(messages == [])
    #expect(target == Target())
  }

  @Test(
    arguments: [
      ("500", 500), ("500KB", 500_000), ("500 KB", 500_000), ("500kb", 500_000),
      ("1.5 MB", 1_500_000), ("7 B", 7), ("'2 KB'", 2000),
    ]
  )
  func readsASizeHoweverItIsSpelt(text: String, bytes: Int) {
    let (target, messages) = read("size: \(text)\n")
    #expect(messages == [])
    #expect(target.size == bytes)
  }

  @Test(arguments: ["much", "-1 KB", "0", "1 GB", "", "[1]", "1e3 KB"])
  func refusesWhatIsNoSize(text: String) {
    let (target, messages) = read("size: \(text)\n")
    #expect(messages.count == 1)
    #expect(messages.first?.contains("`size` must be a size above 0, but is ") == true)
    #expect(target.size == 0)
  }

  @Test(
    arguments: [
      (
        "tilte: A",
        "1:1: error: `tilte` is not a key of a.yml (Did you mean `title`?)"
      ),
      (
        "zzzzzz: A",
        "1:1: error: `zzzzzz` is not a key of a.yml (Known keys: `title`, `size`, `inner`, `open`)"
      ),
      (
        "inner: {é: 1, onn: true}",
        "1:9: error: `é` is not a key of `inner` (Known keys: `on`)|1:16: error: `onn` is not a key of `inner` (Did you mean `on`?)"
      ),
      (
        "title: {a: b}",
        "1:8: error: `title` must be a text, but is a mapping (Write `title: \"…\"`)"
      ),
      (
        "caption: [b]",
        "1:10: error: `caption` must be a text, but is a list (Write `caption: \"…\"`)"
      ),
      (
        "inner: 1",
        "1:8: error: `inner` must be keys with values, but is `1` (Write `inner: {on: true}`)"
      ),
      (
        "- a",
        "1:1: error: a.yml must be keys with values, but is a list (Write for example `title: …`)"
      ),
      (
        "title: &a b",
        "1:8: error: `&a` is a YAML anchor or alias, which a.yml cannot use (Write the value itself, or put the text between quotes)"
      ),
      (
        "title: é: b",
        "1:10: error: a.yml is not valid YAML: mapping values are not allowed in this context (Check the indentation, and put text with `:`, `#` or brackets between quotes)"
      ),
      (
        "a: \0",
        "1:4: error: the file holds a NUL byte and is not text (Save the file as UTF-8 text)"
      ),
    ]
  )
  func saysWhatIsWrongAtItsPlace(text: String, messages: String) {
    #expect(read(text).messages.joined(separator: "|") == messages)
  }

  @Test func countsColumnsInBytes() {
    #expect(
      read("open: {é: 1}\ninner: {\"ü\": 1, on: 2}\n").messages.last
        == "2:22: error: `on` must be true or false, but is `2` (Write `on: true` or `on: false`)"
    )
  }

  @Test func refusesBytesThatAreNoText() {
    let file = SettingsFile("a.yml", contentsOf: [0x61, 0xFF])
    #expect(file.lines.isEmpty)
    #expect(
      file.problem
        == Diagnostic(
          .error,
          "byte 0xFF is not UTF-8",
          at: SourcePosition(line: 1, column: 2),
          help: "Save the file as UTF-8 text"
        )
    )
  }

  @Test(
    arguments: [
      ("title: a\nsize: 1\ntitle: b\n", "3:1"), ("title: a\n\n# b\n\"title\": b\n", "4:1"),
      ("title: a\ntitle: b\ntitle: c\n", "2:1"),
      ("open:\n  a: 1\n  é: 2\n  aa: 3\n  a: 4\n", "5:3"),
      ("title: |\n  title: a\nsize: 1\nsize: 2\n", "4:1"), ("open: {b: 1, a: 1, a: 2}\n", "1:14"),
      ("open:\n  a: {x: 1}\n  b: {x: 2}\n  a: 3\n", "4:3"),
    ]
  )
  func namesTheSecondPlaceOfAKey(text: String, place: String) {
    let messages = read(text).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("\(place): error: `") == true)
    #expect(messages.first?.hasSuffix("` is set twice (Keep one of them)") == true)
  }
}
