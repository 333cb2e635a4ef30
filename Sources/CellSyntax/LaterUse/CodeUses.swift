/// What a piece of code speaks of, as far as it decides which earlier code it may run.
package struct CodeUses: Hashable, Sendable {
  /// The names that lead to the top level, operators too.
  package var names: Set<String> = []
  /// Those of them that are called.
  package var called: Set<String> = []
  /// The members that it reads or passes on.
  ///
  /// `subscript` is among them where something is in brackets, and `description` where values become text.
  package var members: Set<String> = []
  /// The members that it calls.
  package var calledMembers: Set<String> = []

  /// Uses nothing.
  package init() {}

  /// Adds what other code uses.
  package mutating func formUnion(_ other: Self) {
    names.formUnion(other.names)
    called.formUnion(other.called)
    members.formUnion(other.members)
    calledMembers.formUnion(other.calledMembers)
  }
}
