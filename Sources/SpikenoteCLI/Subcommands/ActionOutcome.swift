internal import ArgumentParser

extension AsyncParsableCommand {
  /// Does what the command is for: a failure is exit code 1, wrong usage is told with how the command is used.
  func succeed(_ action: () async throws -> Bool) async throws {
    do {
      if try await action() == false { throw ExitCode.failure }
    } catch let error as UsageError {
      throw ValidationError(error.message)
    }
  }
}
