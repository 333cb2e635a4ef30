/// The lesson to which single changes are made, as `spikenote accept` has recorded it once.
enum ChangedLesson {
  static let markdown = #"""
    ---
    title: Changes
    ---

    # Changes

    Some text about spikes.

    ```swift
    //| label: text
    print("Spikes: 128 of 784")
    print("rate 0.1632653")
    print("done")
    ```

    ```swift
    //| label: value
    let x = Tensor([0, 0.5, 2])
    x
    ```

    ```swift
    //| label: errors
    import Foundation
    FileHandle.standardError.write(Data("careful\n".utf8))
    ```

    ```swift
    //| label: open
    print("begin")
    print("anything 17")
    print("end")
    ```

    ```output
    begin
    ...
    end
    ```

    ```swift
    //| label: masked
    //| normalise: time
    let neurons = 3
    print("took 0.25 s")
    ```

    There are `{swift} neurons * 4` neurons.

    ```swift
    //| label: fig-raster
    //| fig-cap: A raster
    let spikes = Tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]])
    let (figure, axes) = plt.subplots(figsize: (5, 2))
    splt.raster(spikes, axes, s: 20, c: "black")
    ```

    ```swift
    //| label: fig-line
    plt.plot([0, 1, 2, 3], [0, 0.25, 0.5, 1], label: "U")
    plt.title("Membrane")
    plt.ylabel("Neuron")
    ```

    ```swift
    //| label: fig-film
    let sample = Tensor([[[0, 1], [0, 0]], [[0, 0], [1, 0]], [[0, 0], [0, 1]]])
    let (film, screen) = plt.subplots()
    display(splt.animator(sample, film, screen, interval: 40))
    ```

    ```swift compile_fail
    //| label: refused
    let count: Int = "three"
    ```

    ```swift should_panic
    //| label: trap
    precondition(x.count == 4, "four values")
    ```

    ```swift
    //| label: warned
    func double(_ value: Int) -> Int { value * 2 }
    print(double(21))
    ```

    """#
}
