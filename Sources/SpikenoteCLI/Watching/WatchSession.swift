internal import Foundation
internal import NotebookModel
internal import Wording

/// The loop of a watch: waits for a change, and shows what has changed by it.
struct WatchSession {
  let lessons: WatchedFolder
  let preview: Preview
  let executor: LessonExecutor
  let overrides: ParameterOverrides
  let allowsRawHTML: Bool
  let terminal: Terminal
  let progress: ProgressLine
  /// What is known of each lesson.
  var watched: [WatchedFolder.Lesson: WatchedLesson] = [:]
  /// The files as they were when they were last looked at.
  var snapshot: FolderSnapshot?

  /// Watches until the user quits; other keys than those for the loop itself are given to `act`.
  mutating func run(_ act: (WatchKey) -> Void) async {
    var watch = FolderWatch()
    await update(runsAll: true)
    if snapshot?.isCut == true {
      terminal.printLine(
        "\(lessons.folder) has more than \(grouped(FolderSnapshot.mostFiles)) files: changes of the others are not noticed"
      )
    }
    while true {
      watch.add(snapshot?.folders ?? [])
      let keys = watch.wait()
      if keys.contains(.quit) { return }
      keys.forEach(act)
      await update(runsAll: keys.contains(.runAll), refreshes: keys.contains(.runAll))
    }
  }

  /// Shows what has changed since the last time, or all; one that `refreshes` trusts no earlier run.
  private mutating func update(runsAll: Bool, refreshes: Bool = false) async {
    let current = FolderSnapshot(of: lessons.folder, and: files, after: snapshot)
    let changes = snapshot.map { current.changes(since: $0) } ?? []
    // What changes from now on is seen the next time.
    snapshot = current
    guard runsAll || !changes.isEmpty else { return }
    ProjectFiles.forget()
    let list = lessons.lessons
    watched = watched.filter { list.contains($0.key) }
    for lesson in list where watched[lesson] == nil {
      watched[lesson] = WatchedLesson(lesson.path, name: lesson.name, allowsRawHTML: allowsRawHTML)
    }
    preview.list(list.map(\.name))
    let texts = Set(watched.values.flatMap(\.files))
    let hasNewData = !changes.isSubset(of: texts)
    for lesson in list {
      guard var known = watched[lesson] else { continue }
      let isNew = !known.isRead
      guard runsAll || hasNewData || isNew || !changes.isDisjoint(with: known.files) else {
        continue
      }
      await show(&known, refreshes: refreshes)
      watched[lesson] = known
    }
    let read = files
    snapshot?.add(read)
  }

  /// The files that the lessons were read from, and those that say how.
  private var files: [String] {
    watched.values.flatMap(\.files) + lessons.settings(of: watched.keys)
  }

  private func show(_ lesson: inout WatchedLesson, refreshes: Bool) async {
    do {
      let version = try await lesson.update(refreshes: refreshes, executor, overrides)
      preview.show(version.html, as: lesson.name)
      progress.end(name: lesson.name)
      report(version, of: lesson)
    } catch {
      progress.end(name: lesson.name)
      preview.tell("\(error)", of: lesson.name)
      terminal.printError("\(lesson.path): \(error)")
    }
  }

  private func report(_ version: WatchedLesson.Version, of lesson: WatchedLesson) {
    for diagnostic in version.diagnostics {
      terminal.printDiagnostic(diagnostic, path: lesson.path, notebook: version.result.notebook)
    }
    let failed = version.result.results.count { $0.status == .failed }
    let what = version.isRun ? counted(version.result.notebook.cells.count, "cell") : "text"
    var line = "\(lesson.path): \(what) in \(secondsText(version.duration)) s"
    if failed > 0 { line += ", \(failed) failed" }
    terminal.printLine(line)
  }
}
