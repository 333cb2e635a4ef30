extension Mark {
  /// The kinds of marks: a new one is a folder beside this file and a line here.
  private static let kinds: [any MarkContent.Type] = [
    LineMark.self,
    ScatterMark.self,
    ImageMark.self,
    BarMark.self,
    GuideMark.self,
    AreaMark.self,
    HorizontalAreaMark.self,
    SegmentMark.self,
    ErrorBarMark.self,
    TextMark.self,
  ]

  private static let kindsByKey = Dictionary(uniqueKeysWithValues: kinds.map { ($0.key, $0) })

  /// What a comparison calls marks of the kind with this key in recordings, before their number.
  package static func comparedName(ofKind key: String) -> String {
    kindsByKey[key]?.comparedName ?? key
  }

  /// Keys of numbers that are data although they stand alone, in marks of the kind with this key in recordings.
  package static func dataKeys(ofKind key: String) -> Set<String> {
    kindsByKey[key]?.dataKeys ?? []
  }
}

// MARK: - Recordings

/// The form is the one that the compiler gives an enumeration with a case for each kind: `{"line": {"_0": …}}`.
extension Mark: Codable {
  private struct Key: CodingKey {
    /// What the case with one value calls that value.
    static let value = Key(stringValue: "_0")

    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads a mark of the kind that its key names.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let keys = container.allKeys.filter { Self.kindsByKey[$0.stringValue] != nil }
    guard keys.count == 1, let kind = Self.kindsByKey[keys[0].stringValue] else {
      throw DecodingError.typeMismatch(
        Mark.self,
        .init(
          codingPath: container.codingPath,
          debugDescription: "Invalid number of keys found, expected one."
        )
      )
    }
    func decoded<Kind: MarkContent>(_ kind: Kind.Type) throws -> Mark {
      let values = try container.nestedContainer(keyedBy: Key.self, forKey: keys[0])
      return Mark(try values.decode(kind, forKey: .value))
    }
    self = try decoded(kind)
  }

  /// Writes the mark below the key of its kind.
  package func encode(to encoder: any Encoder) throws {
    func encode(_ content: some MarkContent) throws {
      var container = encoder.container(keyedBy: Key.self)
      let key = Key(stringValue: type(of: content).key)
      var values = container.nestedContainer(keyedBy: Key.self, forKey: key)
      try values.encode(content, forKey: .value)
    }
    try encode(content)
  }
}
