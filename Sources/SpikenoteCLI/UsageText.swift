internal import ArgumentParser
internal import Foundation
internal import NotebookModel
internal import Wording

extension Spikenote {
  /// Runs what the command line asks for, and ends the process with its exit code.
  package static func start() async {
    Terminal.writeResultsByLine()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let message = fullMessage(for: error)
      let mended = UsageText.withoutFarSuggestion(message)
      guard mended != message else { exit(withError: error) }
      FileHandle.standardError.write(Data((mended + "\n").utf8))
      Foundation.exit(exitCode(for: error).rawValue)
    }
  }
}

/// What the argument parser says of a command line.
package enum UsageText {
  /// The text without a suggestion for a misspelt option that is none: `--watch` has nothing of `--data`.
  package static func withoutFarSuggestion(_ text: String) -> String {
    let pattern = #/(Unknown option '-*([^']+)'\.) Did you mean '-*([^']+)'\?/#
    guard let match = text.firstMatch(of: pattern),
      nearestSpelling(to: String(match.2), among: [String(match.3)]) == nil
    else { return text }
    return text.replacingCharacters(in: match.range, with: String(match.1))
  }
}
