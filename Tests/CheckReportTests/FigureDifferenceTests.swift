import Foundation
import LessonCheck
import NotebookTestSupport
import Plotting
import RecordedFigures
import Testing

@Suite struct FigureDifferenceTests {
  @Test func showsBothFiguresWithAChoiceOfViews() throws {
    let article = TestFinding.article(
      TestFinding.figure(.changed, try TestFinding.line([1, 2]), try TestFinding.line([1, 3]))
    )
    #expect(
      article.contains(
        """
        <fieldset class="views"><legend>View</legend>\
        <label class="view-side"><input type="radio" name="view-1-1" value="side" checked> Side by side</label>\
        <label class="view-overlay"><input type="radio" name="view-1-1" value="overlay"> Overlay</label>\
        <label class="view-blink"><input type="radio" name="view-1-1" value="blink"> Blink</label>\
        <label class="view-expected"><input type="radio" name="view-1-1" value="expected"> Expected</label>\
        <label class="view-actual"><input type="radio" name="view-1-1" value="actual"> Actual</label></fieldset>
        """
      )
    )
    #expect(article.components(separatedBy: "<svg ").count == 3)
    #expect(
      article.contains(
        "<p class=\"place\"><code>lesson.md:12:5</code> · recording <code>fig-a.json</code></p>"
      )
    )
  }

  @Test func drawsBothFiguresInTheSameFrame() throws {
    var long = try TestFigure.line([1, 20_000_000], color: 0)
    long.axes[0].y.label.text = "a label\non two lines"
    let article = TestFinding.article(
      TestFinding.figure(
        .changed,
        try TestFinding.line([1, 2]),
        try FigureRecording(render(.still(long))).json()
      )
    )
    let boxes = article.matches(of: /viewBox="([^"]*)"/).map(\.1)
    #expect(boxes.count == 2 && boxes[0] == boxes[1])
  }

  @Test func showsAnimationsAndTheFramesThatDiffer() throws {
    let article = TestFinding.article(
      TestFinding.figure(
        .changed,
        try TestFinding.film(),
        try TestFinding.film(changed: (frame: 1, pixel: 7))
      )
    )
    #expect(!article.contains("<svg "))
    let alternatives = article.matches(of: /alt="([^"]*)"/).map { String($0.1) }
    #expect(
      alternatives == [
        "Expected: animation of 3 frames of 4 × 3 pixels",
        "Expected: one of 3 frames of 4 × 3 pixels",
        "Actual: animation of 3 frames of 4 × 3 pixels", "Actual: one of 3 frames of 4 × 3 pixels",
        "Frame 2, expected", "Frame 2, actual", "Frame 2, difference",
      ]
    )
    #expect(article.contains("<figcaption>Frame 2: 1 of 12 pixels differs.</figcaption>"))
    #expect(article.contains("<p class=\"size\">3 frames of 4 × 3 pixels, 40 ms each</p>"))
    let files = article.matches(
      of: /width="64" height="48" src="data:image\/(gif|png);base64,([^"]*)"/
    )
    #expect(files.map { String($0.1) } == ["gif", "gif", "gif", "gif", "png", "png", "png"])
    // Of the difference, the pixel that changed is marked, and blue and yellow are two greys.
    let difference = Bitmap(
      width: 4,
      height: 3,
      palette: [Color(180, 180, 180), Color(244, 244, 244), Color(214, 0, 108)],
      pixels: (0..<12).map { $0 == 1 ? 1 : $0 == 7 ? 2 : 0 }
    )
    #expect(
      try #require(files.last).2
        == Base64.encode(PNGEncoder.encode(difference, dotsPerInch: 72))[...]
    )
  }

  @Test func showsFramesThatOneAnimationAloneHas() throws {
    let article = TestFinding.article(
      TestFinding.figure(.changed, try TestFinding.film(), try TestFinding.film(frames: 5))
    )
    #expect(article.contains("Frame 4 is in one of the animations alone."))
    #expect(article.contains("Frame 5 is in one of the animations alone."))
    #expect(article.contains("alt=\"Frame 4, actual\"") && !article.contains("Frame 4, expected"))
  }

  @Test func showsTheSheetOfAnAnimationThatDiffers() throws {
    var titled = TestFinding.animated()
    titled.axes[0].title.text = "new"
    let article = TestFinding.article(
      TestFinding.figure(
        .changed,
        try TestFinding.film(),
        try FigureRecording(render(.still(titled))).json()
      )
    )
    // The films are the same; the first frame stands on both sheets.
    #expect(article.components(separatedBy: "<svg ").count == 3)
    #expect(article.components(separatedBy: "<image ").count == 3)
    #expect(!article.contains("<img"))
  }

  @Test func showsFilmsOfWholeSheets() throws {
    let frames = try [[1.0, 2], [2.0, 1], [1.0, 1]].map { try TestFigure.line($0, color: 0) }
    let film = AnimatedFigure(frames: frames, interval: 50, loops: true)
    var other = film
    other.frames[0] = frames[2]
    let article = TestFinding.article(
      TestFinding.figure(
        .changed,
        try FigureRecording(render(.animated(film))).json(),
        try FigureRecording(render(.animated(other))).json()
      )
    )
    #expect(!article.contains("<svg "))
    #expect(article.contains(/3 frames of \d+ × \d+ pixels, 50 ms each/))
    #expect(article.contains("<figcaption>Frame 1: "))
  }

  @Test func showsTheOneFigureThatThereIs() throws {
    let missing = TestFinding.article(
      TestFinding.figure(.missing, nil, try TestFinding.line([1]))
    )
    #expect(missing.components(separatedBy: "<svg ").count == 2)
    #expect(missing.contains("<figcaption class=\"label\">Actual, not recorded</figcaption>"))
    let stale = TestFinding.article(TestFinding.figure(.stale, try TestFinding.film(), nil))
    #expect(stale.contains("<figcaption class=\"label\">Recorded</figcaption>"))
    #expect(stale.contains("alt=\"Recorded: animation of 3 frames of 4 × 3 pixels\""))
  }

  @Test func saysWhyThereIsNoPicture() throws {
    let article = TestFinding.article(
      TestFinding.figure(.unreadable, "{ <b>", try TestFinding.line([1]))
    )
    #expect(
      article.contains(
        "<p class=\"damaged\">It cannot be shown: it is not JSON at line 1</p>"
      )
    )
    #expect(article.components(separatedBy: "<svg ").count == 2)
    let text = try FigureRecording(render(TestFigure.line([1], color: 0))).json()
      .replacing("\"width\": 6.4", with: "\"width\": 1e200")
    #expect(
      TestFinding.article(TestFinding.figure(.stale, text, nil)).contains(
        "<p class=\"damaged\">It cannot be shown: the numbers of the recording do not fit together</p>"
      )
    )
  }
}
