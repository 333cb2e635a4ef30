import Foundation
import Testing

/// Generated lessons give the same however they are divided into compile units.
///
/// `SPIKENOTE_PROPERTY_SEED` is the first lesson's seed, `SPIKENOTE_PROPERTY_COUNT` says how many there are.
@Suite struct BorderPropertyTests {
  @Test func dividesGeneratedLessonsUnseen() async throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["SPIKENOTE_PROPERTY_SEED"].flatMap(UInt64.init) ?? 1
    let count = environment["SPIKENOTE_PROPERTY_COUNT"].flatMap(UInt64.init) ?? 200
    print("Lessons \(seed) to \(seed + count - 1) (SPIKENOTE_PROPERTY_SEED=\(seed))")
    var failures = 0
    for start in stride(from: seed, to: seed + count, by: Self.batch) {
      let seeds = start..<min(start + UInt64(Self.batch), seed + count)
      let lessons = seeds.map { LessonGenerator.lesson(seed: $0) }
      let files = lessons.map { ("s\($0.seed).md", $0.text) }
      let comparison = try await BorderComparison(
        of: Dictionary(uniqueKeysWithValues: files),
        divisions: Self.divisions
      )
      failures += comparison.failures.count
      for lesson in lessons where comparison.differences.contains("s\(lesson.seed)") {
        let shortest = try await lesson.shrunk()
        Issue.record("Lesson \(lesson.seed) shows its borders:\n\n\(shortest.text)")
      }
      if (start - seed) % 100 == 0, count > 200 {
        print("\(seeds.upperBound - seed) lessons, \(failures) of them end early")
      }
    }
    print("\(count) lessons, of which \(failures) end early")
    #expect(failures * 5 < Int(count) || count < 50, "most lessons should run to their end")
  }

  /// One division by chance is enough where each run counts.
  private static let divisions = Array(BorderComparison.divisions.prefix(3))
  private static let batch: UInt64.Stride = 25
}
