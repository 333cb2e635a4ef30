/// A run of consecutive cells that are compiled as one module, or a single cell that needs one of its own.
///
/// Without cells it holds the lesson's seed and parameters alone.
package struct UnitPlan: Hashable, Sendable {
  /// What becomes of the unit.
  package enum Role: Hashable, Sendable {
    /// Runs in the worker itself; its names stay visible.
    case run
    /// May fail: runs in a fork, so that the state before it survives.
    case guarded
    /// Compiled to see that it can be; never run.
    case compileOnly
    /// Must be refused by the compiler.
    case compileFail
  }

  /// A role other than `run` belongs to a unit of one cell.
  package var role: Role
  /// Indices into the notebook's cells.
  package var cells: [Int]

  /// Whether a worker loads it, and later units see its names.
  var runs: Bool { role == .run || role == .guarded }

  /// A unit of the cells at these indices.
  package init(role: Role, cells: [Int]) {
    self.role = role
    self.cells = cells
  }
}

/// How a lesson is divided into units; no division shows in what the lesson gives.
package enum UnitDivision: Hashable, Sendable {
  /// As few units as the rule of `UnitContents` allows.
  case merged
  /// Every cell by itself: what a lesson means, by definition.
  case eachCell
  /// The merged units, divided further at random places, for tests.
  case random(seed: UInt64)
}
