import Foundation
import NotebookModel
import NotebookReport
import NotebookTestSupport
import Testing

@Suite struct SamplePageTests {
  private let html = LessonPage(SampleLesson.result, options: PageOptions()).html

  @Test func closesEveryTag() {
    #expect(TagBalance.problem(in: html) == nil)
  }

  @Test func loadsNothingAndRunsItsOwnScriptAlone() {
    let tags = html.split(separator: "<").map(String.init)
    for tag in tags where tag.contains("src=\"") {
      #expect(tag.contains("src=\"data:"))
    }
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(html.contains("<script>\(pageScript)</script>"))
    #expect(!html.contains("script-src 'unsafe-inline'"))
    #expect(!html.contains("<link"))
    #expect(!html.contains("@import"))
    #expect(!html.contains("url("))
  }

  @Test func doesNotDependOnDurations() {
    var slow = SampleLesson.result
    for index in slow.results.indices { slow.results[index].seconds += 17 }
    #expect(LessonPage(slow, options: PageOptions()).html == html)
  }

  @Test func givesEveryAnchorOnce() {
    let anchors = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(anchors).count == anchors.count)
    #expect(anchors.contains("fig-raster"))
  }

  /// Writes the page for the eye: `SAMPLE_PAGE=/tmp/page.html swift test --filter SamplePageTests`.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["SAMPLE_PAGE"] != nil,
      "set SAMPLE_PAGE to the path of a page to look at"
    )
  )
  func writesThePageToBeLookedAt() throws {
    let path = try #require(ProcessInfo.processInfo.environment["SAMPLE_PAGE"])
    try html.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == html)
  }
}
