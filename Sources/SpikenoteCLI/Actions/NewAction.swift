internal import Foundation

/// Begins a lesson that runs.
package struct NewAction {
  private let name: String
  private let replaces: Bool

  /// Makes the action for a lesson of that name; `replaces` lets it write over one that is there.
  package init(name: String, replaces: Bool) {
    self.name = name
    self.replaces = replaces
  }

  /// Writes the lesson and gives its path.
  ///
  /// - Throws: `UsageError` when there is such a file already, or it cannot be written.
  package func perform() throws(UsageError) -> String {
    let isName = name.split(separator: "/", omittingEmptySubsequences: false).last?.isEmpty == false
    guard isName, !name.hasSuffix("/.md"), name != ".md" else {
      throw UsageError("`\(name)` is no name for a lesson; write for example: spikenote new first")
    }
    let path = name.hasSuffix(".md") ? name : name + ".md"
    guard replaces || !FileManager.default.fileExists(atPath: path) else {
      throw UsageError("\(path) is there already; --force replaces it.")
    }
    let title = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      .replacing("-", with: " ")
    do { try FileWriter.write(Self.lesson(title: title), to: path) } catch {
      throw UsageError("\(path) cannot be written; choose another folder.")
    }
    return path
  }

  /// A lesson with a parameter, a formula, a figure, a value in the text and a check.
  static func lesson(title: String) -> String {
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return #"""
      ---
      title: "\#(quoted)"
      description: How often a neuron fires tells a number.
      seed: 0
      params:
        steps: 100
        rate: 0.3
      ---

      ## A number becomes spikes

      In every time step the neuron fires with probability $p$, so that after $T$ steps it is expected to have fired

      $$
      E[n] = p \, T
      $$ {#eq-count}

      times. @fig-spikes shows one neuron for each of ten values of $p$.

      ```swift
      //| label: fig-spikes
      //| fig-cap: Ten neurons, the higher the likelier to fire.
      let probabilities = Tensor.linspace(0, 1, 10)
      let spikes = spikegen.rate(probabilities, numSteps: steps)

      let (figure, axes) = plt.subplots(figsize: (7, 3))
      splt.raster(spikes, axes, s: 12, c: "black")
      axes.setXlabel("Time step")
      axes.setYlabel("Neuron")
      ```

      ## A single neuron

      ```swift
      let train = spikegen.rate(Tensor([rate]), numSteps: steps)
      let count = Int(train.sum().item())
      ```

      With $p$ = `{swift} rate` the neuron fired `{swift} count` times in `{swift} steps` steps, where @eq-count expects
      `{swift} Int(rate * Double(steps))`.

      ```swift
      precondition(spikes.shape == [steps, 10])
      precondition(count > 0 && count < steps)
      ```

      """#
  }
}
