/// Text that a page may have to scroll.
enum Scrolling {
  /// Whether a line is so long that it may not fit on a phone, in a box or a list.
  ///
  /// What scrolls must be reached with the keyboard; what never does should not stop it.
  static func mayBeNeeded(for text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "\n")).contains { $0.count > 26 }
  }
}
