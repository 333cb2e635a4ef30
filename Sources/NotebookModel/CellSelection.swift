/// Which Swift fences of a lesson are cells (`check: {mode: …}`).
package enum CellSelection: String, Hashable, Sendable, CaseIterable {
  /// All of them, unless a word says otherwise.
  case all
  /// Those with a word such as `run`, and those that other tools run, `{swift}` and `{code-cell} swift`; the others are shown.
  case marked
}
