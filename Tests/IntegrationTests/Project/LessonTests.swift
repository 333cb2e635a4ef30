import Foundation
import NotebookTestSupport
import Testing

/// The shorter lessons check their own numbers with preconditions, so that a wrong one fails its cell.
struct LessonTests {
  @Test(arguments: ["encoding-targets", "leaky-integrate-and-fire"])
  func succeeds(name: String) async throws {
    let lesson = try Data(contentsOf: projectRoot.appending(path: "Notebooks/\(name).md"))
    let run = try await Spikenote.call(["run", "\(name).md"], files: ["\(name).md": lesson])
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(run.page.utf8.count < 350_000)
    // A formula that is not understood is shown as its source.
    #expect(!run.page.contains("class=\"tex\""))
  }
}
