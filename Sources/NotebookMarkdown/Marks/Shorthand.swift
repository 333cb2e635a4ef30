import NotebookModel

/// The marks in running text that Pandoc and Quarto add to CommonMark.
enum Shorthand: Equatable {
  /// `@fig-raster`: a cross-reference, without its `@`; a short one, `-@fig-raster` or `[-@fig-raster]`, shows a number alone.
  case reference(String, isShort: Bool = false)
  /// `[@a; @b, p. 3]` or `@a`.
  case citation(Citation)
  /// `[^name]`: the mark of a footnote.
  case footnote(String)
  /// `{#sec-codes}`: an identifier for the heading, formula or caption that it ends, with other attributes.
  case label(AttributeList)
  /// `` `{swift} expression` ``: a value in the text.
  case value(String)
  /// `{#fig-a width=50%}` after an image, without its braces.
  case attributes(AttributeList)

  /// What a label must begin with for `@label` to be a reference, as in Quarto.
  static let prefixes =
    ["fig-", "eq-", "sec-", "tbl-", CodeHeading.labelPrefix]
    + Callout.Kind.allCases.map(\.labelPrefix)
}

/// Reads one shorthand mark at a place of running text.
struct ShorthandReader {
  let bytes: [UInt8]
  /// Whether `@key` without brackets is a citation: where the lesson has a bibliography.
  var citesInText = false

  private var citations: CitationReader { CitationReader(bytes: bytes) }

  /// The mark that begins at `start`, and where it ends; `nil` where there is only text.
  func mark(at start: Int) -> (shorthand: Shorthand, end: Int)? {
    switch bytes[start] {
    case UInt8(ascii: "@"):
      reference(at: start)
        ?? (citesInText ? citations.inText(at: start).map { (.citation($0), $1) } : nil)
    case UInt8(ascii: "-"): shortReference(at: start)
    case UInt8(ascii: "["):
      footnote(at: start) ?? bracketedShortReference(at: start) ?? citation(at: start)
    case UInt8(ascii: "{"): attributes(at: start) ?? label(at: start) ?? role(at: start)
    default: nil
    }
  }

  /// The value in a code span whose text begins with `{swift}` and white space.
  ///
  /// `end` is the offset after the span; the backticks on both sides are as many as there are at its start.
  func value(at start: Int, end: Int) -> Shorthand? {
    let ticks = bytes[start...].leadingRun(of: .backtick)
    let content = bytes[(start + ticks)..<(end - ticks)]
    let rest = content.drop { $0.isWhitespace }
    let name = Array("{swift}".utf8)
    guard rest.starts(with: name) else { return nil }
    let code = rest.dropFirst(name.count)
    guard let first = code.first, first.isWhitespace else { return code.isEmpty ? .value("") : nil }
    return .value(trimmedString(code))
  }

  /// After white space or an opening mark, as in Pandoc: `me@fig-1` is an address.
  private func reference(at start: Int) -> (Shorthand, Int)? {
    if start > 0, isNameByte(bytes[start - 1]) { return nil }
    return label(after: start).map { (.reference($0), $1) }
  }

  /// The label behind the `@` at `start`, and where it ends; a capital letter at its beginning, which begins a sentence in
  /// Quarto, is a small one.
  private func label(after start: Int) -> (label: String, end: Int)? {
    var name = bytes[(start + 1)...].prefix { isNameByte($0) }
    while let last = name.last, !last.isLetter, !last.isDigit { name = name.dropLast() }
    let written = String(decoding: name, as: UTF8.self)
    let label = written.prefix(1).lowercased() + written.dropFirst()
    guard
      Shorthand.prefixes.contains(where: { label.hasPrefix($0) && label.utf8.count > $0.utf8.count }
      )
    else { return nil }
    return (label, name.endIndex)
  }

  /// `-@fig-a`, not behind a word.
  private func shortReference(at start: Int) -> (Shorthand, Int)? {
    guard start == 0 || !isNameByte(bytes[start - 1]), start + 1 < bytes.count,
      bytes[start + 1] == UInt8(ascii: "@"), let (label, end) = label(after: start + 1)
    else { return nil }
    return (.reference(label, isShort: true), end)
  }

  /// `[-@fig-a]`, whose brackets are no part of the text.
  private func bracketedShortReference(at start: Int) -> (Shorthand, Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "-"),
      let (reference, end) = shortReference(at: start + 1), end < bytes.count,
      bytes[end] == UInt8(ascii: "]"),
      end + 1 == bytes.count || !"([:{".utf8.contains(bytes[end + 1])
    else { return nil }
    return (reference, end + 1)
  }

  /// Without a bibliography only what is nothing but a citation, of which the author is then told.
  private func citation(at start: Int) -> (Shorthand, Int)? {
    guard let (citation, end) = citations.bracketed(at: start) else { return nil }
    let isBare = citation.items.allSatisfy { $0.prefix.isEmpty }
    // `[@fig-a]` is a reference in brackets.
    let isReference = citation.items.contains { item in
      Shorthand.prefixes.contains { item.key.hasPrefix($0) }
    }
    return citesInText && !isReference || isBare && !isReference ? (.citation(citation), end) : nil
  }

  /// MyST's references, `` {eq}`eq-a` ``, `` {ref}`sec-a` `` and `` {numref}`fig-a` ``, to labels that Quarto's could name.
  private func role(at start: Int) -> (Shorthand, Int)? {
    for name in ["{eq}`", "{ref}`", "{numref}`"] where bytes[start...].starts(with: name.utf8) {
      let content = bytes[(start + name.utf8.count)...].prefix { $0 != .backtick }
      let label = String(decoding: content, as: UTF8.self)
      guard content.endIndex < bytes.count, content.allSatisfy({ isNameByte($0) }),
        Shorthand.prefixes.contains(where: { label.hasPrefix($0) })
      else { return nil }
      return (.reference(label), content.endIndex + 1)
    }
    return nil
  }

  private func footnote(at start: Int) -> (Shorthand, Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    let name = bytes[(start + 2)...].prefix { FootnoteDefinition.isNameByte($0) }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "]")
    else {
      return nil
    }
    return (.footnote(String(decoding: name, as: UTF8.self)), name.endIndex + 1)
  }

  /// `{#name}`, `{.class}` or `{-}`, with more attributes behind them.
  private func label(at start: Int) -> (Shorthand, Int)? {
    guard start + 2 < bytes.count else { return nil }
    let (mark, first) = (bytes[start + 1], bytes[start + 2])
    let isUnnumbered = mark == UInt8(ascii: "-") && first == UInt8(ascii: "}")
    guard isUnnumbered || Array("#.".utf8).contains(mark) && isNameByte(first) else { return nil }
    guard let (list, end) = list(at: start) else { return nil }
    guard isUnnumbered || list.others.isEmpty,
      list.id?.utf8.allSatisfy({ isNameByte($0) || $0 == UInt8(ascii: ".") }) ?? true
    else { return nil }
    return (.label(list), end)
  }

  /// What an image may have in braces right after it.
  private func attributes(at start: Int) -> (Shorthand, Int)? {
    guard start > 0, [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(bytes[start - 1]),
      let (list, end) = list(at: start), list.isPlain
    else { return nil }
    return (.attributes(list), end)
  }

  /// The attributes between the braces at `start`, and the place after them.
  private func list(at start: Int) -> (AttributeList, Int)? {
    let line = String(decoding: bytes[start...].restOfLine, as: UTF8.self)
    guard let end = AttributeList.end(in: line) else { return nil }
    return (AttributeList(line[..<end].dropFirst().dropLast()), start + line[..<end].utf8.count)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
