/// The name of a normaliser, where an author wrote it.
package struct NormaliserName: Hashable, Sendable {
  /// A built-in one, or one of the project's `normalisers.yml`.
  package var name: String
  /// Where it stands in its file.
  package var position: SourcePosition

  /// Makes a name that stands at `position`.
  package init(_ name: String, at position: SourcePosition) {
    self.name = name
    self.position = position
  }
}

/// What a `normalisers.yml` says, before its patterns are compiled.
package struct NormaliserFile: Hashable, Sendable {
  /// A normaliser of the author's own.
  package struct Entry: Hashable, Sendable {
    /// Its name, which is its key in the file.
    package var name: NormaliserName
    /// The regular expression.
    package var pattern: String
    /// Where the value of `pattern` begins: its first character, or its quotation mark where it is not verbatim.
    package var patternPosition: SourcePosition
    /// Whether the file holds the expression character for character, without YAML's escapes and folds.
    package var isVerbatim: Bool
    /// What stands in the place of what is found; `nil` for the name between `<` and `>`.
    package var replacement: String?
    /// Where the value of `replace` begins, or that of the whole entry.
    package var replacementPosition: SourcePosition

    /// Makes an entry.
    package init(
      _ name: NormaliserName,
      pattern: String,
      at patternPosition: SourcePosition,
      isVerbatim: Bool,
      replacement: String?,
      at replacementPosition: SourcePosition
    ) {
      self.name = name
      self.pattern = pattern
      self.patternPosition = patternPosition
      self.isVerbatim = isVerbatim
      self.replacement = replacement
      self.replacementPosition = replacementPosition
    }

    /// The place in the file of a character of the expression, counted from 1; as near to it as is known.
    package func position(ofCharacter column: Int) -> SourcePosition {
      guard isVerbatim else { return patternPosition }
      var position = patternPosition
      position.column += pattern.prefix(max(column - 1, 0)).utf8.count
      return position
    }
  }

  /// In the order of the file.
  package var entries: [Entry] = []
  /// The normalisers of every cell of every lesson below the file's folder (`everywhere`).
  package var everywhere: [NormaliserName] = []

  /// Makes the content of a file that says nothing.
  package init() {}
}
