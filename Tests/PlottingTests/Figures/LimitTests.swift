import Plotting
import Tensors
import Testing

struct LimitTests {
  private func plot(_ draw: (Axes) -> Void) -> Axes {
    let ax = Axes(cell: .whole)
    draw(ax)
    return ax
  }

  @Test func areZeroToOneWithoutData() {
    let ax = plot { _ in }
    #expect(ax.value.xLimits == AxisInterval(0, 1))
    #expect(ax.value.yLimits == AxisInterval(0, 1))
  }

  @Test func liesAroundZeroWithoutAPoint() {
    let none = AxisInterval(-0.05500000000000001, 0.05500000000000001)
    let ax = plot { $0.plot([Double](), [Double]()) }
    #expect(ax.value.xLimits == none)
    #expect(ax.value.yLimits == none)
    let unknown = plot { $0.errorbar([1], [Double.nan], yerr: 1) }
    #expect(unknown.value.yLimits == none)
    let empty = plot {
      $0.hlines([Double](), 0, 1)
      $0.text(3, 3, "a")
    }
    #expect(empty.value.xLimits == AxisInterval(0, 1))
  }

  @Test func leaveOutGuidesThatAreNotFinite() {
    let ax = plot {
      $0.axvline(Double.nan)
      $0.axvspan(Double.nan, 7)
      $0.plot([0, 10], [0, 1])
    }
    #expect(ax.value.xLimits == AxisInterval(-0.5, 10.5))
  }

  @Test func holdAllSeries() {
    let ax = plot {
      $0.plot([0, 10], [0, 1])
      $0.scatter([-10, 5], [2, 1])
    }
    #expect(ax.value.xLimits == AxisInterval(-11, 11))
    #expect(ax.value.yLimits == AxisInterval(-0.1, 2.1))
  }

  @Test func widenAroundASingleValue() {
    let zero = plot { $0.scatter([0], [0]) }
    #expect(abs(zero.value.xLimits.start + 0.055) < 1e-12)
    #expect(abs(zero.value.xLimits.end - 0.055) < 1e-12)
    let five = plot { $0.plot([5.0], [5.0]) }
    #expect(abs(five.value.xLimits.start - 4.725) < 1e-12)
    #expect(abs(five.value.xLimits.end - 5.275) < 1e-12)
  }

  @Test func leaveOutPointsThatAreNotFinite() {
    let ax = plot { $0.plot([0, 1, 2, 3], [-Double.infinity, 1, .nan, 2]) }
    #expect(ax.value.xLimits == AxisInterval(0.9, 3.1))
    #expect(ax.value.yLimits == AxisInterval(0.95, 2.05))
  }

  @Test func endAtTheBordersOfAnImageWithRowsDownwards() {
    let ax = plot { $0.imshow(Tensor([1, 2, 3, 4, 5, 6], shape: [2, 3])) }
    #expect(ax.value.xLimits == AxisInterval(-0.5, 2.5))
    #expect(ax.value.yLimits == AxisInterval(1.5, -0.5))
  }

  @Test func standBarsOnTheFrame() {
    let ax = plot { $0.bar([0, 1], [2, 4]) }
    #expect(ax.value.yLimits == AxisInterval(0, 4.2))
  }

  @Test func followTheHandThatSetsThem() {
    let ax = plot {
      $0.plot([1, 2, 3])
      $0.setXlim(0, 11)
      $0.setYlim(3, 1)
    }
    #expect(ax.value.xLimits == AxisInterval(0, 11))
    #expect(ax.value.yLimits == AxisInterval(3, 1))
  }

  @Test func growForTicksSetByHand() {
    let ax = plot {
      $0.plot([1, 2, 3])
      $0.setXticks([0, 5])
    }
    #expect(ax.value.xLimits == AxisInterval(-0.1, 5))
  }
}
