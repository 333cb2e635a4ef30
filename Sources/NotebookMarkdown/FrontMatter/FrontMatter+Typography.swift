import NotebookModel

extension FrontMatter {
  /// The front matter with typographic quotes, dashes and ellipses in its texts, as they have in the lesson's.
  var withTypography: FrontMatter {
    guard isSmart else { return self }
    var result = self
    result.title = title.map(Self.smart)
    result.author = author.map(Self.smart)
    result.description = description.map(Self.smart)
    return result
  }

  private static func smart(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { Array("\"'-.".utf8).contains($0) }) else { return text }
    return plainText(ofHTML: bytes[...], isSmart: true) ?? text
  }
}
