/// What a command does with the results of earlier runs.
enum CacheUse: Sendable {
  /// Lessons of which nothing has changed do not run.
  case use
  /// Every lesson runs; what it gives is kept.
  case refresh
  /// Every lesson runs, and nothing is kept.
  case off
}
