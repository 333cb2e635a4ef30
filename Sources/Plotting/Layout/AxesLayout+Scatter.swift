extension AxesLayout {
  func draw(_ scatter: ScatterMark) -> [DrawnMark] {
    // One colour and one size: one element, however many points.
    if scatter.colors == nil, scatter.inkOfEach == nil, scatter.areaOfEach == nil {
      let look = Appearance(ink: scatter.ink, area: scatter.area)
      return [draw(scatter, scatter.points, look)].compactMap { $0 }
    }
    return groups(of: scatter).compactMap { draw(scatter, $0.points, $0.look) }
  }

  private struct Appearance: Equatable {
    var ink: Ink
    var area: Double
  }

  /// Up to this many points of different looks are drawn in their order; more are drawn colour by colour, from
  /// the first of the colormap to the last, and large ones before small ones, so that points of one look
  /// share an element.
  private static let mostPointsInOrder = 2000

  private func groups(
    of scatter: ScatterMark
  ) -> [(look: Appearance, points: [Point])] {
    let colors = scatter.colors?.scale.colors ?? []
    let slots = scatter.colors.map { values in
      values.values.map { Int(values.scale.index(of: $0) ?? 0) }
    }
    func area(_ index: Int) -> Double { scatter.areaOfEach?[index] ?? scatter.area }
    func look(_ index: Int) -> Appearance {
      var ink = scatter.inkOfEach?[index] ?? scatter.ink
      if let slots, let values = scatter.colors {
        ink = Ink(colors[slots[index]]).withOpacity(values.alpha)
      }
      return Appearance(ink: ink, area: area(index))
    }
    var order = Array(scatter.points.indices)
    if order.count > Self.mostPointsInOrder {
      order.sort {
        (slots?[$0] ?? 0, -area($0), $0) < (slots?[$1] ?? 0, -area($1), $1)
      }
    }
    var groups: [(look: Appearance, points: [Point])] = []
    for index in order {
      let look = look(index)
      if groups.last?.look == look {
        groups[groups.count - 1].points.append(scatter.points[index])
      } else {
        groups.append((look, [scatter.points[index]]))
      }
    }
    return groups
  }

  private func draw(
    _ scatter: ScatterMark,
    _ points: [Point],
    _ look: Appearance
  ) -> DrawnMark? {
    let size = look.area.squareRoot()
    let (fill, edge) = scatter.faceAndEdge(of: look.ink)
    return markers(
      at: points,
      reach: scatter.marker.reach(size: size, edgeWidth: scatter.edgeWidth)
    ) { places in
      if fill == edge {
        return scatter.marker.element(
          at: places,
          size: size,
          edgeWidth: scatter.edgeWidth,
          ink: look.ink
        )
      }
      return scatter.marker.element(
        at: places,
        size: size,
        fill: fill,
        edge: edge.map { Stroke($0, width: scatter.edgeWidth) }
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
