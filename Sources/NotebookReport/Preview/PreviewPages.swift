internal import HTMLTree

/// The pages of a preview that are no lessons.
package enum PreviewPages {
  /// The page of a lesson that has not run yet; it becomes the lesson's.
  package static func waiting(_ name: String) -> String {
    page(name, [.element("header", [:], [.element("h1", [:], name)])], [])
  }

  /// The list of the lessons: their names, and the addresses of their pages.
  package static func index(_ lessons: [(name: String, address: String)]) -> String {
    let items = lessons.map { lesson in
      HTMLNode.element("li", [:], [.element("a", ["href": lesson.address], lesson.name)])
    }
    let heading = HTMLNode.element("header", [:], [.element("h1", [:], "Lessons")])
    return page("Lessons", [heading], [.element("ul", [:], items)], isLesson: false)
  }

  private static func page(
    _ title: String,
    _ header: [HTMLNode],
    _ main: [HTMLNode],
    isLesson: Bool = true
  ) -> String {
    var options = PageOptions()
    options.isPreview = isLesson
    let script = isLesson ? [HTMLNode.element("script", [:], [.raw(previewScript)])] : []
    let document = HTMLNode.element(
      "html",
      ["lang": "en"],
      [
        Head(title: title, description: nil, options: options, showsLocalImages: false).node,
        .element("body", [:], header + [.element("main", ["id": "lesson"], main)] + script),
      ]
    )
    return "<!doctype html>\n" + HTMLFormatter.format([document])
  }
}
