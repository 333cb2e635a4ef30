/// Why results cannot be merged.
package struct MergeProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence, with what to do.
  package var description: String
}

extension VerdictList {
  /// A result with the name of its file.
  package typealias Named = (name: String, list: VerdictList)

  /// One list of all lessons of several results, in the order of their paths.
  ///
  /// A lesson may occur twice with the same verdict, as when a job ran again; the seconds of the first stay.
  ///
  /// - Throws: `MergeProblem` for two verdicts on one lesson, and for results of different splits.
  package static func merged(_ results: [Named]) throws(MergeProblem) -> VerdictList {
    var verdicts: [String: (verdict: LessonVerdict, name: String)] = [:]
    for result in results {
      for verdict in result.list.lessons {
        guard let known = verdicts[verdict.lesson] else {
          verdicts[verdict.lesson] = (verdict, result.name)
          continue
        }
        var same = verdict
        same.seconds = known.verdict.seconds
        guard same == known.verdict else {
          throw MergeProblem(
            description:
              "\(known.name) and \(result.name) have different verdicts on \(verdict.lesson); merge the results of one run only"
          )
        }
      }
    }
    var list = VerdictList(
      verdicts.values.map(\.verdict).sorted {
        $0.lesson.utf8.lexicographicallyPrecedes($1.lesson.utf8)
      }
    )
    list.shards = try shards(of: results)
    return list
  }

  private static func shards(of results: [Named]) throws(MergeProblem) -> Shards? {
    var first: (name: String, count: Int)?
    var indices: Set<Int> = []
    for (name, list) in results {
      guard let shards = list.shards else { continue }
      indices.formUnion(shards.indices)
      guard let known = first else {
        first = (name, shards.count)
        continue
      }
      guard shards.count == known.count else {
        throw MergeProblem(
          description:
            "\(known.name) is of \(known.count) shards and \(name) of \(shards.count); merge the results of one split only"
        )
      }
    }
    return first.map { Shards(count: $0.count, indices: indices.sorted()) }
  }
}
