extension Mark {
  /// Whether a legend can explain the mark.
  var canHaveLabel: Bool {
    switch self {
    case .image, .text: false
    default: true
    }
  }

  /// The text in the legend; setting it does nothing to a picture.
  var label: String? {
    get {
      switch self {
      case .line(let line): line.label
      case .scatter(let scatter): scatter.label
      case .bars(let bars): bars.label
      case .guide(let guide): guide.label
      case .area(let area): area.label
      case .segments(let segments): segments.label
      case .errorBars(let errors): errors.line.label
      case .image, .text: nil
      }
    }
    set {
      switch self {
      case .line(var line):
        line.label = newValue
        self = .line(line)
      case .scatter(var scatter):
        scatter.label = newValue
        self = .scatter(scatter)
      case .bars(var bars):
        bars.label = newValue
        self = .bars(bars)
      case .guide(var guide):
        guide.label = newValue
        self = .guide(guide)
      case .area(var area):
        area.label = newValue
        self = .area(area)
      case .segments(var segments):
        segments.label = newValue
        self = .segments(segments)
      case .errorBars(var errors):
        errors.line.label = newValue
        self = .errorBars(errors)
      case .image, .text: break
      }
    }
  }
}
