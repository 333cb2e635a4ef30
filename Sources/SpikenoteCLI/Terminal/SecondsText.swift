/// Seconds with two decimals, as summaries tell them.
func secondsText(_ seconds: Double) -> String {
  let hundredths = Int((seconds * 100).rounded())
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

/// A duration in seconds with two decimals.
func secondsText(_ duration: Duration) -> String { secondsText(duration / .seconds(1)) }
