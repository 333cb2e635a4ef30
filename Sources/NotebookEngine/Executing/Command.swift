internal import FoundationEssentials
internal import Glibc

/// Runs a program to its end and gives what it printed.
package enum Command {
  /// What a program that has ended gave.
  package struct Answer: Hashable, Sendable {
    /// How it ended.
    package var status: ExitStatus
    /// Standard output and standard error together, at most 1 MiB.
    package var output: String

    /// Makes an answer.
    package init(status: ExitStatus, output: String) {
      self.status = status
      self.output = output
    }
  }

  private static let longestOutput = 1 << 20

  /// Runs `executable` in an own thread, so that waiting takes none of the concurrency pool; a task that is cancelled
  /// ends the program.
  ///
  /// - Parameters:
  ///   - executable: The program's path.
  ///   - arguments: Without the program's name.
  ///   - temporaryFolder: Where the program puts temporary files; `nil` leaves it to the system.
  /// - Returns: How it ended and what it printed.
  /// - Throws: `EngineError.cannotStart`.
  package static func run(
    _ executable: String,
    _ arguments: [String],
    temporaryFolder: String? = nil
  ) async throws(EngineError) -> Answer {
    let pipe = try Pipe()
    var environment = ProcessInfo.processInfo.environment
    if let temporaryFolder { environment["TMPDIR"] = temporaryFolder }
    let setup = ChildProcess.Setup(
      executable: executable,
      arguments: arguments,
      environment: environment,
      standardOutput: pipe.writeEnd,
      standardError: pipe.writeEnd
    )
    let process: ChildProcess
    do { process = try ChildProcess(setup) } catch {
      pipe.closeBoth()
      throw error
    }
    close(pipe.writeEnd)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        BlockingThread.start {
          let output = readAll(pipe.readEnd)
          close(pipe.readEnd)
          continuation.resume(returning: Answer(status: process.wait(), output: output))
        }
      }
    } onCancel: {
      RunningProcesses.shared.end(process.identifier)
    }
  }

  /// Reads a pipe to its end; what is longer than an answer is dropped.
  static func readAll(_ descriptor: Int32) -> String {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      output += buffer[..<min(count, longestOutput - output.count)]
    }
    return String(decoding: output, as: UTF8.self)
  }
}
