package import Tensors

/// Returns `index`, or stops the cell when it is not that of an element.
func checkedIndex(_ index: Int, count: Int) -> Int {
  guard index >= 0, index < count else {
    stopCell(
      ArgumentError("Dataset", "index", is: index, but: "must be in 0..<\(count)")
    )
  }
  return index
}

/// Returns `range`.
///
/// - Throws: `ArgumentError` if it is not within the elements of a dataset.
package func checkedRange(
  _ range: Range<Int>,
  count: Int,
  in function: String
) throws(ArgumentError) -> Range<Int> {
  guard range.lowerBound >= 0, range.upperBound <= count else {
    throw ArgumentError(function, "range", is: range, but: "must be within 0..<\(count)")
  }
  return range
}
