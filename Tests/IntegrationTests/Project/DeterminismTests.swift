import Foundation
import Testing

@Suite struct DeterminismTests {
  private static let lesson = """
    ---
    title: Same
    ---

    # Same

    ```swift
    let x = Tensor.rand(4, 5)
    print(x)
    plt.imshow(x)
    ```

    ```swift
    let table = ["b": 1, "a": 2, "c": 3]
    import Glibc
    print(table, Set([1, 2, 3, 4]), "x".hashValue)
    print(getenv("TZ").map { String(cString: $0) } ?? "", Int.random(in: 0..<1))
    ```

    ```swift
    //| error: true
    let list = [1]
    print(list[Int("7")!])
    ```

    ```swift
    let (fig, ax) = plt.subplots()
    try splt.animator(Tensor.rand(3, 4, 4), fig, ax).save("a.gif")
    ```
    """

  @Test func writesTheSameBytesWhereverItRuns() async throws {
    let file = ["lesson.md": Data(Self.lesson.utf8)]
    let here = try await Spikenote.call(["run", "lesson.md"], files: file)
    #expect(here.status == 0, "\(here.standardError)")
    let there = try await Spikenote.call(
      ["run", "deep/er/lesson.md", "other.md", "--jobs", "2"],
      files: ["deep/er/lesson.md": Data(Self.lesson.utf8), "other.md": Data(Self.lesson.utf8)],
      environment: ["TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR"]
    )
    #expect(here.page.contains("4"))
    #expect(here.page == there.pages["lesson"])
    #expect(there.outputFiles.contains("other_files/a.gif"))
  }
}
