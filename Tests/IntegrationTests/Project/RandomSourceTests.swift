import Foundation
import Testing

@Suite struct RandomSourceTests {
  private static func lesson(seed: String) -> String {
    """
    ---
    title: Random\(seed)
    ---

    ```swift
    let hits = (0..<40).filter { _ in Double.random(in: 0..<1) < 0.5 }.count
    print(hits, [1, 2, 3, 4, 5, 6].shuffled(), [7, 8, 9].randomElement()!, Bool.random())
    ```

    ```swift
    //| error: true
    print(Int.random(in: 0..<1000))
    let empty: [Int] = []
    print(empty[3])
    ```

    ```swift
    //| error: true
    print(Int.random(in: 0..<1000))
    throw CancellationError()
    ```

    ```swift
    var generator = SystemRandomNumberGenerator()
    print(generator.next(), Int.random(in: 0..<1000))
    ```

    ```swift
    import Glibc
    var words: [UInt32] = [0, 0, 0]
    _ = getentropy(&words, 4)
    _ = getentropy(&words[1], 4)
    arc4random_buf(&words[2], 4)
    print(words, arc4random(), arc4random_uniform(100), rand() % 1000, random() % 1000, drand48())
    ```

    ```swift
    print(await Task { Int.random(in: 0..<1000) }.value)
    ```
    """
  }

  /// The texts of all cells.
  private static func texts(_ seed: String, _ arguments: String...) async throws -> [String] {
    let run = try await Spikenote.call(
      ["run", "lesson.md"] + arguments,
      files: ["lesson.md": Data(lesson(seed: seed).utf8)]
    )
    #expect(run.status == 0, "\(run.standardError)")
    return run.cells.compactMap(\.first)
  }

  @Test func drawsTheNumbersOfSwiftAndCFromTheSeed() async throws {
    let numbers = try await Self.texts("\nseed: 1")
    #expect(numbers == Self.expected)
    #expect(try await Self.texts("\nseed: 2").first != numbers.first)
    // Without a seed it is 0, as for tensors.
    #expect(try await Self.texts("") == Self.texts("\nseed: 0"))
  }

  @Test(arguments: ["--each-cell", "--divide=3", "--divide=4"])
  func drawsTheSameNumbersHoweverCellsAreDivided(option: String) async throws {
    #expect(try await Self.texts("\nseed: 1", option) == Self.expected)
  }

  private static let expected = [
    "15 [1, 2, 4, 5, 3, 6] 8 true", "512", "512", "17571299252078050298 419",
    "[1213886825, 3851638137, 1208448239] 3391415031 12 383 886 0.041630344771878214", "244",
  ]

  @Test func findsThatTheOrderOfASetFollowsTheHashSeed() async throws {
    let lesson = """
      ```swift
      print(Set((0..<50).map { "name \\($0)" }), Int.random(in: 0..<1000))
      ```
      """
    try await Workspace.with(files: ["lesson.md": lesson]) { workspace in
      #expect(try await workspace.run("accept", "lesson.md").status == 0)
      #expect(try await workspace.run("check", "lesson.md", "--repeat", "1").status == 0)
      let repeated = try await workspace.run("check", "lesson.md", "--repeat", "3")
      #expect(repeated.standardError.contains("the output of cell 1 differs from run to run"))
    }
  }
}
