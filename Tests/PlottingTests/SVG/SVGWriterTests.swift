import Plotting
import Tensors
import Testing

/// The whole text of small figures.
struct SVGWriterTests {
  @Test func writesALinePlot() {
    let figure = Figure(width: 2, height: 1.5)
    figure.addSubplot().plot([0, 1])
    let expected = """
      <svg xmlns="http://www.w3.org/2000/svg" width="210" height="159" viewBox="0 0 151.2 \
      114.48" role="img" aria-labelledby="ps79k2wqj0grc-t" aria-describedby="ps79k2wqj0grc-d" \
      class="themed" fill="currentColor" font-family="DejaVu Sans,Verdana,sans-serif" font-size="10">\
      <title id="ps79k2wqj0grc-t">Line plot</title>\
      <desc id="ps79k2wqj0grc-d">Line through 2 points. x from 0 to 1, y from 0 to 1.</desc>\
      <path fill="none" stroke="var(--c0,#1f77b4)" stroke-width="1.5" stroke-linecap="square" \
      stroke-linejoin="round" d="m35.11 86.76 101.46-75.6"/>\
      <path fill="none" stroke="currentColor" stroke-width=".8" \
      d="m34.92 90.36v3.5m51.12-3.5v3.5m50.4-3.5v3.5m-106.56-7.1h-3.5m3.5-37.44h-3.5m3.5-38.16\
      h-3.5"/>\
      <path fill="none" stroke="currentColor" stroke-width=".8" stroke-linecap="square" \
      d="m29.88 7.56h111.6v82.8h-111.6z"/>\
      <g text-anchor="middle">\
      <text x="35.11" y="105.46">0.0</text>\
      <text x="85.84" y="105.46">0.5</text>\
      <text x="136.57" y="105.46">1.0</text>\
      </g>\
      <g text-anchor="end">\
      <text x="23.04" y="90.72">0.0</text>\
      <text x="23.04" y="52.92">0.5</text>\
      <text x="23.04" y="15.12">1.0</text>\
      </g>\
      </svg>
      """
    #expect(render(figure.value).svg == expected)
  }

  @Test func writesAClippedRaster() {
    let figure = Figure(width: 2, height: 1)
    let ax = figure.addSubplot()
    splt.raster(Tensor([0, 1, 0, 1], shape: [2, 2]), ax, c: "k", marker: "|")
    ax.setXlim(0, 1)
    ax.setYticks([])
    ax.setTitle("A & B")
    let expected = """
      <svg xmlns="http://www.w3.org/2000/svg" width="197" height="142" viewBox="0 0 141.84 \
      102.24" role="img" aria-labelledby="ptk2wpl14t4wk-t" aria-describedby="ptk2wpl14t4wk-d" \
      font-family="DejaVu Sans,Verdana,sans-serif" font-size="10">\
      <title id="ptk2wpl14t4wk-t">A &amp; B</title>\
      <desc id="ptk2wpl14t4wk-d">A &amp; B: raster of 2 neurons over 2 time steps: 2 spikes, \
      0.5 a neuron and step. x from 0 to 1, y at 1.</desc>\
      <path fill="#fff" d="M0 0h141.84v102.24H0z"/>\
      <clipPath id="ptk2wpl14t4wk-0">\
      <path d="m15.12 22.56h111.6v55.44h-111.6z"/>\
      </clipPath>\
      <g clip-path="url(#ptk2wpl14t4wk-0)">\
      <path fill="none" stroke="#000" stroke-width="1.5" \
      d="m15.12 47.28v6m111.6-6v6"/>\
      </g>\
      <path fill="none" stroke="#000" stroke-width=".8" \
      d="m15.48 78.12v3.5m55.44-3.5v3.5m56.16-3.5v3.5"/>\
      <path fill="none" stroke="#000" stroke-width=".8" stroke-linecap="square" \
      d="m15.48 22.68h111.6v55.44h-111.6z"/>\
      <g text-anchor="middle">\
      <text x="15.12" y="92.92">0.0</text>\
      <text x="70.92" y="92.92">0.5</text>\
      <text x="126.72" y="92.92">1.0</text>\
      </g>\
      <text font-size="12" text-anchor="middle" x="70.92" y="16.56">A &amp; B</text>\
      </svg>
      """
    #expect(render(figure.value).svg == expected)
  }

  @Test func writesAnImageOnAColouredSheet() {
    let figure = Figure(width: 2, height: 1, face: Ink(255, 0, 0))
    let ax = figure.addSubplot()
    ax.imshow(Tensor([0, 1, 2, 3], shape: [2, 2]), cmap: "gray")
    ax.axis("off")
    let expected = """
      <svg xmlns="http://www.w3.org/2000/svg" width="97" height="97" viewBox="0 0 69.84 \
      69.84" role="img" aria-labelledby="p2ivelnsl987m0-t" aria-describedby="p2ivelnsl987m0-d" \
      font-family="DejaVu Sans,Verdana,sans-serif" font-size="10">\
      <title id="p2ivelnsl987m0-t">Image</title>\
      <desc id="p2ivelnsl987m0-d">Image of 2 by 2 pixels, values from 0 to 3 in colormap gray.</desc>\
      <path fill="#f00" d="M0 0h69.84v69.84H0z"/>\
      <image x="7.2" y="7.2" width="55.44" height="55.44" preserveAspectRatio="none" \
      style="image-rendering:pixelated" \
      href="data:image/gif;base64,R0lGODlhAgACAPEAAAAAAFVVVaqqqv///ywAAAAAAgACAAACA0Q0BQA7"/>\
      </svg>
      """
    #expect(render(figure.value).svg == expected)
  }

  @Test func writesTheSameTextTwice() {
    let figure = TutorialFigures.raster(
      TutorialFigures.random(probability: 0.25),
      size: (10, 5),
      s: 1.5,
      title: "Input"
    )
    #expect(render(figure.value) == render(figure.value))
  }

  @Test func escapesWhatXMLForbids() throws {
    let figure = Figure()
    let ax = figure.addSubplot()
    ax.plot([0, 1])
    ax.setTitle("<a href=\"x\"> & \u{1}\u{ffff}'")
    let document = try SVGDocument(render(figure.value).svg)
    #expect(document.elements("text").last?.text == "<a href=\"x\"> & \u{fffd}\u{fffd}'")
  }
}
