internal import Foundation

/// How long lessons took in earlier checks, so that the longest can begin first: a long one that begins last keeps a
/// single processor busy while the others wait.
///
/// The times are in `$XDG_CACHE_HOME/spikenote/times.json`, else in `~/.cache`. They decide on nothing but the order in
/// which lessons begin, and are never a reason to fail: what cannot be read is empty, what cannot be written is dropped.
package struct LessonTimes: Sendable {
  /// Lessons that are remembered; those that were checked longest ago are forgotten first.
  package static let most = 4000
  private static let largestFile = 4 << 20
  private static let schema = 1

  private struct Entry: Codable {
    /// The lesson's absolute path.
    var path: String
    var seconds: Double
  }

  private struct File: Codable {
    var schema: Int
    /// The lessons that were checked last come last.
    var lessons: [Entry]
  }

  private let file: URL?

  /// The times in the cache folder of the user whose environment this is.
  package init(environment: [String: String]) {
    let folder = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
    file = (folder ?? home).map { URL(fileURLWithPath: $0 + "/spikenote/times.json") }
  }

  /// The places of `lessons` in the order in which they best begin.
  ///
  /// - Parameter lessons: Absolute paths, and the bytes of the files.
  /// - Returns: Lessons that nothing is known of, the largest first; then the others, the longest first.
  package func longestFirst(_ lessons: [(path: String, bytes: Int)]) -> [Int] {
    let known = Dictionary(read().map { ($0.path, $0.seconds) }) { $1 }
    return lessons.indices.sorted { left, right in
      let times = [left, right].map { known[lessons[$0].path] ?? .infinity }
      if times[0] != times[1] { return times[0] > times[1] }
      if times[0] == .infinity, lessons[left].bytes != lessons[right].bytes {
        return lessons[left].bytes > lessons[right].bytes
      }
      return left < right
    }
  }

  /// Remembers how long lessons took.
  package func record(_ times: [(path: String, seconds: Double)]) {
    guard let file else { return }
    let new = Set(times.map(\.path))
    // Another check may have written since this one began.
    let entries =
      read().filter { !new.contains($0.path) }
      + times.map { Entry(path: $0.path, seconds: $0.seconds) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let content = File(schema: Self.schema, lessons: entries.suffix(Self.most))
    guard let data = try? encoder.encode(content), data.count <= Self.largestFile else { return }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try? data.write(to: file, options: .atomic)
  }

  private func read() -> [Entry] {
    guard let file,
      let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int,
      size <= Self.largestFile, let data = try? Data(contentsOf: file),
      let content = try? JSONDecoder().decode(File.self, from: data), content.schema == Self.schema
    else { return [] }
    return content.lessons.filter(\.seconds.isFinite)
  }
}
