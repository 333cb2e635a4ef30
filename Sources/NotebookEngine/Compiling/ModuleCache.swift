internal import Digests
internal import FoundationEssentials
internal import Glibc

/// The folder in which the compiler keeps what it has read of C headers, beside the runtime's modules.
///
/// The compiler's own choice is the home directory, which is empty in most containers: the first call would then read
/// the C library's headers again, for a quarter of a second. What is kept is the compiler's business: it names its
/// files after its version and options, checks them against the headers, and writes each as a whole.
package enum ModuleCache {
  /// The cache's folder, which is made if need be; `nil` where it cannot be written: the compiler then takes its own.
  ///
  /// The compiler refuses a cache that has been moved. So the folder is named after the place where it lies.
  ///
  /// - Parameter folder: The absolute path of the folder that holds the runtime.
  /// - Returns: The absolute path of the folder of the cache.
  package static func prepare(in folder: String) -> String? {
    let path = "\(folder)/CellModuleCache/\(FNV1a.name(for: folder))"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return unsafe access(path, W_OK | X_OK) == 0 ? path : nil
  }
}
