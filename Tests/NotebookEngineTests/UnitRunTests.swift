import NotebookEngine
import NotebookModel
import NotebookWire
import Testing

@Suite struct UnitRunTests {
  /// What the events mean, one by one; a cell's seconds are a clock's and left out.
  private static func happenings(
    _ events: [WorkerEvent],
    of cells: [Int] = [0, 1]
  ) -> [UnitRun.Happening] {
    var run = UnitRun(cells: cells, filesLink: "lesson_files")
    return events.compactMap { run.take($0)?.withoutSeconds }
  }

  @Test func keepsTheOutputsOfEachCellApart() {
    let svg = WireMessage.Representation(mediaType: "image/svg+xml", data: Array("<svg/>".utf8))
    let display = DisplayData([.init(mediaType: "image/svg+xml", data: Array("<svg/>".utf8))])
    #expect(
      Self.happenings([
        .message(.started(process: 7)), .message(.cellBegan(0)),
        .message(.reached(line: 2, column: 1)),
        .message(.text(.standardOutput, Array("a".utf8))), .text(.standardOutput, Array("b".utf8)),
        .message(.text(.standardError, Array("c".utf8))), .message(.display([svg])),
        .message(.saved(path: "a.gif")), .message(.cellEnded(0)), .message(.cellBegan(1)),
        .message(.text(.standardOutput, Array("d".utf8))), .message(.dropped(bytes: 2048)),
        .message(.cellEnded(1)), .message(.unitEnded),
      ]) == [
        .started, .began(cell: 0),
        .finished(
          cell: 0,
          outputs: [
            .text(.standardOutput, "ab"), .text(.standardError, "c"), .display(display),
            .file("lesson_files/a.gif"),
          ],
          seconds: 0
        ),
        .began(cell: 1),
        .finished(
          cell: 1,
          outputs: [
            .text(.standardOutput, "d"),
            .notice(
              "Only the first 1 MiB of the text are kept; 2 KiB more were printed and left out."
            ),
          ],
          seconds: 0
        ),
        .ended,
      ]
    )
  }

  @Test func stopsAtTheStatementThatThrew() {
    #expect(
      Self.happenings([
        .message(.cellBegan(0)), .message(.reached(line: 2, column: 1)),
        .message(.text(.standardOutput, Array("a".utf8))), .message(.reached(line: 3, column: 5)),
        .message(.thrown("Oops()")),
      ]) == [
        .began(cell: 0),
        .stopped(
          CellStop(
            .thrown("Oops()"),
            in: 0,
            at: at(3, 5),
            outputs: [.text(.standardOutput, "a")]
          )
        ),
      ]
    )
  }

  @Test func forgetsTheStatementsOfTheCellBefore() {
    #expect(
      Self.happenings([
        .message(.cellBegan(0)), .message(.reached(line: 2, column: 1)), .message(.cellEnded(0)),
        .message(.cellBegan(1)), .message(.thrown("Oops()")),
      ]).last == .stopped(CellStop(.thrown("Oops()"), in: 1, at: nil))
    )
  }

  @Test func blamesNoCellWhenTheUnitDoesNotLoad() {
    #expect(
      Self.happenings([.message(.loadFailed("no symbol"))])
        == [.stopped(CellStop(.notLoaded(reason: "no symbol"), in: nil, at: nil))]
    )
  }

  @Test func canRunNothingWhenParametersOrRuntimeDoNotLoad() {
    #expect(Self.happenings([.message(.loadFailed("x"))], of: []) == [.cannotRun("x")])
    #expect(Self.happenings([.message(.runtimeFailed("x"))]) == [.cannotRun("x")])
  }

  @Test func ignoresHowFarACellComesWhoseTimeIsUp() {
    #expect(
      Self.happenings([
        .message(.cellBegan(0)), .timedOut, .message(.reached(line: 3, column: 1)),
        .message(.thrown("x")), .message(.exited(status: 1)), .message(.cellEnded(0)),
        .message(.cellBegan(1)), .message(.unitEnded), .message(.started(process: 8)),
        .message(.forkDied),
      ]) == [.began(cell: 0), .started, .forkDied]
    )
  }

  @Test func tellsAWorkerFromAFork() {
    #expect(
      Self.happenings([.message(.forkDied), .ended(.signalled(9))])
        == [.forkDied, .workerEnded(.signalled(9))]
    )
  }

  @Test func keepsTheTextThatAWorkerPrintsBeforeAnyCell() {
    var run = UnitRun(cells: [0], filesLink: "lesson_files")
    #expect(run.take(.text(.standardError, Array("cannot open".utf8))) == nil)
    #expect(run.text == "cannot open")
  }
}

extension UnitRun.Happening {
  fileprivate var withoutSeconds: Self {
    switch self {
    case .finished(let cell, let outputs, _):
      return .finished(cell: cell, outputs: outputs, seconds: 0)
    case .stopped(var stop):
      stop.seconds = 0
      return .stopped(stop)
    default: return self
    }
  }
}
