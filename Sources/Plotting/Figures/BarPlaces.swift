public import Tensors

/// Where bars stand: numbers, or names that become the ticks of the axis.
public protocol BarPlaces {
  /// The places in order.
  var barPlaces: BarPlaceList { get }
}

/// The places of bars.
public enum BarPlaceList: Hashable, Sendable {
  case numbers([Double])
  case names([String])
}

/// What an array may hold to say where bars stand.
public protocol BarPlace {
  /// The places that `places` are.
  static func list(_ places: [Self]) -> BarPlaceList
}

extension BarPlace where Self: PlotNumber {
  /// The numbers.
  public static func list(_ places: [Self]) -> BarPlaceList { .numbers(places.plotValues) }
}

extension String: BarPlace {
  /// The names.
  public static func list(_ places: [String]) -> BarPlaceList { .names(places) }
}

extension Double: BarPlace {}
extension Float: BarPlace {}
extension Int: BarPlace {}
extension UInt8: BarPlace {}
extension Int32: BarPlace {}
extension Int64: BarPlace {}

extension Array: BarPlaces where Element: BarPlace {
  /// The elements.
  public var barPlaces: BarPlaceList { Element.list(self) }
}

extension BarPlaces where Self: PlotData {
  /// The values in order.
  public var barPlaces: BarPlaceList { .numbers(plotValues) }
}

extension Tensor: BarPlaces {}
extension Range: BarPlaces where Bound: PlotNumber & Strideable, Bound.Stride: SignedInteger {}
extension ClosedRange: BarPlaces
where Bound: PlotNumber & Strideable, Bound.Stride: SignedInteger {}
extension StrideTo: BarPlaces where Element: PlotNumber {}
extension StrideThrough: BarPlaces where Element: PlotNumber {}

extension Axes {
  /// The coordinates of `places`; names get the next whole numbers of the axis, and a tick each.
  ///
  /// A name that the axis knows already keeps its number.
  func coordinates(
    of places: BarPlaceList,
    on axis: WritableKeyPath<AxesValue, AxisValue>
  ) -> [Double] {
    switch places {
    case .numbers(let numbers): return numbers
    case .names(let names):
      var known = value[keyPath: axis].fixedTicks?.labels ?? []
      let coordinates = names.map { name in
        if let index = known.firstIndex(of: name) { return Double(index) }
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
