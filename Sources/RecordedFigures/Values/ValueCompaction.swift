/// Lists of points as columns, and long lists of numbers as bytes.
enum ValueCompaction {
  private static let columnKey = "columns"

  /// The short form of `value`.
  static func compacted(_ value: RecordedValue) -> RecordedValue {
    switch value {
    case .object(let fields):
      return .object(fields.map { .init($0.key, compacted($0.value)) })
    case .list(let list):
      if let packed = NumberPacking.packed(list) { return packed }
      if let columns = columns(of: list) { return .object([.init(columnKey, compacted(columns))]) }
      return .list(list.map(compacted))
    default: return value
    }
  }

  /// The value of which `value` is the short form.
  static func expanded(_ value: RecordedValue) throws -> RecordedValue {
    if let list = try NumberPacking.unpacked(value) { return .list(list) }
    switch value {
    case .object(let fields) where fields.count == 1 && fields[0].key == columnKey:
      return .list(try rows(of: fields[0].value))
    case .object(let fields):
      return .object(try fields.map { .init($0.key, try expanded($0.value)) })
    case .list(let list): return .list(try list.map(expanded))
    default: return value
    }
  }

  /// The values of which two short forms stand, where they differ; what is the same in both stays short.
  static func expandedDifference(
    _ left: RecordedValue,
    _ right: RecordedValue
  ) throws -> (RecordedValue, RecordedValue) {
    if left == right { return (left, right) }
    switch (left, right) {
    case (.object(let before), .object(let after))
    where !isShort(before) && !isShort(after) && before.map(\.key) == after.map(\.key):
      let pairs = try zip(before, after).map { try expandedDifference($0.value, $1.value) }
      return (
        .object(zip(before, pairs).map { .init($0.key, $1.0) }),
        .object(zip(after, pairs).map { .init($0.key, $1.1) })
      )
    case (.list(let before), .list(let after)) where before.count == after.count:
      let pairs = try zip(before, after).map { try expandedDifference($0, $1) }
      return (.list(pairs.map(\.0)), .list(pairs.map(\.1)))
    default: return (try expanded(left), try expanded(right))
    }
  }

  /// Whether an object with these fields stands for a list.
  private static func isShort(_ fields: [RecordedValue.Field]) -> Bool {
    fields.first.map { $0.key == columnKey || $0.key == "packed" } ?? false
  }

  /// An object with a list for each key, for objects that all have the same keys with numbers.
  private static func columns(of list: [RecordedValue]) -> RecordedValue? {
    guard list.count > 1, let keys = list[0].fields?.map(\.key), !keys.isEmpty else { return nil }
    guard list.allSatisfy({ row in row.fields.map { $0.map(\.key) == keys } ?? false }) else {
      return nil
    }
    var columns: [RecordedValue.Field] = []
    for (index, key) in keys.enumerated() {
      let column = list.compactMap { $0.fields?[index].value }
      guard column.allSatisfy({ $0.isNumber || $0.isNumbers }) else { return nil }
      columns.append(.init(key, .list(column)))
    }
    return .object(columns)
  }

  private static func rows(of columns: RecordedValue) throws -> [RecordedValue] {
    let damaged = RecordingError("the columns of the recording have different lengths")
    guard let fields = columns.fields else { throw damaged }
    let lists = try fields.map { field in
      guard let list = try expanded(field.value).elements else { throw damaged }
      return list
    }
    guard let count = lists.first?.count, lists.allSatisfy({ $0.count == count }) else {
      throw damaged
    }
    return (0..<count).map { row in
      .object(zip(fields, lists).map { .init($0.key, $1[row]) })
    }
  }
}

extension RecordedValue {
  /// Whether this is an object of numbers, or of such objects.
  var isNumbers: Bool {
    guard let fields, !fields.isEmpty else { return false }
    return fields.allSatisfy { $0.value.isNumber || $0.value.isNumbers }
  }

  /// Whether this is a number and no text that stands for one.
  var isNumber: Bool {
    switch self {
    case .integer, .double, .float: true
    default: false
    }
  }
}
