import NotebookModel
import Testing

@Suite struct AddressTests {
  private func links(_ text: String) -> [String] {
    destinations(inlines(text))
  }

  private func destinations(_ content: [Inline]) -> [String] {
    content.flatMap { inline -> [String] in
      switch inline {
      case .link(let destination, _, _, _): [destination]
      case .strong(let content), .styled(_, let content): destinations(content)
      default: []
      }
    }
  }

  @Test(arguments: [
    ("See https://example.org.", "https://example.org"),
    ("(https://example.org/a_(b))", "https://example.org/a_(b)"),
    ("https://example.org/a--b...c?d='e'&f=1, and", "https://example.org/a--b...c?d='e'&f=1"),
    ("**https://example.org/**", "https://example.org/"),
    ("http://localhost:8080/x", "http://localhost:8080/x"),
    ("www.example.org/a", "http://www.example.org/a"),
    ("me.too+x@example.org.", "mailto:me.too+x@example.org"),
    ("~~https://example.org~~", "https://example.org"),
    ("https://müller.example/straße", "https://müller.example/straße"),
  ])
  func linksBareAddresses(_ text: String, _ destination: String) {
    #expect(links(text) == [destination])
  }

  @Test(arguments: [
    ("[a](https://b.org)s", "https://b.org"),
    ("[a]( https://b.org/(c))—", "https://b.org/(c)"),
    ("[a](https://b.org){target=_blank}", "https://b.org"),
    ("![a](https://b.org){width=4}[b](www.c.org)d", "www.c.org"),
  ])
  func leavesTheDestinationsOfLinksAlone(_ text: String, _ destination: String) {
    #expect(links(text) == [destination])
  }

  @Test(arguments: [
    "xhttps://example.org", "https://", "www.", "www.x", "a@b", "@example.org",
    "`https://example.org`",
    "ahttp://x.y", "https:// example.org", #"<i title="https://example.org">"#,
  ])
  func leavesOtherTextAlone(_ text: String) { #expect(links(text).isEmpty) }

  @Test func keepsTheAddressesOfLinksAsTheyAre() {
    #expect(
      inlines("[https://a.example](https://b.example/x_y_z) <https://c.example>") == [
        .link(destination: "https://b.example/x_y_z", title: "", [.text("https://a.example")]),
        .text(" "),
        .link(destination: "https://c.example", title: "", [.text("https://c.example")]),
      ]
    )
  }

  @Test func keepsTheTextOfAnAddress() {
    #expect(
      inlines("https://example.org/a--b_c_d'e'") == [
        .link(
          destination: "https://example.org/a--b_c_d'e",
          title: "",
          [.text("https://example.org/a--b_c_d'e")]
        ), .text("’"),
      ]
    )
  }
}
