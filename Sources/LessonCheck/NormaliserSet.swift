internal import NotebookMarkdown
package import NotebookModel
package import OutputComparison
internal import Wording

/// The normalisers that the lessons below a folder may name: the built-in ones, and those of a `normalisers.yml`.
///
/// The patterns of a file are compiled once, when it is read; the built-in ones when a cell first has one of them.
package struct NormaliserSet: Hashable, Sendable {
  /// What is wrong in the file, in its order; with an error in it no lesson can be compared.
  package private(set) var diagnostics: [Diagnostic] = []
  private var own: [Normaliser] = []
  /// Where the patterns of `own` stand in the file.
  private var places: [String: SourcePosition] = [:]
  private var everywhere: [NormaliserName] = []

  /// The built-in ones alone.
  package init() {}

  /// The built-in ones, and those of the file with these bytes.
  package init(contentsOf bytes: [UInt8]) {
    let reader = NormaliserFileReader(contentsOf: bytes)
    diagnostics = reader.diagnostics
    for entry in reader.file.entries { add(entry) }
    everywhere = reader.file.everywhere
    // A name may be unknown because its pattern could not be read.
    if diagnostics.isEmpty { diagnostics = problems(with: everywhere) }
    diagnostics.sort { left, right in
      guard let second = right.position else { return false }
      return left.position.map { $0 < second } ?? true
    }
  }

  /// A file that could not be opened, for the reason in the diagnostic.
  package init(unreadable diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  /// The names that a lesson may use.
  package var names: [String] { Normaliser.names + own.map(\.name) }

  /// What a cell masks: the file's list, then the lesson's and its own, each normaliser once.
  package func normalisers(for options: CellOptions) -> [Normaliser] {
    var names: Set<String> = []
    return (everywhere + options.normalisers).compactMap { entry in
      guard names.insert(entry.name).inserted else { return nil }
      return own.first { $0.name == entry.name } ?? Normaliser(named: entry.name)
    }
  }

  /// The names of all that a cell masks, in the order of `normalisers(for:)`.
  package func names(for options: CellOptions) -> [String] {
    (everywhere + options.normalisers).map(\.name)
  }

  /// The names of a lesson that nobody knows, each place once.
  package func problems(in notebook: Notebook) -> [Diagnostic] {
    // Cells have those of the front matter as well.
    var known: Set<NormaliserName> = []
    let lists =
      [notebook.frontMatter.defaults.normalisers] + notebook.cells.map(\.options.normalisers)
    return problems(with: lists.flatMap(\.self).filter { known.insert($0).inserted })
  }

  /// The patterns that have taken more than a second for some text, as errors at their places in the file.
  ///
  /// What they would have masked is unknown, so that nothing which was compared with them counts.
  package var stopped: [Diagnostic] {
    own.filter(\.isStopped).map { normaliser in
      Diagnostic(
        .error,
        "the pattern of `\(normaliser.name)` was stopped after a second: it tries too many ways to find something",
        at: places[normaliser.name],
        help: "Repeat no group that repeats something itself, as `(a+)+` does"
      )
    }
  }

  private func problems(with names: [NormaliserName]) -> [Diagnostic] {
    let known = self.names
    return names.filter { !known.contains($0.name) }.map { entry in
      Diagnostic(
        .error,
        "`\(entry.name)` is not a normaliser",
        at: entry.position,
        help: spellingHelp(for: entry.name, among: known, introduction: "Known normalisers: ")
      )
    }
  }

  // MARK: - The file's own

  private mutating func add(_ entry: NormaliserFile.Entry) {
    let (name, position) = (entry.name.name, entry.name.position)
    func report(_ message: String, at position: SourcePosition, help: String) {
      diagnostics.append(Diagnostic(.error, message, at: position, help: help))
    }
    guard !Normaliser.names.contains(name) else {
      return report("`\(name)` is built in already", at: position, help: "Give it another name")
    }
    guard !own.contains(where: { $0.name == name }) else {
      return report("`\(name)` is set twice", at: position, help: "Keep one of them")
    }
    do {
      let normaliser = try Normaliser(
        name: name,
        pattern: entry.pattern,
        replacement: entry.replacement ?? "<\(name)>"
      )
      places[name] = entry.patternPosition
      guard let group = normaliser.missingGroup else { return own.append(normaliser) }
      report(
        "`\(group)` stands for a group that the pattern of `\(name)` does not have",
        at: entry.replacementPosition,
        help: "Put the part of the pattern between parentheses, or write `\\$` for the sign"
      )
    } catch {
      let place = error.column > 1 ? " at column \(error.column)" : ""
      report(
        "the pattern of `\(name)` \(error.reason)\(place)",
        at: entry.position(ofCharacter: error.column),
        help: error.help
      )
    }
  }
}
