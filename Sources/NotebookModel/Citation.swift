/// A citation in running text: `[see @a; @b, p. 3]`, `[-@a]` or `@a`.
package struct Citation: Hashable, Sendable {
  /// A work that is cited, with the words around it.
  package struct Item: Hashable, Sendable {
    /// The key of the work in the bibliography.
    package var key: String
    /// What stands before it, for example `see `.
    package var prefix: [Inline]
    /// What stands behind it, for example `, p. 3`.
    package var suffix: [Inline]
    /// Whether the author is not to be named, `-@a`.
    package var hidesAuthor: Bool

    /// Makes an item with plain words around it.
    package init(key: String, prefix: String = "", suffix: String = "", hidesAuthor: Bool = false) {
      self.key = key
      self.prefix = prefix.isEmpty ? [] : [.text(prefix)]
      self.suffix = suffix.isEmpty ? [] : [.text(suffix)]
      self.hidesAuthor = hidesAuthor
    }
  }

  /// At least one.
  package var items: [Item]
  /// Whether the author is a word of the sentence, as of `@a` without brackets.
  package var isInText: Bool

  /// Makes a citation.
  package init(_ items: [Item], isInText: Bool = false) {
    self.items = items
    self.isInText = isInText
  }
}

/// How a page writes citations; the raw value is the word of the front matter.
package enum CitationStyle: String, Hashable, Sendable, CaseIterable {
  /// `(Smith 2020)`.
  case authorDate = "author-date"
  /// `[1]`.
  case numeric
}

/// A work that can be cited.
package struct BibliographyEntry: Hashable, Sendable {
  /// A person, or an institution, which has a family name alone.
  package struct Name: Hashable, Sendable {
    /// With what belongs to it, such as `van Rossum`.
    package var family: String
    /// Given names as the bibliography has them.
    package var given: String
    /// `Jr.` and the like.
    package var suffix: String

    /// Makes a name.
    package init(family: String, given: String = "", suffix: String = "") {
      self.family = family
      self.given = given
      self.suffix = suffix
    }
  }

  /// What a work is, as far as its line in the list depends on it.
  package enum Kind: Hashable, Sendable {
    /// Part of a journal, a book or proceedings, whose own title stands in quotation marks.
    case part
    /// A book, a thesis, a report, a page: its title stands in italics.
    case whole
  }

  /// By which the text cites it.
  package var key: String
  package var kind: Kind
  package var authors: [Name] = []
  package var editors: [Name] = []
  /// Whether there are more authors than are named.
  package var hasMoreAuthors = false
  package var title = ""
  /// The journal, book or proceedings that it is part of.
  package var container = ""
  package var volume = ""
  package var issue = ""
  package var pages = ""
  package var edition = ""
  /// Also a school or an institution.
  package var publisher = ""
  package var place = ""
  /// As the bibliography has it; empty where there is none.
  package var year = ""
  package var doi = ""
  package var url = ""
  /// For example `PhD thesis`.
  package var genre = ""
  package var note = ""

  /// Makes an entry of which nothing but its key is known.
  package init(key: String, kind: Kind = .whole) {
    self.key = key
    self.kind = kind
  }
}
