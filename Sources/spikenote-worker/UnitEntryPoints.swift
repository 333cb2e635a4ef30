// The functions that the generated code of a unit calls; `UnitSource` in the engine declares them by these
// names.

import NotebookWire

/// Ends the cell before and begins another.
@_silgen_name("spikenote_begin_cell")
public func beginCell(_ index: Int) { unsafe Worker.shared.begin(index) }

/// Tells where the next statement stands in the lesson.
@_silgen_name("spikenote_reach_statement")
public func reachStatement(_ line: Int, _ column: Int) {
  unsafe Worker.shared.reach(line, column)
}

/// Has the body of a `defer` at the top level run at the end of its cell.
@_silgen_name("spikenote_at_end_of_cell")
public func atEndOfCell(_ body: @escaping () -> Void) { unsafe Worker.shared.atEndOfCell(body) }

/// Ends the last cell of the unit.
@_silgen_name("spikenote_end_unit")
public func endUnit() { unsafe Worker.shared.endUnit() }

/// Takes the function that knows what errors of Foundation's `LocalizedError` mean: the worker does not load Foundation.
@_silgen_name("spikenote_describe_errors")
public func describeErrors(_ body: @escaping (any Error) -> String?) {
  unsafe ErrorDescription.localized = body
}

/// Takes the place of the standard library's `swift_errorInMain` in units, through the linker's `--wrap`:
/// an error at the top level ends the cell and leaves the process as it is.
@_silgen_name("__wrap_swift_errorInMain")
public func errorInMain(_ error: any Error) -> Never { unsafe Worker.shared.fail(error) }
