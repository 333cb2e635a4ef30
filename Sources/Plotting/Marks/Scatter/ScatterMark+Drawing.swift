extension ScatterMark {
  var isDrawable: Bool {
    area.isLength && edgeWidth.isLength
      && [colors?.values.count, inkOfEach?.count, areaOfEach?.count]
        .allSatisfy { $0 == nil || $0 == points.count }
      && (areaOfEach?.allSatisfy(\.isLength) ?? true)
      && (colors.map { $0.scale.values.isDrawable && $0.alpha.isShare } ?? true)
  }

  func draw(in plot: PlotArea) -> [DrawnMark] {
    // One colour and one size: one element, however many points.
    if colors == nil, inkOfEach == nil, areaOfEach == nil {
      return [draw(points, Appearance(ink: ink, area: area), in: plot)].compactMap { $0 }
    }
    return groups.compactMap { draw($0.points, $0.look, in: plot) }
  }

  /// Of markers of many sizes it shows the mean of the least and the greatest area, as Matplotlib does.
  func show(in entry: inout LegendEntry) {
    let areas = areaOfEach ?? [area]
    let area = ((areas.min() ?? area) + (areas.max() ?? area)) / 2
    let look = faceAndEdge(of: ink)
    let edge = look.edge.map { Stroke($0, width: edgeWidth) }
    entry.marker = (marker, area.squareRoot(), .init(fill: look.face, edge: edge))
  }

  func obstruct(_ obstacles: inout LegendObstacles, in plot: PlotArea) {
    obstacles.points += finitePoints.map { plot.place($0) }
  }

  private struct Appearance: Equatable {
    var ink: Ink
    var area: Double
  }

  /// Up to this many points of different looks are drawn in their order; more are drawn colour by colour, from
  /// the first of the colormap to the last, and large ones before small ones, so that points of one look
  /// share an element.
  private static let mostPointsInOrder = 2000

  private var groups: [(look: Appearance, points: [Point])] {
    let palette = colors?.scale.colors ?? []
    let slots = colors.map { values in
      values.values.map { Int(values.scale.index(of: $0) ?? 0) }
    }
    func area(_ index: Int) -> Double { areaOfEach?[index] ?? self.area }
    func look(_ index: Int) -> Appearance {
      var ink = inkOfEach?[index] ?? self.ink
      if let slots, let values = colors {
        ink = Ink(palette[slots[index]]).withOpacity(values.alpha)
      }
      return Appearance(ink: ink, area: area(index))
    }
    var order = Array(points.indices)
    if order.count > Self.mostPointsInOrder {
      order.sort {
        (slots?[$0] ?? 0, -area($0), $0) < (slots?[$1] ?? 0, -area($1), $1)
      }
    }
    var groups: [(look: Appearance, points: [Point])] = []
    for index in order {
      let look = look(index)
      if groups.last?.look == look {
        groups[groups.count - 1].points.append(points[index])
      } else {
        groups.append((look, [points[index]]))
      }
    }
    return groups
  }

  private func draw(_ points: [Point], _ look: Appearance, in plot: PlotArea) -> DrawnMark? {
    let size = look.area.squareRoot()
    let (fill, edge) = faceAndEdge(of: look.ink)
    return plot.markers(
      at: points,
      reach: marker.reach(size: size, edgeWidth: edgeWidth)
    ) { places in
      if fill == edge {
        return marker.element(
          at: places,
          size: size,
          edgeWidth: edgeWidth,
          ink: look.ink
        )
      }
      return marker.element(
        at: places,
        size: size,
        fill: fill,
        edge: edge.map { Stroke($0, width: edgeWidth) }
      )
    }
  }
}

extension ScatterMark {
  /// The colours inside and around a marker of the colour `ink`; `nil` for what is not drawn.
  func faceAndEdge(of ink: Ink) -> (face: Ink?, edge: Ink?) {
    let edge: Ink? =
      switch look.edge {
      case .face: ink
      case .none: nil
      case .ink(let own): marker.isFilled ? own : ink
      }
    return (look.isHollow ? nil : ink, edge)
  }
}
