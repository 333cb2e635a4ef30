import NotebookEngine
import Testing

@Suite struct TypeNamesTests {
  private static let texts: [(text: String, shown: String)] = [
    (".(unknown context at $7f63a818a81c).(unknown context at $7f63a818a854).Local", "Local"),
    ("Outer.(unknown context at $7f63a818a81c).Inner", "Outer.Inner"),
    ("Array<.(unknown context at $1).E>", "Array<E>"),
    ("[.(unknown context at $1).E.a, .(unknown context at $1).E.b]", "[E.a, E.b]"),
    ("Box<Int>.(unknown context at $ab).Inner", "Box<Int>.Inner"),
    ("SpikenoteUnit12.f()", "main.f()"),
    ("an (unknown context) at $7", "an (unknown context) at $7"),
    ("value.text", "value.text"),
  ]

  @Test(arguments: texts)
  func callsTypesAsTheirAuthorDoes(text: String, shown: String) {
    #expect(TypeNames.asWritten(in: text) == shown)
  }
}
