import LessonCheck
import Testing

@Suite struct ShardTests {
  @Test(arguments: [("1/1", 1, 1), ("2/4", 2, 4), ("10000/10000", 10000, 10000)])
  func readsItsNumbers(text: String, index: Int, count: Int) throws {
    let shard = try #require(Shard(text))
    #expect(shard.index == index && shard.count == count)
  }

  @Test(arguments: [
    "", "/", "1", "1/", "/1", "0/3", "4/3", "0/0", "a/b", "1/2/3", "-1/3", "+1/3", " 1/3", "1/3 ",
    "1.0/3", "١/٣", "1/10001", "1/99999999999999999999",
  ])
  func isNothingElse(text: String) {
    #expect(Shard(text) == nil)
  }

  private func parts(of paths: [String], _ count: Int) -> [[String]] {
    (1...count).compactMap { Shard(index: $0, count: count)?.selected(from: paths) }
  }

  @Test func dealsSortedPathsOutInTurn() {
    #expect(
      parts(of: ["a.md", "b.md", "c.md", "d.md", "e.md"], 3) == [
        ["a.md", "d.md"], ["b.md", "e.md"], ["c.md"],
      ]
    )
    #expect(parts(of: ["a.md"], 3) == [["a.md"], [], []])
  }

  @Test func splitsAlikeInWhateverOrderPathsAreGivenAndKeepsThatOrder() {
    // By bytes: B, c, d, e, ä.
    #expect(
      parts(of: ["e.md", "c.md", "ä.md", "B.md", "d.md"], 2) == [
        ["ä.md", "B.md", "d.md"], ["e.md", "c.md"],
      ]
    )
  }

  @Test func givesEachPathToExactlyOneShard() {
    let paths = (0..<97).map { "lesson \($0 * 31 % 97).md" }
    for count in [1, 2, 7, 96, 97, 98] {
      let parts = parts(of: paths, count)
      #expect(parts.count == count)
      #expect(parts.flatMap { $0 }.sorted() == paths.sorted())
      let sizes = parts.map(\.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }
}
