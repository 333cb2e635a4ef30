extension Axes {
  /// The coordinates of `places`; names get the next whole numbers of the axis, and a tick each.
  ///
  /// A name that the axis knows already keeps its number.
  func coordinates(
    of places: NumberOrNameList,
    on axis: WritableKeyPath<AxesValue, AxisValue>
  ) -> [Double] {
    switch places {
    case .numbers(let numbers): return numbers
    case .names(let names):
      var known = value[keyPath: axis].fixedTicks?.labels ?? []
      let coordinates = names.map { name in
        if let index = known.firstIndex(of: name) { return Double(index) }
        warnOfFormula(in: name)
        known.append(name)
        return Double(known.count - 1)
      }
      value[keyPath: axis].fixedTicks = FixedTicks(
        positions: known.indices.map { Double($0) },
        labels: known
      )
      return coordinates
    }
  }
}
