/// What runner and worker tell each other, one frame a message.
///
/// The runner sends `load`, `finish` and `fetched`; everything else comes from the worker, or from the
/// runtime inside it.
package enum WireMessage: Hashable, Sendable {
  /// A stream of a cell.
  package enum Stream: UInt8, Hashable, Sendable {
    case standardOutput = 1
    case standardError = 2
  }

  /// One representation of a displayed value.
  package struct Representation: Hashable, Sendable {
    /// For example `image/svg+xml` or `text/plain`.
    package var mediaType: String
    /// The representation's bytes; text is UTF-8.
    package var data: [UInt8]

    /// Makes a representation; `data` is UTF-8 when the type is text.
    package init(mediaType: String, data: [UInt8]) {
      self.mediaType = mediaType
      self.data = data
    }
  }

  /// A place in the lesson file.
  package struct Place: Hashable, Sendable {
    package var line: Int
    package var column: Int

    /// Makes a place; both count from 1.
    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  // MARK: From the runner

  /// Load the library of a unit and run its cells. A guarded unit runs in a fork, so that the state
  /// before it survives whatever it does.
  case load(library: String, isGuarded: Bool)
  /// No more units: end.
  case finish
  /// The answer to `fetch`; `error` is `nil` when the files are there.
  case fetched(error: String?)

  // MARK: From the worker

  /// A process runs cells from now on: the worker itself, or the fork of a guarded unit.
  case started(process: Int32)
  /// The fork of a guarded unit has died; the process that kept the state before the unit goes on.
  case forkDied
  case cellBegan(Int)
  case cellEnded(Int)
  /// The statement that runs next, in the lesson file.
  case reached(line: Int, column: Int)
  case text(Stream, [UInt8])
  /// That many bytes of text were not sent: the cell had printed too much.
  case dropped(bytes: Int)
  /// An error reached the top level of a cell.
  case thrown(String)
  /// A cell ended the process itself.
  case exited(status: Int32)
  /// The unit's last statement is done.
  case unitEnded
  /// The library of a unit could not be loaded.
  case loadFailed(String)
  /// The runtime could not be loaded, or the lesson's folder not be entered: no cell can run.
  case runtimeFailed(String)

  // MARK: From the runtime

  case display([Representation])
  /// A file was saved under this path, relative to the folder of the lesson's files.
  case saved(path: String)
  /// Something is likely not meant that the statement at that place does, or the running one where there is none.
  case warning(message: String, help: String, at: Place?)
  /// How many figures the running cell has open, which its end would show.
  case openFigures(Int)
  /// Get the files of a dataset into `root`; the runner answers with `fetched`.
  case fetch(dataset: String, root: String)
}

/// How many bytes of a cell's text are kept; what comes after is counted and left out.
package let cellTextLimit = 1 << 20

/// The descriptor of the runner's socket in the worker.
package let wireDescriptor: Int32 = 3

/// Copies of the worker's descriptors 1 and 2, which a cell may close or lead elsewhere.
package let outputPipeDescriptors: [Int32] = [4, 5]
