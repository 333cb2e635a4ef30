import Synchronization

/// The program around the cells, which can fetch a dataset for them.
///
/// Cells run without a network library: fetching is the business of the process that started them.
package enum DatasetHost {
  /// Fetches the dataset of a name (such as `mnist`) into a root folder, or throws why it could not.
  package typealias Fetch = @Sendable (_ dataset: String, _ root: String) throws -> Void

  private static let installed = Mutex<Fetch?>(nil)

  /// Sets what `download: true` calls when files are missing.
  package static func install(_ fetch: @escaping Fetch) {
    installed.withLock { $0 = fetch }
  }

  /// Fetches `dataset` into `root`, and returns why that failed; nil after success.
  static func fetch(_ dataset: String, into root: String) -> String? {
    guard let fetch = installed.withLock({ $0 }) else {
      return "nothing fetches datasets for this program"
    }
    do {
      try fetch(dataset, root)
      return nil
    } catch {
      return "\(error)"
    }
  }
}
