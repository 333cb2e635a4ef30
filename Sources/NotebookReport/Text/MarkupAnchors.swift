/// The anchors that HTML of an author gives a page: every `id`, and the `name` of a link (HTML standard, 7.4.6.3).
enum MarkupAnchors {
  static func all(in markup: String) -> Set<String> {
    Set(
      MarkupAttributes(in: markup).all
        .filter { $0.name == "id" || $0.tag == "a" && $0.name == "name" }.map(\.value)
    )
  }
}
