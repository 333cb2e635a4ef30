package import NotebookModel

/// What is known of the last run of a lesson, to tell why it runs again.
struct LessonRecord: Codable {
  var parts: [LessonKey.Part]
  /// Why it was not kept; `nil` where it was.
  var reason: String?
  var inputs: [InputState]
}

/// Why a lesson runs, or does not.
package enum Explanation: Hashable, Sendable {
  /// An earlier run gave what another one would.
  case hit
  /// It runs, for each of these reasons: clauses.
  case miss([Reason])

  /// A reason.
  package struct Reason: Hashable, Sendable {
    /// A clause: `cell 3 is another`.
    package var text: String
    /// The index of the cell that it is about; `nil` where it is about the whole lesson.
    package var cell: Int?

    init(_ text: String, cell: Int? = nil) {
      self.text = text
      self.cell = cell
    }
  }
}

extension ResultCache {
  private func recordKey(_ path: String) -> String {
    CacheStore.key(["the last run", path])
  }

  /// Takes note of a run, for `explanation`.
  ///
  /// - Parameters:
  ///   - key: The lesson's key.
  ///   - path: The absolute path of the lesson.
  ///   - reason: Why the run was not kept; `nil` where it was.
  ///   - inputs: What the cells have read, where that is known.
  package func record(_ key: LessonKey, at path: String, reason: String?, inputs: LessonInputs?) {
    let record = LessonRecord(
      parts: key.parts,
      reason: reason,
      inputs: inputs.map { states($0) } ?? []
    )
    store.setValue(record, for: recordKey(path))
  }

  /// Why the lesson at an absolute path would run, or would not.
  package func explanation(
    for key: LessonKey,
    _ notebook: Notebook,
    at path: String
  ) -> Explanation {
    if hit(for: key, notebook) != nil { return .hit }
    guard let record = store.value(LessonRecord.self, for: recordKey(path)) else {
      return .miss([Explanation.Reason("no earlier run of it is known")])
    }
    var reasons = differences(key.parts, record.parts)
    reasons += record.inputs.filter { !isSame($0) }.map { state in
      Explanation.Reason(
        state.kind == .variable
          ? "the variable \(state.name) has another value" : "\(state.name) has changed"
      )
    }
    if let reason = record.reason, reasons.isEmpty {
      reasons = [Explanation.Reason("its last run was not kept: \(reason)")]
    }
    if reasons.isEmpty {
      reasons = [
        Explanation.Reason(
          "the text around its cells has changed, whose lines its messages name, or what was kept is gone"
        )
      ]
    }
    return .miss(reasons)
  }

  private func differences(
    _ now: [LessonKey.Part],
    _ then: [LessonKey.Part]
  ) -> [Explanation.Reason] {
    var reasons: [Explanation.Reason] = []
    let old = Dictionary(then.map { ($0.name, $0.digest) }) { first, _ in first }
    let names = Set(now.map(\.name))
    for part in now where old[part.name] != part.digest {
      let cell = part.name.split(separator: " ").last.flatMap { Int($0) }
      let isCell = part.name.hasPrefix("cell ")
      reasons.append(
        Explanation.Reason(
          old[part.name] == nil ? "\(part.name) is new" : "\(part.name) is another",
          cell: isCell ? cell.map { $0 - 1 } : nil
        )
      )
    }
    let gone = then.count { !names.contains($0.name) }
    if gone > 0 { reasons.append(Explanation.Reason("it had more cells")) }
    return reasons
  }
}
