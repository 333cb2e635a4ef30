/// The names that a piece of code speaks of, as far as they can be told without a type checker.
package struct Mentions: Hashable, Sendable {
  /// Names and operators that may lead to the top level of a module.
  ///
  /// They are used on their own, and not bound by the code around them, as a parameter or a local variable is.
  package var free: Set<String> = []
  /// Every name and operator that stands anywhere in the code, labels and members included.
  package var all: Set<String> = []

  /// Mentions nothing.
  package init() {}

  /// The names of several pieces of code together.
  package mutating func formUnion(_ other: Self) {
    free.formUnion(other.free)
    all.formUnion(other.all)
  }
}
