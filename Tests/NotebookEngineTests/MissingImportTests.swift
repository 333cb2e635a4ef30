import NotebookEngine
import NotebookModel
import Testing

/// The messages are those of Swift 6.3.
@Suite struct MissingImportTests {
  private static func message(_ text: String, _ severity: String = "error") -> CompilerMessage {
    CompilerMessage.parse(
      "lesson.md:1:1: \(severity): \(text)",
      sourceName: "lesson.md",
      at: LessonPositions(Notebook(fileName: "lesson.md"))
    )[0]
  }

  private static func module(_ text: String, in code: String? = nil) -> String? {
    MissingImport(message(text), code: code)?.module
  }

  @Test func saysWhatToWrite() {
    #expect(
      MissingImport.help(for: Self.message("cannot find 'Date' in scope"), code: "let now = Date()")
        == "write `import Foundation` at the top of the cell"
    )
  }

  @Test(arguments: [
    ("Date", "Foundation"), ("JSONEncoder", "Foundation"), ("DateFormatter", "Foundation"),
    ("UUID", "Foundation"), ("Data", "Foundation"), ("FileManager", "Foundation"),
    ("ProcessInfo", "Foundation"), ("NumberFormatter", "Foundation"), ("Calendar", "Foundation"),
    ("Locale", "Foundation"), ("Thread", "Foundation"), ("NSString", "Foundation"),
    ("Foundation", "Foundation"), ("URLSession", "FoundationNetworking"),
    ("XMLParser", "FoundationXML"), ("DispatchQueue", "Dispatch"), ("DispatchTime", "Dispatch"),
    ("dispatchMain", "Dispatch"), ("Mutex", "Synchronization"), ("Atomic", "Synchronization"),
    ("OneOrMore", "RegexBuilder"), ("Capture", "RegexBuilder"), ("stdout", "Glibc"),
    ("M_E", "Glibc"),
  ])
  func knowsNames(name: String, module: String) {
    #expect(Self.module("cannot find '\(name)' in scope") == module)
    #expect(Self.module("cannot find '\(name)' in scope; did you mean 'x'?", in: name) == module)
    #expect(Self.module("cannot find type '\(name)' in scope") == module)
  }

  @Test(arguments: ["usleep", "getpid", "strlen", "exit", "time", "expf", "lround"])
  func tellsFunctionsOfCFromVariables(name: String) {
    let text = "cannot find '\(name)' in scope"
    #expect(Self.module(text) == "Glibc")
    #expect(Self.module(text, in: "let x = \(name)(1)") == "Glibc")
    #expect(Self.module(text, in: "print(-\(name) (1))") == "Glibc")
    #expect(Self.module(text, in: "print(\(name))") == nil)
    #expect(Self.module(text, in: "my_\(name)(1) + a.\(name)(1) + \(name)") == nil)
  }

  @Test(arguments: [
    "components", "trimmingCharacters", "replacingOccurrences", "data", "range", "padding",
    "capitalized", "localizedStandardContains",
  ])
  func knowsMembersOfStrings(member: String) {
    for type in ["String", "Substring", "String?"] {
      #expect(Self.module("value of type '\(type)' has no member '\(member)'") == "Foundation")
    }
    #expect(
      Self.module("value of type 'String' has no member '\(member)'; did you mean 'x'?")
        == "Foundation"
    )
    #expect(
      Self.module("reference to member '\(member)' cannot be resolved without a contextual type")
        == "Foundation"
    )
    #expect(Self.module("value of type 'Neuron' has no member '\(member)'") == nil)
  }

  @Test(arguments: ["Double", "Float", "Int", "Duration", "[String]"])
  func knowsFormatted(type: String) {
    #expect(Self.module("value of type '\(type)' has no member 'formatted'") == "Foundation")
  }

  @Test(arguments: [
    ("type 'String' has no member 'localizedStringWithFormat'", "Foundation"),
    ("type 'String' has no member 'Encoding'", "Foundation"),
    ("no macro named 'Predicate'", "Foundation"),
    ("unknown attribute 'Observable'", "Observation"),
    ("regex builder requires the 'RegexBuilder' module be imported'", "RegexBuilder"),
    (
      "distributed actor 'B' declared without importing module 'Distributed'", "Distributed"
    ),
    (
      "incorrect argument labels in call (have 'format:_:', expected 'repeating:count:')",
      "Foundation"
    ),
    (
      "incorrect argument labels in call (have 'format:_:_:', expected '_:radix:uppercase:')",
      "Foundation"
    ),
  ])
  func knowsOtherMessages(text: String, module: String) {
    #expect(Self.module(text) == module)
  }

  /// What the compiler says of a call depends on what stands around it.
  @Test(arguments: [
    ("no exact matches in call to initializer", #"let t = String(format: "%.2f", x)"#),
    ("no exact matches in call to initializer", #"plt.title(String(format: "%d%%", n))"#),
    ("no exact matches in call to initializer", #"let t = String.init( format: "%.2f", x)"#),
    ("no exact matches in call to initializer", "let t = String(\n  format: \"%.2f\",\n  x\n)"),
    ("no exact matches in call to initializer", #"let t = try String(contentsOfFile: "a.txt")"#),
    (
      "no exact matches in call to initializer",
      "let t = String(bytes: [65, 66], encoding: .utf8)"
    ),
    ("extra arguments at positions #2, #3 in call", #"print(String(format: "%d %d", a, b))"#),
    ("extra argument 'arguments' in call", #"String(format: "%.2f", arguments: [x])"#),
    ("extra argument 'encoding' in call", "String(contentsOf: url, encoding: .utf8)"),
    ("extra argument 'encoding' in call", "String(data: data, encoding: .utf8)"),
    (
      "extra arguments at positions #2, #3 in call",
      #"try text.write(toFile: "a.txt", atomically: true, encoding: .utf8)"#
    ),
    (
      "the compiler is unable to type-check this expression in reasonable time; try breaking up "
        + "the expression into distinct sub-expressions",
      #"print("p: " + String(format: "%5.1f", 100 * x) + "%")"#
    ),
  ])
  func knowsCalls(text: String, code: String) {
    #expect(Self.module(text, in: code) == "Foundation")
    #expect(Self.module(text, in: "make(a, b)") == nil)
    #expect(Self.module(text) == nil)
  }

  @Test(arguments: [
    "cannot find 'stddev' in scope", "cannot find 'Unit' in scope", "cannot find 'Dat' in scope",
    "cannot find type 'Neuron' in scope", "cannot find 'signal' in scope",
    "cannot find 'Dispatching' in scope", "cannot find 'NS' in scope",
    "value of type 'String' has no member 'lines'",
    "value of type 'Bool' has no member 'formatted'",
    "type 'Float' has no member 'Encoding'", "no macro named 'Observe'",
    "cannot infer contextual base in reference to member 'utf8'",
    "cannot convert value of type 'Double' to expected argument type 'Int'",
    "ambiguous use of 'exp'", "it's", "",
  ])
  func leavesOtherMessagesAlone(text: String) {
    #expect(Self.module(text) == nil)
    #expect(Self.module(text, in: #"let t = String(format: "%.2f", x)"#) == nil)
  }

  @Test(arguments: ["warning", "note"]) func leavesOtherSeveritiesAlone(severity: String) {
    let message = Self.message("cannot find 'Date' in scope", severity)
    #expect(MissingImport(message, code: nil) == nil)
  }
}
