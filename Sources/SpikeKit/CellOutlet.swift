internal import Datasets
internal import Glibc
internal import NotebookWire
internal import Plotting
internal import RecordedFigures
internal import Tensors

/// The runtime's end of the wire: what cells show, save and ask for.
enum CellOutlet {
  private static let connection = WireConnection(descriptor: wireDescriptor)

  /// Whether the runner compares figures, and wants their data beside their pictures.
  private static let sendsRecordings = unsafe getenv(WorkerVariable.recordings) != nil

  static func show(_ figure: RenderedFigure) {
    // A figure that cannot be recorded is sent without its recording, which the runner reports.
    let recording = sendsRecordings ? try? FigureRecording(figure).json() : nil
    show([
      ("image/svg+xml", figure.svg), ("text/csv", figure.table), ("text/plain", figure.alternative),
      (FigureRecording.mediaType, recording ?? ""),
    ])
  }

  static func show(_ table: TensorTable) {
    show([("text/csv", table.csv), ("text/plain", table.description)])
  }

  static func show(_ text: String) { show([("text/plain", text)]) }

  /// Sends a value in several forms, the richest first; figures without data have no table.
  private static func show(_ forms: [(mediaType: String, text: String)]) {
    let forms = forms.filter { $0.mediaType == "text/plain" || !$0.text.isEmpty }
    send(
      .display(
        forms.map { WireMessage.Representation(mediaType: $0.mediaType, data: Array($0.text.utf8)) }
      )
    )
  }

  /// Sends after everything that the cell has printed so far.
  private static func send(_ message: WireMessage) {
    fflush(nil)
    // Without a runner, in a test of the runtime, nobody listens.
    try? sendInOrder(message, over: connection)
  }

  /// Tells of the files that were written since the last time, whoever wrote them.
  static func reportFiles() {
    for path in unsafe SavedFiles.shared.takeChanges() { send(.saved(path: path)) }
  }

  /// Gives the statement that was reached last, as the worker knows it; 0 without one.
  private static func reachedStatement() -> @Sendable () -> Int {
    guard let function = unsafe dlsym(nil, EntryPoint.reachedPlace) else { return { 0 } }
    let place = unsafe unsafeBitCast(function, to: (@convention(c) () -> Int64).self)
    return { Int(place()) }
  }

  private static func place(of statement: Int) -> WireMessage.Place? {
    statement == 0
      ? nil : WireMessage.Place(line: statement >> 32, column: statement & 0xFFFF_FFFF)
  }

  /// Connects the libraries with the runner; once, before the first cell.
  static let connect: Void = {
    installFigureHost(
      FigureHost(
        show: { show($0) },
        resolve: { path in try SavedFiles.target(of: path) },
        saved: { path in
          if let relative = unsafe SavedFiles.shared.note(path) { send(.saved(path: relative)) }
        },
        warn: { message, help in send(.warning(message: message, help: help, at: nil)) },
        warnOf: { statement, message, help in
          send(.warning(message: message, help: help, at: place(of: statement)))
        },
        statement: reachedStatement(),
        openFigures: { send(.openFigures($0)) }
      )
    )
    DatasetHost.install { dataset, root in
      send(.fetch(dataset: dataset, root: root))
      guard case .fetched(let error) = try connection.receive() else { throw WireError.malformed }
      if let error { throw FetchFailure(description: error) }
    }
  }()
}

/// Why the runner could not fetch a dataset.
private struct FetchFailure: Error, CustomStringConvertible {
  let description: String
}

/// Called by the worker before the first cell.
@_cdecl("spikekit_connect")
public func connectRuntime() { CellOutlet.connect }

/// Called by the worker at the end of each cell: shows the figures that the cell left open.
@_cdecl("spikekit_finish_cell")
public func finishRuntimeCell() {
  finishCell()
  unsafe LongValues.showsAll = false
  CellOutlet.reportFiles()
}

/// Called by the worker when a fork has died: tells of the files that the fork has written.
@_cdecl("spikekit_report_files")
public func reportRuntimeFiles() { CellOutlet.reportFiles() }
