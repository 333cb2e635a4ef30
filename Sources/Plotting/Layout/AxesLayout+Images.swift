extension AxesLayout {
  func draw(_ image: ImageMark) -> DrawnMark {
    let corner = place(Point(-0.5, -0.5))
    let opposite = place(Point(Double(image.columns) - 0.5, Double(image.rows) - 0.5))
    let frame = Rectangle(corner: corner, opposite: opposite)
    return DrawnMark(
      layer: 0,
      element: .image(Image(image.source, in: frame)),
      reachesOutside: !box.contains(frame)
    )
  }
}
