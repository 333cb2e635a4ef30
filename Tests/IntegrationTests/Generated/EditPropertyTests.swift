import Foundation
import Testing

/// After any edit a run gives what a run without the cache gives, byte for byte.
///
/// `SPIKENOTE_PROPERTY_SEED` is the first lesson's seed, `SPIKENOTE_PROPERTY_EDITS` says how many edits there are.
@Suite struct EditPropertyTests {
  private static let editsOfALesson = 10

  @Test func givesWhatAFreshRunGives() async throws {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["SPIKENOTE_PROPERTY_SEED"].flatMap(UInt64.init) ?? 1
    let count = environment["SPIKENOTE_PROPERTY_EDITS"].flatMap(Int.init) ?? 40
    let lessons = UInt64((count + Self.editsOfALesson - 1) / Self.editsOfALesson)
    let known = try await withThrowingTaskGroup(of: Int.self) { group in
      for seed in first..<(first + lessons) { group.addTask { try await Self.edit(seed) } }
      return try await group.reduce(0, +)
    }
    print("\(count) edits of lessons from \(first) on, \(known) of them run no cell")
    #expect(known > 0 && known < count)
  }

  /// Edits a lesson; gives the number of edits after which nothing ran.
  private static func edit(_ seed: UInt64) async throws -> Int {
    var random = SeededRandom(seed: seed)
    var lesson = EditedLesson(seed: seed)
    var history = [lesson]
    return try await Workspace.with(files: lesson.files) { workspace in
      _ = try await workspace.run("run", "lesson.md")
      var known = 0
      for _ in 0..<editsOfALesson {
        var what = "undo"
        if random.chance(20) {
          lesson = random.pick(history)
        } else {
          what = lesson.edit(&random)
          history.append(lesson)
        }
        for (name, text) in lesson.files {
          let file = workspace.folder.appending(path: name)
          if try workspace.content(of: name) != text { try Data(text.utf8).write(to: file) }
        }
        let output = workspace.folder.appending(path: "Output")
        try FileManager.default.removeItem(at: output)
        let run = try await workspace.run("run", "lesson.md")
        try FileManager.default.removeItem(at: output)
        let fresh = try await workspace.run("run", "lesson.md", "--no-cache")
        if run.standardOutput.contains("as in an earlier run") { known += 1 }
        let isSame =
          run.page == fresh.page && run.standardError == fresh.standardError
          && run.status == fresh.status && run.savedFiles == fresh.savedFiles
        #expect(isSame, "lesson \(seed) after a change of its \(what):\n\(lesson.files)")
      }
      return known
    }
  }
}
