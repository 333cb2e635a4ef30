/// The values of last expressions that are lists too long to read: a page shows the first elements, as IPython does.
enum LongValues {
  /// The most elements of a list that are shown.
  static let limit = 1000

  /// Whether the cell that runs shows all of them.
  nonisolated(unsafe) static var showsAll = false

  /// The text of a value that is shortened; `nil` for one that is shown as `print` gives it.
  static func text(of value: Any) -> String? {
    if unsafe showsAll { return nil }
    return (value as? any LongList)?.shortened
  }

  /// The text of a list, as the standard library writes it.
  fileprivate static func text<List: Collection>(
    of list: List,
    mayHoldLists: Bool,
    _ element: (List.Element) -> (text: String, isShortened: Bool)
  ) -> String? {
    let more = list.count - limit
    guard more > 0 || mayHoldLists else { return nil }
    let shown = list.prefix(limit).map(element)
    guard more > 0 || shown.contains(where: \.isShortened) else { return nil }
    let end = more > 0 ? ", … and \(more) more]" : "]"
    return "[" + shown.map(\.text).joined(separator: ", ") + end
  }

  /// The text of an element, and whether it is a list that is shortened itself.
  fileprivate static func element(_ value: Any) -> (text: String, isShortened: Bool) {
    let short = (value as? any LongList)?.shortened
    return (short ?? String(reflecting: value), short != nil)
  }
}

/// A list of the standard library, whose text grows with its elements.
private protocol LongList {
  /// The text with the first elements; `nil` where all of them are few enough.
  var shortened: String? { get }
}

extension LongList where Self: Collection {
  var shortened: String? {
    LongValues.text(of: self, mayHoldLists: Element.self is any LongList.Type) {
      LongValues.element($0)
    }
  }
}

extension Array: LongList {}
extension ArraySlice: LongList {}
extension ContiguousArray: LongList {}
extension Set: LongList {}

extension Dictionary: LongList {
  fileprivate var shortened: String? {
    LongValues.text(of: self, mayHoldLists: Value.self is any LongList.Type) { key, value in
      let element = LongValues.element(value)
      return ("\(String(reflecting: key)): \(element.text)", element.isShortened)
    }
  }
}
