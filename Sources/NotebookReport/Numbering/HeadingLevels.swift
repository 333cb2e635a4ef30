/// The levels that a lesson's headings have on its page: one `h1`, and none that skips a level.
///
/// A heading stands one level below the nearest one before it that the author made larger; where there is none, it is
/// an `h2`, as the page's title is the `h1`.
struct HeadingLevels {
  /// The levels, as they are written, of the headings that the next one may stand below.
  private var open: [Int] = []

  /// The level on the page of the next heading, which the author gave `level`.
  mutating func next(_ level: Int) -> Int {
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return min(open.count + 1, 6)
  }
}
