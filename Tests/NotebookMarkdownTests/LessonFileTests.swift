import Foundation
import NotebookMarkdown
import NotebookModel
import NotebookTestSupport
import Testing

@Suite struct LessonFileTests {
  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x41, 0x00], "error 1:1: byte 0xFF is not UTF-8 | Save the file as UTF-8"),
      (
        Array("é\n ab".utf8) + [0xE9, 0x0A],
        "error 2:4: byte 0xE9 is not UTF-8 | Save the file as UTF-8"
      ),
      (
        Array("a\r\n".utf8) + [0xE2, 0x82],
        "error 2:1: byte 0xE2 is not UTF-8 | Save the file as UTF-8"
      ),
      (
        [0xEF, 0xBB, 0xBF, 0x41, 0x80], "error 1:2: byte 0x80 is not UTF-8 | Save the file as UTF-8"
      ),
      (
        Array("a\nb".utf8) + [0, 0xFF],
        "error 2:2: the file holds a NUL byte and is not text | Give the path of a Markdown file saved as UTF-8"
      ),
    ] as [([UInt8], String)]
  )
  func refusesWhatIsNoText(_ bytes: [UInt8], _ message: String) {
    let notebook = NotebookReader().read(contentsOf: bytes, fileName: "lesson.md")
    #expect(NotebookDump.diagnostics(of: notebook) == [message])
    #expect(notebook.blocks.isEmpty)
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "---\ntitle: x\n---\n\n"])
  func warnsAboutAnEmptyLesson(_ text: String) {
    let notebook = NotebookReader().read(text, fileName: "lesson.md")
    #expect(
      NotebookDump.diagnostics(of: notebook) == [
        "warning 1:1: empty lesson: there is no text | "
          + "Write Markdown with Swift cells between lines ```swift and ```"
      ]
    )
    #expect(notebook.cells.isEmpty)
  }

  @Test func putsDiagnosticsInTheOrderOfTheFile() {
    let text = "---\ntimout: 1\nseed: x\n---\n```swift x\n//| y: 1\n```\n```output\n"
    #expect(
      NotebookReader().read(text, fileName: "lesson.md").diagnostics.compactMap(\.position).map(
        \.description
      )
        == ["2:1", "3:7", "5:10", "6:5", "8:1"]
    )
  }

  @Test func findsNothingWrongWithTheLessons() throws {
    let folder = projectRoot.appending(path: "Notebooks")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    let lessons = files.filter { $0.pathExtension == "md" }
    #expect(!lessons.isEmpty)
    for lesson in lessons {
      let notebook = NotebookReader().read(
        contentsOf: Array(try Data(contentsOf: lesson)),
        fileName: lesson.lastPathComponent
      )
      #expect(NotebookDump.diagnostics(of: notebook) == [], "\(lesson.lastPathComponent)")
      #expect(!notebook.cells.isEmpty)
    }
  }

  @Test func keepsTheFileName() {
    #expect(NotebookReader().read("x", fileName: "dir/lesson.md").fileName == "dir/lesson.md")
  }
}
