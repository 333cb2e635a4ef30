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

  /// What would fall to the fonts, the number format and the capital letters of a machine.
  private static let pictures = """
    ---
    title: Pictures
    ---

    ```swift
    let (fig, ax) = plt.subplots()
    ax.plot([0.5, 1.25, 1e6], label: "Işık τ ≈ 0,5")
    ax.setTitle("i İ ı I ß ς – Ł 神 🙂")
    ax.setYlabel("Spannung [mV]", fontsize: 13)
    ax.legend()
    try fig.savefig("a.png", dpi: 80)
    try fig.savefig("a.svg")
    let (moving, plot) = plt.subplots(figsize: (3, 2))
    try animation.FuncAnimation(moving, frames: 3) { frame in
      plot.clear()
      plot.bar(["i", "ı"], [1.5, Double(frame)])
    }.save("a.gif")
    ```
    """

  @Test func savesTheSamePicturesWithoutFontsAndInAnyLanguage() async throws {
    let files = ["lesson.md": Data(Self.pictures.utf8)]
    let here = try await Spikenote.call(["run", "lesson.md"], files: files)
    #expect(here.status == 0, "\(here.standardError)")
    let configuration = "<?xml version=\"1.0\"?><fontconfig></fontconfig>"
    let there = try await Spikenote.call(
      ["run", "lesson.md"],
      files: files.merging(["empty/fonts.conf": Data(configuration.utf8)]) { $1 },
      environment: [
        "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "FONTCONFIG_FILE": "empty/fonts.conf",
        "FONTCONFIG_PATH": "empty", "XDG_DATA_HOME": "empty", "HOME": "empty",
      ]
    )
    #expect(
      here.savedFiles.keys.sorted() == ["a.gif", "a.png", "a.svg"].map { "lesson_files/\($0)" }
    )
    #expect(here.savedFiles == there.savedFiles)
    #expect(here.page == there.page)
  }
}
