internal import RecordedFigures

/// The verdicts of a check, and which part of the lessons they are: what `check --json` writes and `merge` reads.
///
/// The file is JSON with its keys in a fixed order, so that two checks with the same results differ in `seconds` at most.
package struct VerdictList: Hashable, Sendable {
  /// The version of the file's form; another one is not read.
  package static let schema = 1

  /// The shards whose lessons these are.
  package struct Shards: Hashable, Sendable, Codable {
    /// How many shards the lessons are split into.
    package var count: Int
    /// Those that are here, from 1, ascending.
    package var indices: [Int]

    /// Makes a set of shards.
    package init(count: Int, indices: [Int]) { (self.count, self.indices) = (count, indices) }

    /// The shards that are not here.
    package var missing: [Shard] {
      let known = Set(indices)
      return (0..<count).compactMap { Shard(index: $0 + 1, count: count) }
        .filter { !known.contains($0.index) }
    }
  }

  /// `nil` where all lessons were checked at once.
  package var shards: Shards?
  /// In the order in which lessons are reported.
  package var lessons: [LessonVerdict]

  /// Makes a list; `shard` is the one that was checked.
  package init(_ lessons: [LessonVerdict], shard: Shard? = nil) {
    self.lessons = lessons
    shards = shard.map { Shards(count: $0.count, indices: [$0.index]) }
  }
}

// MARK: - The file

extension VerdictList {
  /// The file's text; seconds are rounded to milliseconds.
  ///
  /// - Throws: `RecordingError` for what JSON cannot hold.
  package func json() throws -> String {
    let rounded = lessons.map { verdict in
      var verdict = verdict
      verdict.seconds = (verdict.seconds * 1000).rounded() / 1000
      return verdict
    }
    var fields: [RecordedValue.Field] = [
      .init("schema", .integer(Self.schema)), .init("kind", .string("verdicts")),
    ]
    if let shards { fields.append(.init("shards", try ValueEncoder.encode(shards))) }
    fields.append(.init("lessons", try ValueEncoder.encode(rounded)))
    return JSONText.text(of: .object(fields))
  }

  /// Reads the file's text.
  ///
  /// - Throws: `RecordingError` for what is no JSON, damaged, or of another version.
  package init(json: String) throws {
    let value = try JSONParser.value(of: json)
    guard value["kind"] == .string("verdicts"), let schema = value["schema"] else {
      throw RecordingError("it is not a result of `spikenote check --json`")
    }
    guard schema == .integer(Self.schema) else {
      throw RecordingError(
        "it is of schema \(JSONText.inline(schema)), and this version reads \(Self.schema); write it again with the same version of spikenote"
      )
    }
    guard let list = value["lessons"] else { throw RecordingError("it has no lessons") }
    lessons = try ValueDecoder.decode([LessonVerdict].self, from: list)
    guard lessons.allSatisfy({ 0...1e9 ~= $0.seconds }) else {
      throw RecordingError("a lesson's seconds are no time")
    }
    let places = lessons.flatMap { $0.findings.map(\.place) + $0.masked.map(\.place) }
    guard places.allSatisfy({ $0.line > 0 && $0.column > 0 }) else {
      throw RecordingError("a place's line or column is not a number from 1")
    }
    guard let set = value["shards"] else { return }
    let shards = try ValueDecoder.decode(Shards.self, from: set)
    guard !shards.indices.isEmpty,
      shards.indices.allSatisfy({ Shard(index: $0, count: shards.count) != nil }),
      zip(shards.indices, shards.indices.dropFirst()).allSatisfy(<)
    else { throw RecordingError("its shards are not ascending numbers from 1 to their count") }
    self.shards = shards
  }
}
