package import CellSyntax

/// What the compiler has to be told in addition, so that a border between two units does not show in what it accepts.
///
/// A unit is compiled without any of them first. Only where all that the compiler minds is due to the border is it
/// compiled again: so code that would be refused in one file is refused here too.
package struct Accommodations: Hashable, Sendable {
  /// Access levels don't count: members that are private to an earlier type, and members that an earlier type's new conformance
  /// asks for.
  package var opensAccess = false
  /// The top-level code belongs to the main actor.
  package var runsOnMainActor = false
  /// Initialisers in extensions assign the properties of an earlier unit's structure, as Swift 4 allowed.
  package var assignsProperties = false
  /// Extensions with the members that the compiler writes by itself only in the file of the type.
  package var members: [String] = []
  /// The initial values of properties, at the start of such initialisers.
  package var initialValues: [SourceEdit] = []

  /// A `throw` of the top level is a call: the compiler cannot digest the code otherwise.
  package var throwsInCalls = false
  /// Variables without a value are looked for at the end of the unit.
  package var checksValues = true
  /// Variables without a value that functions of an earlier unit use are that unit's.
  package var keepsSharedVariables = false

  /// No accommodations.
  package init() {}

  /// The frontend's arguments in addition to the usual ones, and in their place.
  func adapt(_ arguments: [String]) -> [String] {
    var arguments = arguments
    if opensAccess { arguments.append("-disable-access-control") }
    if assignsProperties, let index = arguments.firstIndex(of: "-swift-version") {
      arguments[arguments.index(after: index)] = "4"
    }
    return arguments
  }
}
