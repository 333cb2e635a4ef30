internal import RecordedFigures
internal import OutputComparison

/// Masks the texts in the recording of a figure: titles, labels, annotations, names of ticks and of the legend.
///
/// Texts that were drawn into the pixels of an animation stay as they are.
struct FigureMask {
  private let settings: TextSettings
  /// How often each normaliser has masked something, in the order of the settings.
  private(set) var counts: [Int]

  init(_ settings: TextSettings) {
    self.settings = settings
    counts = settings.normalisers.map { _ in 0 }
  }

  /// The recording with its texts masked; as it is where nothing is found in it, or it cannot be read.
  mutating func masked(_ json: String) -> String {
    guard !settings.normalisers.isEmpty, let value = try? JSONParser.value(of: json) else {
      return json
    }
    let before = counts
    let masked = masked(value, isText: false)
    return counts == before ? json : JSONText.text(of: masked)
  }

  private mutating func masked(_ value: RecordedValue, isText: Bool) -> RecordedValue {
    switch value {
    case .string(let text) where isText:
      let (masked, found) = settings.masked(text)
      for index in counts.indices { counts[index] += found[index] }
      return .string(masked)
    case .list(let list): return .list(list.map { masked($0, isText: isText) })
    case .object(let fields):
      return .object(
        fields.map { .init($0.key, masked($0.value, isText: Self.keys.contains($0.key))) }
      )
    default: return value
    }
  }

  /// The keys of what a reader reads; all other texts are words of ours.
  private static let keys: Set = ["text", "label", "labels", "string", "title", "offset"]
}
