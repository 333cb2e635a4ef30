internal import HTMLTree
import NotebookModel

/// A displayed value in the richest form that the page may show.
struct DisplayView {
  let data: DisplayData
  let caption: [HTMLNode]
  let number: Int?
  let alternative: String?
  let prompt: String?
  let name: String
  let options: PageOptions

  var nodes: [HTMLNode] {
    for representation in data.representations {
      guard let nodes = nodes(for: representation) else { continue }
      return representation.mediaType.hasPrefix("image/") ? nodes + dataBehindImage : nodes
    }
    let types = data.representations.map(\.mediaType).joined(separator: ", ")
    return [
      .element(
        "p",
        ["class": "remark"],
        types.isEmpty ? "a value without a representation" : "not shown: \(types)"
      )
    ]
  }

  /// What an image is drawn from, for those who cannot see it.
  private var dataBehindImage: [HTMLNode] {
    let table = data.representations.first { $0.mediaType == "text/csv" }
    return table.map { DataTable(csv: $0.data, name: "\(name), data").details } ?? []
  }

  /// `nil` where the page may not or cannot show this form.
  private func nodes(for representation: DisplayData.Representation) -> [HTMLNode]? {
    let bytes = representation.data
    switch representation.mediaType {
    case "image/svg+xml":
      if options.allowsRawHTML {
        return [figure(withAlternative(.raw(String(decoding: bytes, as: UTF8.self))))]
      }
      return SafeSVG(bytes).map { [figure(withAlternative(.raw($0.markup)))] }
    case "image/png", "image/gif":
      return [figure(image(RasterImage(mediaType: representation.mediaType, data: bytes)))]
    case "text/html":
      guard options.allowsRawHTML else { return nil }
      return [
        .element("div", ["class": "rich"], [.raw(String(decoding: bytes, as: UTF8.self))])
      ]
    case "text/csv":
      let tables = DataTable(csv: bytes, name: name).nodes
      return tables.isEmpty ? nil : prompted(tables)
    case "text/plain":
      let text = String(decoding: bytes, as: UTF8.self)
      return prompted([OutputText(text, className: "output value", name: name).node])
    default: return nil
    }
  }

  /// A value with its `Out[n]:`, where it has one.
  private func prompted(_ nodes: [HTMLNode]) -> [HTMLNode] {
    guard let prompt else { return nodes }
    return [.element("div", ["class": "out", "data-prompt": prompt], nodes)]
  }

  /// The switch of an animation with a poster: closed it shows the poster, without any script.
  private var player: [HTMLNode] {
    guard let svg = data.text(of: "image/svg+xml"), svg.contains("class=\"motion\"") else {
      return []
    }
    let summary = HTMLNode.element("summary", [:], "Animation")
    return [.element("details", ["class": "player", "open": ""], [summary])]
  }

  private func figure(_ image: HTMLNode) -> HTMLNode {
    let plates = player + [HTMLNode.element("div", ["class": "plate"], [image])]
    let end = caption.isEmpty ? "" : ": "
    let label = number.map { HTMLNode.element("span", ["class": "number"], "Figure \($0)\(end)") }
    let text = [label].compactMap(\.self) + caption
    let captions = text.isEmpty ? [] : [HTMLNode.element("figcaption", [:], text)]
    return .element("figure", [:], plates + captions)
  }

  /// The author's text in place of the one that the image brings.
  private func withAlternative(_ svg: HTMLNode) -> HTMLNode {
    guard let alternative, !alternative.isEmpty else { return svg }
    return .element(
      "div",
      ["role": "img", "aria-label": alternative],
      [.element("div", ["aria-hidden": "true"], [svg])]
    )
  }

  private func image(_ image: RasterImage) -> HTMLNode {
    let size = image.size
    return .element(
      "img",
      [
        "class": image.mediaType == "image/gif" ? "animation" : nil,
        "src": image.dataURL,
        "alt": alternative ?? data.text(of: "text/plain") ?? "Figure",
        "width": size.map { "\($0.width)" },
        "height": size.map { "\($0.height)" },
      ]
    )
  }
}
