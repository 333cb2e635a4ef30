import Foundation
import NotebookTestSupport
import Testing

@Suite struct TutorialTests {
  private static let name = "tutorial-1-spike-encoding"

  private static func lesson() throws -> Data {
    try Data(contentsOf: projectRoot.appending(path: "Notebooks/\(name).md"))
  }

  @Test func givesTheRecordedOutputs() async throws {
    let lesson = try Self.lesson()
    let run = try await Spikenote.call(
      ["run", "\(Self.name).md"],
      files: ["\(Self.name).md": lesson]
    )
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(run.page.utf8.count < 600_000)
    // A formula that is not understood is shown as its source.
    #expect(!run.page.contains("class=\"tex\""))
    let recordings = Self.recordings(in: String(decoding: lesson, as: UTF8.self))
    #expect(recordings.count == 10)
    for (cell, recorded) in recordings {
      let text = run.cells[cell].filter { $0 != "figure" && $0 != "animation" }
        .map { $0.hasPrefix("value: ") ? String($0.dropFirst(7)) : $0 }.joined(separator: "\n")
      #expect(text == recorded, "cell \(cell + 1)")
    }
  }

  /// The fences `output`, each with the index of the cell before it.
  private static func recordings(in lesson: String) -> [(cell: Int, text: String)] {
    var recordings: [(cell: Int, text: String)] = []
    var cell = -1
    var lines: [String]?
    for line in lesson.components(separatedBy: "\n") {
      if line.hasPrefix("```swift") { cell += 1 }
      if line == "```output" {
        lines = []
      } else if line == "```", let text = lines {
        recordings.append((cell, text.joined(separator: "\n")))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return recordings
  }

  /// What the Python original prints with seed 0 on the same digits.
  @Test(.enabled(if: MNISTFiles.paths != nil, "\(MNISTFiles.absence)"))
  func printsWhatPythonPrintsForMNIST() async throws {
    var files = ["\(Self.name).md": try Self.lesson()]
    for (path, kind) in zip(try #require(MNISTFiles.paths), ["images-idx3", "labels-idx1"]) {
      files["data/MNIST/raw/train-\(kind)-ubyte.gz"] = try Data(contentsOf: path)
    }
    let run = try await Spikenote.call(
      ["run", "\(Self.name).md", "-p", "dataset=mnist", "--data", "data"],
      files: files
    )
    #expect(run.standardError == "")
    #expect(run.status == 0)
    let texts = run.cells.flatMap(\.self).filter { $0 != "figure" && $0 != "animation" }
    #expect(
      texts == [
        // Ten thousand test images in place of sixty thousand.
        "The size of mnistTrain is 1000",
        "Converted vector: tensor([1., 0., 1., 1., 1., 0., 1., 0., 1., 0.])",
        "The output is spiking 60.00% of the time.",
        "The output is spiking 51.00% of the time.",
        "[100, 128, 1, 28, 28]",
        "[100, 28, 28]",
        "The corresponding target is: 1",
        "[100, 28, 28]",
        "tensor(1)",
        "tensor([ 0.,  0.,  0.,  0.,  1., -1.,  1., -1.,  1.,  0.,  0.])",
      ]
    )
  }

  /// The encoders' calls of the tutorial, spike for spike; the numbers are those of Scripts/golden-tutorial.py.
  @Test(.enabled(if: MNISTFiles.paths != nil, "\(MNISTFiles.absence)"))
  func encodesTheVerySpikesOfSnnTorch() async throws {
    var files: [String: Data] = [:]
    for (path, kind) in zip(try #require(MNISTFiles.paths), ["images-idx3", "labels-idx1"]) {
      files["data/train-\(kind)-ubyte.gz"] = try Data(contentsOf: path)
    }
    files["lesson.md"] = Data(
      """
      ```swift
      func show(_ name: String, _ spikes: Tensor) {
        let values = spikes.scalars
        var count = 0, positions = 0
        for index in values.indices where values[index] != 0 {
          count += 1
          positions += Int(values[index]) * (index % 1_000_003)
        }
        print(name, count, positions)
      }
      let train = utils.dataSubset(try datasets.MNIST(root: "data"), subset: 10)
      let loader = DataLoader(train, batchSize: 128, shuffle: true)
      _ = bernoulli(Tensor.ones(10) * 0.5)
      _ = bernoulli(Tensor.ones(100) * 0.5)
      let (data, _) = loader.first()
      show("rate", spikegen.rate(data, numSteps: 100))
      show("rate, gain 0.25", spikegen.rate(data, numSteps: 100, gain: 0.25))
      show("latency", spikegen.latency(data, numSteps: 100, threshold: 0.01, tau: 5))
      show("linear", spikegen.latency(data, numSteps: 100, threshold: 0.01, tau: 5, linear: true))
      show("normalized", spikegen.latency(
        data, numSteps: 100, threshold: 0.01, tau: 5, normalize: true, linear: true))
      show("clipped", spikegen.latency(
        data, numSteps: 100, threshold: 0.01, tau: 5, clip: true, normalize: true, linear: true))
      let series = Tensor([0, 1, 0, 2, 8, -20, 20, -5, 0, 1, 0])
      show("delta", spikegen.delta(series, threshold: 4))
      show("delta, off-spikes", spikegen.delta(series, threshold: 4, offSpike: true))
      show("random", spikegen.rateConv(Tensor.rand(100, 28, 28) * 0.5))
      ```
      """.utf8
    )
    let run = try await Spikenote.call(["run", "lesson.md"], files: files)
    #expect(run.standardError == "")
    #expect(
      run.cells == [
        [
          """
          rate 1172955 584522973196
          rate, gain 0.25 292945 145714226586
          latency 100352 73261115582
          linear 100352 49474690048
          normalized 100352 79748530696
          clipped 17583 6532376057
          delta 3 18
          delta, off-spikes 5 6
          random 19404 760783899
          """
        ]
      ]
    )
  }

  @Test func saysHowToGetADatasetThatIsMissing() async throws {
    let run = try await Spikenote.run(
      "```swift\nlet data = try datasets.MNIST(root: \"data\", download: true)\n```\n",
      environment: ["SPIKENOTE_MIRROR": "http://127.0.0.1:9/"]
    )
    #expect(
      run.standardError == """
        lesson.md:2:1: error: Error thrown: MNIST is not complete: train-images-idx3-ubyte.gz and \
        train-labels-idx1-ubyte.gz not found; put them into data/MNIST/raw, or run `spikenote fetch mnist` in a \
        terminal. datasets.digits() needs no files.
        Fetching failed: cannot fetch MNIST: train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, \
        t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz not available
          http://127.0.0.1:9/train-images-idx3-ubyte.gz: cannot connect to the server
        Put the files into data/MNIST/raw yourself, or set SPIKENOTE_MIRROR to the address of a folder that has \
        them, or let the lesson use datasets.digits(), which needs no files.
          let data = try datasets.MNIST(root: "data", download: true)
          ^

        """
    )
    #expect(run.status == 1)
  }
}
