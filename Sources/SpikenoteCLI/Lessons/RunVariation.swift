internal import Foundation

/// What is different in a run that must give the same outputs all the same.
struct RunVariation: Sendable {
  /// What people call it, as the end of a sentence.
  var name: String
  /// Variables of the worker; `nil` takes one away.
  var environment: [String: String?] = [:]
  /// Whether cells run in another folder, which has links to all that is in the lesson's.
  var movesFolder = false

  /// The variation of the run with that number from 2: first everything at once, so that two runs find most, then the
  /// first run once more but for the hash seed, which is another in every run since one may give the same order by
  /// chance, and then one thing after the other, so that a difference has a name.
  static func ofRun(_ number: Int) -> RunVariation {
    var again = otherHashSeed
    again.name = "again, with another hash seed"
    let runs = [everything, again] + single
    return runs[(number - 2) % runs.count]
  }

  private static let single: [RunVariation] = [
    RunVariation(
      name: "with another number of threads",
      environment: [
        "SPIKENOTE_THREADS": ProcessInfo.processInfo.activeProcessorCount == 1 ? "3" : "1"
      ]
    ),
    RunVariation(
      name: "in another language",
      environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"]
    ),
    RunVariation(name: "in another time zone", environment: ["TZ": "Pacific/Apia"]),
    otherHashSeed,
    RunVariation(name: "in another folder", movesFolder: true),
  ]

  /// Seeds that the system chooses, so that no two runs have the same.
  private static let otherHashSeed = RunVariation(
    name: "with another hash seed",
    environment: ["SWIFT_DETERMINISTIC_HASHING": nil]
  )

  private static var everything: RunVariation {
    RunVariation(
      name: "with other threads, language, time zone, hash seed and folder",
      environment: single.reduce(into: [:]) { all, one in all.merge(one.environment) { $1 } },
      movesFolder: true
    )
  }

  /// A folder in `parent` with links to everything in `folder`.
  ///
  /// - Throws: An error of Foundation.
  static func linkedFolder(to folder: String, in parent: String) throws -> String {
    let links = "\(parent)/another folder"
    try? FileManager.default.removeItem(atPath: links)
    try FileManager.default.createDirectory(atPath: links, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.createSymbolicLink(
        atPath: "\(links)/\(name)",
        withDestinationPath: "\(folder)/\(name)"
      )
    }
    return links
  }
}
