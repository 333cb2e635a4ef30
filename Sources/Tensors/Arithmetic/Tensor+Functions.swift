import Glibc

extension Tensor {
  /// The natural logarithm of each element, as float32; −∞ for 0, NaN below.
  ///
  /// Computed as a double and rounded once. PyTorch's own logarithm differs from that in the last bit of
  /// about one number in thirteen.
  public func log() -> Tensor { mapped(to: .float32) { Float(Glibc.log(Double($0))) } }

  /// e to the power of each element, as float32.
  public func exp() -> Tensor { mapped(to: .float32) { Float(Glibc.exp(Double($0))) } }

  /// The square root of each element, as float32; NaN below 0.
  public func sqrt() -> Tensor { mapped(to: .float32) { $0.squareRoot() } }

  /// Each element without its sign.
  public func abs() -> Tensor { mapped(to: dtype) { $0.magnitude } }

  /// Each element rounded to the nearest integer, and to the even one of two equally near.
  public func round() -> Tensor { mapped(to: dtype) { $0.rounded(.toNearestOrEven) } }

  /// Each element, but at least `min` and at most `max`; NaN stays.
  ///
  /// Where `min` is above `max`, every element becomes `max`.
  public func clamp<Low: TensorScalar, High: TensorScalar>(min: Low, max: High) -> Tensor {
    let (low, high) = (Float(min.tensorScalarValue), Float(max.tensorScalarValue))
    let dtype = DType.promoting(
      dtype,
      .promoting(Low.tensorScalarType, High.tensorScalarType)
    )
    return mapped(to: dtype) { element in
      let raised = element < low ? low : element
      return raised > high ? high : raised
    }
  }

  /// Each element, but at least `min`; NaN stays.
  public func clamp<Low: TensorScalar>(min: Low) -> Tensor {
    let low = Float(min.tensorScalarValue)
    return mapped(to: .promoting(dtype, Low.tensorScalarType)) { $0 < low ? low : $0 }
  }

  /// Each element, but at most `max`; NaN stays.
  public func clamp<High: TensorScalar>(max: High) -> Tensor {
    let high = Float(max.tensorScalarValue)
    return mapped(to: .promoting(dtype, High.tensorScalarType)) { $0 > high ? high : $0 }
  }

  /// `transform` of each element, as float32.
  public func map<Failure: Error>(
    _ transform: (Float) throws(Failure) -> Float
  ) throws(Failure) -> Tensor {
    let result = TensorStorage(uninitialized: count)
    for index in 0..<count {
      unsafe result.elements[index] = try transform(storage.elements[index])
    }
    return Tensor(storage: result, shape: shape, dtype: .float32)
  }
}

/// The natural logarithm of each element.
public func log(_ x: Tensor) -> Tensor { x.log() }

/// e to the power of each element.
public func exp(_ x: Tensor) -> Tensor { x.exp() }

/// The square root of each element.
public func sqrt(_ x: Tensor) -> Tensor { x.sqrt() }

/// Each element without its sign.
public func abs(_ x: Tensor) -> Tensor { x.abs() }
