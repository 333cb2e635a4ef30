import NotebookModel
import NotebookReport
import Testing

@Suite struct DataTableTests {
  @Test func showsATableOfNumbers() {
    #expect(
      markup(of: display("text/csv", ",a<b,\"c, d\"\nx & y,1.,2.\n")) == """
        <div class="numbers" tabindex="0" role="group" aria-label="Output"><table><thead><tr><td></td><th scope="col">a&lt;b</th>\
        <th scope="col">c, d</th></tr></thead><tbody><tr><th scope="row">x &amp; y</th><td>1.</td>\
        <td>2.</td></tr></tbody></table></div>

        """
    )
  }

  @Test func putsDataBehindAFigure() {
    let figure = DisplayData([
      representation("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
      representation("text/csv", "Left\nx,y\n0,1\n\nRight\nx,y\n"),
      representation("text/plain", "words"),
    ])
    #expect(
      markup(of: .display(figure)).hasSuffix(
        """
        </figure>
        <details class="data">
        <summary>Data</summary>
        <div class="numbers" tabindex="0" role="group" aria-label="Output, data"><table><caption>Left</caption><thead><tr>\
        <th scope="col">x</th><th scope="col">y</th></tr></thead><tbody><tr><th scope="row">0</th>\
        <td>1</td></tr></tbody></table></div>
        <div class="numbers" tabindex="0" role="group" aria-label="Output, data"><table><caption>Right</caption><thead><tr>\
        <th scope="col">x</th><th scope="col">y</th></tr></thead><tbody></tbody></table></div>
        </details>

        """
      )
    )
  }

  @Test func takesTheTextOfAnEmptyTable() {
    let value = DisplayData([
      representation("text/csv", "\n"), representation("text/plain", "words"),
    ])
    #expect(markup(of: .display(value)) == "<pre class=\"output value\">words</pre>\n")
  }

  @Test(arguments: [
    ("", []),
    ("\n\n", []),
    ("a,b\r\nc,\"d\"\r\n", [[["a", "b"], ["c", "d"]]]),
    ("a\n\nb\n", [[["a"]], [["b"]]]),
    ("\"\"\n", [[[""]]]),
    (",", [[["", ""]]]),
    ("\"a\n\"\"b\"\"\",c", [[["a\n\"b\"", "c"]]]),
    ("\"open,\n", [[["open,\n"]]]),
    ("\"a\"b\"c\",d", [[["ab\"c\"", "d"]]]),
    ("a\"b\r", [[["a\"b\r"]]]),
  ])
  func readsEveryText(text: String, tables: [[[String]]]) {
    #expect(CSVReader.tables(in: Array(text.utf8)) == tables)
  }

  @Test func readsBytesThatAreNoText() {
    #expect(CSVReader.tables(in: [0xFF, 0x2C, 0x00]) == [[["\u{FFFD}", "\0"]]])
  }
}
