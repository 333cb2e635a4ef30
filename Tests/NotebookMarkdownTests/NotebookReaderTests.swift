import Testing
import NotebookMarkdown
import NotebookModel
import Foundation
@Test func explore() throws {
  for f in try FileManager.default.contentsOfDirectory(atPath: "/tmp/md").filter({
    $0.hasSuffix(".md")
  }).sorted() {
    let n = NotebookReader().read(
      contentsOf: [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/tmp/md/\(f)"))),
      fileName: f
    )
    print("=====", f); print(NotebookDump(n)); print(n.frontMatter);
    for c in n.cells { print(c.options) }
  }
}
