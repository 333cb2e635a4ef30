import Testing

/// The functions beside those of the C library, for which they stand.
@Suite struct CLibraryTests {
  private static let numbers: [Double] = [
    -.infinity, -1e300, -745.5, -20.5, -3, -2.5, -1.5, -1, -0.7, -0.5, -1e-9, -0x1p-1074, -0.0, 0,
    0x1p-1074, 1e-9, 0.3, 0.5, 0.7, 1, 1.5, 2, 2.5, 3, 3.7, 10, 88.8, 100.1, 709.5, 1e15, 1e300,
    .infinity, .nan,
  ]

  @Test(arguments: CLibraryTable.ofOne.keys.sorted()) func givesTheSameBits(name: String) throws {
    let ours = try #require(ElementaryTable.ofOne[name])
    let theirs = try #require(CLibraryTable.ofOne[name])
    for x in Self.numbers {
      #expect(Self.same(ours.ofDouble(x), theirs.ofDouble(x)), "\(x)")
      let small = Float(x)
      #expect(Self.same(ours.ofFloat(small), theirs.ofFloat(small)), "\(small)")
    }
  }

  @Test(arguments: CLibraryTable.ofTwo.keys.sorted()) func givesTheSameBitsOfTwo(
    name: String
  ) throws {
    let ours = try #require(ElementaryTable.ofTwo[name])
    let theirs = try #require(CLibraryTable.ofTwo[name])
    for x in Self.numbers {
      for y in Self.numbers {
        #expect(Self.same(ours.ofDouble(x, y), theirs.ofDouble(x, y)), "\(x), \(y)")
        let (small, other) = (Float(x), Float(y))
        #expect(
          Self.same(ours.ofFloat(small, other), theirs.ofFloat(small, other)),
          "\(small), \(other)"
        )
      }
    }
  }

  /// Whether two numbers are the same, zeros with their signs; one NaN is as good as another.
  private static func same<Number: BinaryFloatingPoint>(_ x: Number, _ y: Number) -> Bool {
    x.isNaN ? y.isNaN : x == y && x.sign == y.sign
  }
}
