import LessonSite
import NotebookMarkdown
import NotebookModel
import NotebookReport

/// Lessons as a course has them, 12 sections of prose, code, a table of numbers and a figure each, that link to each other.
struct SampleSite {
  let plan: SitePlan
  private let results: [LessonResult]

  init(lessonCount: Int) throws {
    let lessons = (0..<lessonCount).map { index in
      SiteLesson(
        path: Self.path(of: index),
        notebook: NotebookReader().read(
          Self.text(of: index, lessonCount: lessonCount),
          fileName: Self.path(of: index) + ".md"
        )
      )
    }
    plan = try SitePlan(SiteSettings(), lessons: lessons)
    results = plan.lessons.map { lesson in
      LessonResult(
        notebook: lesson.notebook,
        results: lesson.notebook.cells.map { _ in Self.cellResult }
      )
    }
  }

  /// The lessons with their pages.
  var rendered: [SiteBuilder.Lesson] {
    results.enumerated().map { index, result in
      let options = plan.options(forLesson: index, base: PageOptions())
      return SiteBuilder.Lesson(
        result: result,
        page: LessonPage(result, options: options).rendered
      )
    }
  }

  private static func path(of index: Int) -> String {
    "part-\(index / 20 + 10)/lesson-\(index % 20 + 10)"
  }

  private static func text(of index: Int, lessonCount: Int) -> String {
    let next = (index + 1) % lessonCount
    let sections = (1...12).map { section in
      """
      ## Section \(section) on neuron \(index)

      A leaky neuron adds up its input over the time steps, and loses a part of its membrane potential in each. Where the
      potential crosses the threshold it fires, as [the next lesson](../\(path(of: next)).md#section-\(section)-on-neuron-\(next))
      shows; see also [the beginning](#section-1-on-neuron-\(index)). The number \(index * 31 + section * 17) is told by
      the *rate* of its spikes, or by the **latency** of the first one, $t = \\tau \\ln(I / (I - 1))$.

      ```swift
      let spikes\(section) = spikegen.rate(Tensor.linspace(0, 1, \(section + 9)), numSteps: 100)
      for step in 0..<100 where spikes\(section)[step].sum().item() > \(section) {
        print("step \\(step): more than \(section) spikes")
      }
      ```

      """
    }
    return "# Lesson \(index) of \(lessonCount)\n\n" + sections.joined(separator: "\n")
  }

  private static let cellResult = CellResult(
    status: .succeeded,
    outputs: [
      .text(.standardOutput, (0..<10).map { "step \($0): more than 3 spikes\n" }.joined()),
      .display(
        DisplayData([
          DisplayData.Representation(mediaType: "image/svg+xml", data: Array(figure.utf8))
        ])
      ),
    ]
  )

  /// A raster of 300 spikes, about 4 KB.
  private static let figure: String = {
    let marks = (0..<300).map { "M\($0 * 37 % 400) \($0 * 11 % 200)v4" }.joined()
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 200\"><path d=\"\(marks)\" stroke=\"#000\"/></svg>"
  }()
}
