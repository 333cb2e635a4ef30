extension DrawingElement {
  /// The images with animations in this element.
  var animatedImages: [Image] {
    switch self {
    case .image(let image): image.animation == nil ? [] : [image]
    case .clipped(_, let elements): elements.flatMap(\.animatedImages)
    case .path, .markers, .text: []
    }
  }
}

extension Image {
  var animation: Animation? {
    if case .animation(let animation) = source { animation } else { nil }
  }
}
