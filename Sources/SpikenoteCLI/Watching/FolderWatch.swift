internal import Foundation

/// Tells when something below a folder may have changed: at once where the system says so, and at least once a second, as for
/// folders of a network or of a container's host, of whose changes it says nothing.
struct FolderWatch: ~Copyable {
  /// What makes a file another one, or ends the writing of it.
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
  )
  /// Editors write a file in several steps, and Git many files: nothing is told before this many seconds of silence.
  private static let silence = 0.012

  private let descriptor: Int32
  private var watched: Set<String> = []
  /// Keys come from a terminal only: what else standard input may be is nobody's wish.
  private let readsKeys = isatty(STDIN_FILENO) == 1

  init() { descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches these folders too, from now on; those that are gone are forgotten by the system.
  mutating func add(_ folders: some Sequence<String>) {
    guard descriptor >= 0 else { return }
    for folder in folders where !watched.contains(folder) {
      if unsafe inotify_add_watch(descriptor, folder, Self.events) >= 0 { watched.insert(folder) }
    }
  }

  /// Waits for a change or a key, but not longer than a second, and gives the keys.
  mutating func wait() -> [WatchKey] {
    // The system leaves out descriptors below zero.
    var watched = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: readsKeys ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
    ]
    guard unsafe poll(&watched, 2, 1000) > 0 else { return [] }
    if watched[0].revents != 0 {
      repeat { drain() } while hasNews(within: Self.silence)
    }
    return watched[1].revents == 0 ? [] : WatchKey.read()
  }

  private func hasNews(within seconds: Double) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&watched, 1, Int32(seconds * 1000)) > 0
  }

  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    while unsafe read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
