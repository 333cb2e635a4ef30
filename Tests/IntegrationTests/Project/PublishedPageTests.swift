import Foundation
import NotebookTestSupport
import Testing

/// The pages in `Output` are what the lessons in `Notebooks` give.
struct PublishedPageTests {
  @Test(arguments: [
    "tutorial-1-spike-encoding", "gallery", "encoding-targets", "leaky-integrate-and-fire",
  ])
  func isWhatTheLessonGives(name: String) async throws {
    let lesson = try Data(contentsOf: projectRoot.appending(path: "Notebooks/\(name).md"))
    let run = try await Spikenote.call(["run", "\(name).md"], files: ["\(name).md": lesson])
    #expect(run.status == 0)
    #expect(run.standardError == "")
    let page = try Data(contentsOf: projectRoot.appending(path: "Output/\(name).html"))
    #expect(
      run.page == String(decoding: page, as: UTF8.self),
      "run `spikenote run Notebooks/\(name).md`"
    )
  }
}
