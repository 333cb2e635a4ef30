extension SVGBody {
  mutating func append(_ image: Image) {
    // Stills are GIF too: they have at most 256 colours, and a page then needs one kind of image.
    switch image.source {
    case .bitmap(let bitmap):
      let opacity =
        image.opacity < 1 ? " opacity=\"\(SVGNumber.text(image.opacity))\"" : ""
      append(GIFEncoder.encode(bitmap), in: image.frame, attributes: opacity + Self.sharpPixels)
    case .animation(let animation):
      append(
        GIFEncoder.encode(animation),
        in: image.frame,
        attributes: " class=\"motion\"" + Self.sharpPixels
      )
      append(
        GIFEncoder.encode(animation.poster),
        in: image.frame,
        attributes: " class=\"poster\" display=\"none\"" + Self.sharpPixels
      )
    }
  }

  /// The attribute of pictures whose pixels are seen as squares.
  static let sharpPixels = " style=\"image-rendering:pixelated\""

  /// Appends an animation that fills `frame`, and what is shown in its place on paper and to people who want no motion.
  ///
  /// The page's style sheet chooses between both; without one the animation is seen.
  mutating func append(_ animation: Animation, in frame: Rectangle, poster: [DrawingElement]) {
    append(GIFEncoder.encode(animation), in: frame, attributes: " class=\"motion\"")
    text += "<g class=\"poster\" display=\"none\">"
    append(poster)
    text += "</g>"
  }

  private mutating func append(_ gif: [UInt8], in frame: Rectangle, attributes: String) {
    text += "<image x=\"\(SVGNumber.text(frame.x))\" y=\"\(SVGNumber.text(frame.y))\""
    text += " width=\"\(SVGNumber.text(frame.width))\" height=\"\(SVGNumber.text(frame.height))\""
    text += " preserveAspectRatio=\"none\"\(attributes)"
    text += " href=\"data:image/gif;base64,\(Base64.encode(gif))\"/>"
  }
}
