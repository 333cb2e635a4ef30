/// The environment variables by which the runner tells the worker, and what the worker loads, where they are.
///
/// C and targets that import nothing of the project spell them out; a test compares all sources with this list.
package enum WorkerVariable {
  /// The library of the runtime that the worker loads.
  package static let runtime = "SPIKENOTE_RUNTIME"
  /// The lesson's folder, in which cells run.
  package static let folder = "SPIKENOTE_FOLDER"
  /// The folder for what cells write.
  package static let files = "SPIKENOTE_FILES"
  /// The file that takes what cells read; without it nobody takes note.
  package static let accesses = "SPIKENOTE_ACCESSES"
  /// The folder of datasets.
  package static let data = "SPIKENOTE_DATA"
  /// Set where figures bring their recordings along.
  package static let recordings = "SPIKENOTE_RECORDINGS"
  /// The number of threads of encoders and random numbers.
  package static let threads = "SPIKENOTE_THREADS"
  /// The executable that is to serve calls of itself; a compile server gets it, and no worker.
  package static let compilerServer = "SPIKENOTE_COMPILER_SERVER"

  /// All of them.
  package static let all: Set = [
    runtime, folder, files, accesses, data, recordings, threads, compilerServer,
  ]
}

/// The symbols by which units, worker and runtime find each other's functions: none is linked with another.
///
/// Where the compiler wants a literal, in `@_silgen_name`, they are spelt out; a test compares these, and the manifest's list of what
/// the worker exports, with this one.
package enum EntryPoint {
  /// Begins a cell: `(Int) -> Void`.
  package static let beginCell = "spikenote_begin_cell"
  /// Tells where the next statement stands: `(Int, Int) -> Void`, line and column of the lesson.
  package static let reachStatement = "spikenote_reach_statement"
  /// Takes the body of a `defer` at the top level: `(@escaping () -> Void) -> Void`.
  package static let atEndOfCell = "spikenote_at_end_of_cell"
  /// Ends the unit: `() -> Void`.
  package static let endUnit = "spikenote_end_unit"
  /// Takes a function that knows what Foundation's errors mean: `(@escaping (any Error) -> String?) -> Void`.
  package static let describeErrors = "spikenote_describe_errors"
  /// The statement that was reached last, for the runtime: C's `(void) -> int64_t`, the line in the upper half and the column in the
  /// lower one.
  package static let reachedPlace = "spikenote_reached_place"
  /// Takes the creation of tasks, through the linker's `--wrap`: as the concurrency runtime's function.
  package static let createTask = "__wrap_swift_task_create"
  /// Takes errors that reach the top level, through the linker's `--wrap`: `(any Error) -> Never`.
  package static let errorInMain = "__wrap_swift_errorInMain"
  /// Seeds the worker's random numbers, for the runtime: C's `(int64_t) -> void`.
  package static let seedRandom = "spikenote_seed_random"

  /// What the worker exports.
  package static let ofWorker: Set = [
    beginCell, reachStatement, atEndOfCell, endUnit, describeErrors, errorInMain, seedRandom,
    reachedPlace, createTask,
  ]

  /// Functions of the C library that the worker exports in its place: random numbers follow from the lesson's seed.
  package static let replaced: Set = [
    "syscall", "getrandom", "getentropy", "arc4random", "arc4random_buf", "arc4random_uniform",
  ]

  /// Connects the runtime with the wire, before the first cell; C's `(void) -> void`, as the next two.
  package static let connectRuntime = "spikekit_connect"
  /// Shows the figures that a cell left open, at its end.
  package static let finishCell = "spikekit_finish_cell"
  /// Tells of the files that a fork has written, when it has died.
  package static let reportFiles = "spikekit_report_files"

  /// What the runtime's library offers the worker.
  package static let ofRuntime: Set = [connectRuntime, finishCell, reportFiles]
}
