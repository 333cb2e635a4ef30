internal import Foundation
internal import Glibc
internal import Synchronization

/// The searches with one pattern, each of which may take a second of the processor.
///
/// A pattern such as `(a+)+b` tries as many ways as there are to divide a text, twice as many for each letter more. It is
/// given up for good then: every output would take another second.
final class PatternSearch: Hashable, Sendable {
  /// The most seconds of a search.
  static let limit = 1.0

  private let isLimited: Bool
  private let hasRunOut = Atomic(false)

  /// The searches with a pattern; those of the project itself end.
  init(isLimited: Bool) { self.isLimited = isLimited }

  /// Whether a search was stopped.
  var isStopped: Bool { hasRunOut.load(ordering: .relaxed) }

  /// What `expression` finds; nothing where a search was stopped.
  func matches(
    of expression: NSRegularExpression,
    in text: String,
    length: Int
  ) -> [NSTextCheckingResult] {
    if isStopped { return [] }
    let start = Self.processorSeconds
    var matches: [NSTextCheckingResult] = []
    unsafe expression.enumerateMatches(
      in: text,
      options: isLimited ? .reportProgress : [],
      range: NSRange(location: 0, length: length)
    ) { match, flags, stop in
      if let match { matches.append(match) }
      let isLate = match == nil && Self.processorSeconds - start > Self.limit
      // ICU gives up by itself where it has no memory left for the ways that it has still to try.
      guard isLate || flags.contains(.internalError) else { return }
      self.hasRunOut.store(true, ordering: .relaxed)
      unsafe stop.pointee = true
    }
    return isStopped ? [] : matches
  }

  /// How long this thread has computed, however busy the machine is.
  private static var processorSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Searches are no part of what a normaliser is.
  static func == (left: PatternSearch, right: PatternSearch) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
