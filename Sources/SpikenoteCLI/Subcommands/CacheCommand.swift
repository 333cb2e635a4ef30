internal import ArgumentParser
internal import Foundation
internal import ResultCache
internal import Wording

struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Say where the results of earlier runs are kept, or remove them.",
    discussion: """
      At most \(byteText(CacheStore.limit)) are kept; what was not used for longest goes first.

        spikenote cache
        spikenote cache --clear
      """
  )

  @Flag(help: "Print the number of bytes alone.")
  var size = false

  @Flag(help: "Remove all results; lessons run again.")
  var clear = false

  func validate() throws {
    if size, clear { throw ValidationError("--size looks, and --clear removes: use one of them.") }
  }

  func run() throws {
    guard let store = CacheStore(environment: ProcessInfo.processInfo.environment) else {
      throw ValidationError("there is no cache, since neither HOME nor XDG_CACHE_HOME is set.")
    }
    if size { return print(store.size.bytes) }
    if clear {
      let removed = store.clear()
      return print("removed \(counted(removed.files, "file")), \(byteText(removed.bytes))")
    }
    let size = store.size
    print("\(store.folder): \(counted(size.files, "file")), \(byteText(size.bytes))")
  }
}
