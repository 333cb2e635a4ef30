/// Words and keys in the info strings of other tools, which say how code is shown: what stands above it is shown here too, the
/// rest changes nothing.
///
/// From the documentation of MkDocs, Docusaurus, VitePress, Starlight, DocC, Hugo, Pandoc, Quarto, knitr, MyST, mdBook, Gatsby and Nextra.
enum ForeignAttributes {
  /// Whether a word says only how the code looks.
  static func isWord(_ word: String) -> Bool { words.contains(normalized(word)) }

  /// Whether a key says only how the code looks or what it is called.
  static func isKey(_ key: String) -> Bool { keys.contains(normalized(key)) || isWord(key) }

  /// The option of a cell for what a key says of the line above the code; `nil` where it says nothing of that.
  static func option(_ key: String) -> String? { options[normalized(key)] }

  /// Whether lines are to be numbered: what a word or a key with its value says; `nil` where it says nothing of that.
  static func lineNumbers(_ key: String, value: String? = nil) -> Bool? {
    let name = normalized(key)
    if ["nolinenumbers", "hidelinenumbers"].contains(name) { return false }
    guard ["linenumbers", "showlinenumbers", "numberlines", "linenums", "linenos"].contains(name)
    else { return nil }
    return !["false", "off", "no", "0", "none"].contains(value?.lowercased())
  }

  /// `showLineNumbers`, `show-line-numbers` and `show_line_numbers` are one name.
  static func normalized(_ name: String) -> String {
    name.lowercased().filter { !"-_. ".contains($0) }
  }

  private static let options = [
    "title": "filename", "file": "filename", "filename": "filename", "filepath": "filename",
    "path": "filename", "src": "filename", "tab": "filename", "name": "filename",
    "caption": "lst-cap", "cap": "lst-cap", "lstcap": "lst-cap", "lstlabel": "lst-label",
    "label": "label", "id": "label",
  ]

  private static let words: Set<String> = [
    "linenumbers", "showlinenumbers", "numberlines", "linenums", "linenos", "nolinenumbers",
    "hidelinenumbers", "copy", "nocopy", "select", "noselect", "annotate", "wrap", "nowrap", "live",
    "noinline", "editable", "noplayground", "noplaypen", "mdbookrunnable", "edition2015",
    "edition2018", "edition2021", "edition2024", "twoslash", "icon", "collapse", "expandable",
    "codeoverflowwrap", "codeoverflowscroll", "lineanchors",
  ]

  private static let keys: Set<String> = [
    "class", "style", "tabs", "group", "sync", "syncid", "icon", "theme", "lang", "language",
    "highlight", "highlights", "hllines", "hlstyle", "highlightlines", "emphasizelines",
    "strikeout", "linenostart", "linenumstart", "linenumsstart", "linenosinline", "linenostable",
    "linenostep", "startfrom", "startlinenumber", "start", "firstline", "firstnumber",
    "anchorlinenos", "lineanchors", "noclasses", "tabwidth", "guesssyntax", "frame", "ins", "del",
    "mark", "add", "remove", "focus", "error", "warning", "diff", "collapsestyle", "maxheight",
    "outputlines", "promptuser", "prompthost", "prompt", "comment", "message", "attrsource",
    "attroutput", "classsource", "classoutput", "filenamevariant", "dedent",
    "force", "annotate", "codeannotations", "metastring", "version", "description", "alt",
  ]
}
