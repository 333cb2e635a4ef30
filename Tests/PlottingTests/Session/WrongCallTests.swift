import Plotting
import Tensors
import Testing

/// Wrong calls as a lesson makes them: each ends the process with its message.
struct WrongCallTests {
  private typealias Call = @Sendable (Axes) -> Void

  private static let calls: [(call: Call, message: String)] = [
    ({ $0.text(0, 0, "a", rotation: .nan) }, "text: rotation is nan, but must be finite"),
    (
      { $0.annotate("a", xy: (0, 0), arrowstyle: "=>") },
      "annotate: arrowstyle is \"=>\", but must be one of -, ->; did you mean \"->\"?"
    ),
    (
      { $0.step([0, 1], [0, 1], where: "middle") },
      "step: where is \"middle\", but must be one of pre, post, mid; did you mean \"mid\"?"
    ),
    (
      { $0.fillBetween([0, 1], [0, 1, 2]) },
      "fillBetween: y1 has 3 values, but x has 2; both must have the same number"
    ),
    (
      { $0.errorbar([0, 1], [0, 1], yerr: [0.1]) },
      "errorbar: yerr has 1 values, but x has 2; both must have the same number"
    ),
    (
      { $0.vlines([0, 1], 0, 1, linestyle: "---") },
      "vlines: linestyle is \"---\", but must be one of - -- -. : none; did you mean \"--\"?"
    ),
    (
      { $0.stem([0, 1], [1]) }, "stem: x has 2 values, but y has 1; both must have the same number"
    ),
    ({ $0.axhspan(0, Double.infinity) }, "axhspan: ymax is inf, but must be finite"),
    (
      { $0.barh(["a", "b"], [1]) },
      "barh: width has 1 values, but y has 2; both must have the same number"
    ),
    ({ $0.bar([0, 1], [1, 2], alpha: 2) }, "bar: alpha is 2.0, but must lie between 0 and 1"),
    (
      { $0.hist([1, 2], bins: [3]) },
      "hist: bins is [3.0], but as the ends of intervals must be two or more finite numbers in ascending "
        + "order"
    ),
    ({ $0.plot([0, 1], alpha: .nan) }, "plot: alpha is nan, but must lie between 0 and 1"),
    ({ $0.axvline(1, alpha: 3) }, "axvline: alpha is 3.0, but must lie between 0 and 1"),
    ({ $0.axvspan(1, 2, alpha: -1) }, "axvspan: alpha is -1.0, but must lie between 0 and 1"),
    ({ $0.grid(alpha: .infinity) }, "grid: alpha is inf, but must lie between 0 and 1"),
    (
      { $0.imshow(Tensor([0, 1], shape: [1, 2]), vmin: 2, vmax: 1) },
      "imshow: vmin is 2.0, but must not be greater than vmax, 1.0"
    ),
    (
      { $0.imshow(Tensor([0, 1], shape: [1, 2]), vmin: 2) },
      "imshow: vmin is 2.0, but must not be greater than the greatest value, 1.0"
    ),
    (
      { $0.scatter([0, 1], [0, 1], c: [1, 2], vmax: 0) },
      "scatter: vmax is 0.0, but must not be less than the least value, 1.0"
    ),
    (
      { $0.scatter([0, 1], [0, 1], c: [1, 2, 3]) },
      "scatter: c has 3 values, but x has 2; both must have the same number"
    ),
    (
      { $0.imshow(Tensor([1, 2]), origin: "lower") },
      "imshow: image has the shape [2], but must be [rows, columns] or [rows, columns, 3] with red, green "
        + "and blue"
    ),
  ]

  @Test(arguments: calls.indices)
  func stopsTheCellWithTheMessage(index: Int) async throws {
    let result = try await #require(
      processExitsWith: .failure,
      observing: [\.standardErrorContent]
    ) { [index] in
      WrongCallTests.calls[index].call(Axes(cell: .whole))
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("Fatal error: \(Self.calls[index].message)\n"))
  }
}
