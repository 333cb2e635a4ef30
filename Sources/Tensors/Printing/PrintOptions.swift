import Synchronization

/// How tensors are printed where a call does not say it.
enum PrintOptions {
  private static let digits = Mutex(4)

  /// The number of decimals of numbers that are not whole.
  static var precision: Int {
    get { digits.withLock { $0 } }
    set { digits.withLock { $0 = newValue } }
  }

  /// Returns `precision`.
  ///
  /// - Throws: ArgumentError if it is no number of decimals.
  static func checked(_ precision: Int, in function: String) throws(ArgumentError) -> Int {
    guard precision >= 0 else {
      throw ArgumentError(function, "precision", is: precision, but: "must not be negative")
    }
    return precision
  }
}
