import Foundation
import NotebookTestSupport
import Testing

/// A check finds every single change that matters, and no other; an acceptance mends it with the fewest lines.
@Suite struct SingleChangeTests {
  @Test(arguments: SingleChange.all)
  func findsOrToleratesAsIntended(change: SingleChange) async throws {
    try await withTemporaryFolder { folder in
      let workspace = try await RecordedWorkspace.make(in: folder)
      try workspace.make(change.edit)
      let before = try workspace.lesson()
      let checked = try await workspace.run(["check", "lesson.md"])
      let finding = Self.firstFinding(in: checked.standardError)
      #expect(checked.status == (change.finding == nil ? 0 : 1), "\(checked.standardError)")
      if let expected = change.finding {
        #expect(finding?.hasPrefix(expected) == true, "found: \(finding ?? "nothing")")
      } else {
        #expect(finding == nil)
      }

      let accepted = try await workspace.run(["accept", "lesson.md"])
      guard let lines = change.acceptedLines else {
        #expect(accepted.status == 1, "\(accepted.standardOutput)")
        #expect(try workspace.lesson() == before)
        return
      }
      #expect(accepted.status == 0, "\(accepted.standardError)")
      #expect(try Self.changedLines(before, workspace.lesson()) == lines)
      let again = try await workspace.run(["check", "lesson.md"])
      #expect(again.status == 0, "\(again.standardError)")
    }
  }

  @Test func listsEveryChangeInTheGuide() throws {
    let guide = try String(
      contentsOf: projectRoot.appending(path: "docs/check.md"),
      encoding: .utf8
    )
    let rows = SingleChange.all.map { change in
      let finding = change.finding.map { $0.hasSuffix(": ") ? String($0.dropLast(2)) : $0 }
      let message = finding?.replacing("|", with: "\\|") ?? ""
      return "| \(change.description) | \(finding == nil ? "tolerated" : "found") | \(message) |"
    }
    for row in rows { #expect(guide.contains(row + "\n"), "docs/check.md lacks the row: \(row)") }
    #expect(
      guide.components(separatedBy: " | found | ").count - 1
        == rows.count { $0.contains(" | found | ") }
    )
  }

  /// The sentence of the first finding and what it says of the difference.
  private static func firstFinding(in text: String) -> String? {
    let lines = text.components(separatedBy: "\n")
    // A warning of the lesson that counts is told as one.
    guard let start = lines.firstIndex(where: { $0.contains(#/: (error|warning): /#) }),
      let mark = lines[start].firstRange(of: #/: (error: |(?=warning: ))/#)
    else { return nil }
    let details = lines[(start + 1)...].prefix { $0.hasPrefix("  ") && !$0.hasPrefix("  help:") }
    let sentence = String(lines[start][mark.upperBound...])
    return details.isEmpty
      ? sentence : sentence + ": " + details.map { String($0.dropFirst(2)) }.joined(separator: " ")
  }

  /// How many lines stand in only one of the texts, an exchanged line counted once.
  private static func changedLines(_ before: String, _ after: String) -> Int {
    let difference = after.components(separatedBy: "\n")
      .difference(from: before.components(separatedBy: "\n"))
    return max(difference.insertions.count, difference.removals.count)
  }
}
