import ElementaryFunctions
import Testing

@Suite struct ClosedFormTests {
  @Test func givesPowersAndLogarithms() {
    #expect(exp(0.0) == 1 && exp(1.0) == 0x1.5bf0a8b145769p1 && exp(-Double.infinity) == 0)
    #expect(exp2(10.0) == 1024 && exp2(-1.0) == 0.5)
    #expect(expm1(1e-20) == 1e-20)
    #expect(log(1.0) == 0 && log(0.0) == -.infinity && log(-1.0).isNaN)
    #expect(log2(8.0) == 3 && log10(1000.0) == 3 && log1p(1e-20) == 1e-20 && logb(9.0) == 3)
    #expect(pow(2.0, 10.0) == 1024 && pow(4.0, -0.5) == 0.5 && pow(-8.0, 1.0 / 3).isNaN)
    #expect(sqrt(2.25) == 1.5 && sqrt(-1.0).isNaN)
    #expect(cbrt(-8.0) == -2)
    #expect(hypot(3.0, 4.0) == 5 && hypot(0x3p600, 0x4p600) == 0x5p600)
  }

  @Test func givesAnglesAndTheirFunctions() {
    #expect(sin(0.0) == 0 && cos(0.0) == 1 && tan(0.0) == 0)
    #expect(sin(Double.pi / 2) == 1 && cos(Double.pi) == -1)
    // π as a Double is 1.22 · 10⁻¹⁶ below π.
    #expect(sin(Double.pi) == 0x1.1a62633145c07p-53)
    #expect(asin(1.0) == .pi / 2 && acos(-1.0) == .pi && atan(1.0) == .pi / 4)
    #expect(atan2(1.0, -1.0) == 3 * .pi / 4 && atan2(-0.0, -1.0) == -.pi)
    #expect(sinh(0.0) == 0 && cosh(0.0) == 1 && tanh(100.0) == 1)
    #expect(asinh(0.0) == 0 && acosh(1.0) == 0 && atanh(1.0) == .infinity)
  }

  @Test func roundsAsCDoes() {
    #expect([-2.5, -0.5, 0.5, 2.5, 2.7].map(floor) == [-3, -1, 0, 2, 2])
    #expect([-2.5, -0.5, 0.5, 2.5, 2.7].map(ceil) == [-2, 0, 1, 3, 3])
    #expect([-2.5, -0.5, 0.5, 2.5, 2.7].map(round) == [-3, -1, 1, 3, 3])
    #expect([-2.5, -0.5, 0.5, 2.5, 2.7].map(trunc) == [-2, 0, 0, 2, 2])
    #expect([-2.5, -0.5, 0.5, 2.5, 2.7].map(rint) == [-2, 0, 0, 2, 3])
    #expect([-2.5, -0.5, 0.5, 2.5, 2.7].map(nearbyint) == [-2, 0, 0, 2, 3])
  }

  @Test func givesRemainders() {
    #expect(fmod(5.5, 2.0) == 1.5 && fmod(-5.5, 2.0) == -1.5 && fmod(1.0, 0.0).isNaN)
    #expect(remainder(5.5, 2.0) == -0.5)
    #expect(remquo(-5.0, 3.0) == (1, -2) && remquo(Float(5), 3) == (-1, 2))
  }

  @Test func givesErrorAndGammaFunctions() {
    #expect(erf(0.0) == 0 && erf(10.0) == 1 && erfc(0.0) == 1 && erfc(-10.0) == 2)
    #expect(erfc(10.0) > 2e-45 && erfc(10.0) < 2.1e-45)
    #expect(tgamma(5.0) == 24 && tgamma(Float(5)) == 24)
    #expect(lgamma(1.0) == 0 && lgamma(3.0) == log(2.0) && lgamma(-0.5) == log(-tgamma(-0.5)))
    #expect(lgamma(Float(2)) == 0)
  }

  @Test func comparesAndTakesNumbersApart() {
    #expect(fabs(-2.5) == 2.5 && fabs(-0.0).sign == .plus)
    #expect(fmin(1.0, .nan) == 1 && fmax(1.0, .nan) == 1 && fmin(1.0, 2.0) == 1)
    #expect(fmax(1.0, 2.0) == 2 && fdim(3.0, 1.0) == 2 && fdim(1.0, 3.0) == 0)
    #expect(copysign(2.0, -0.0) == -2)
    #expect(fma(0x1p-60, 0x1p-60, 1.0) == 1 && fma(2.0, 3.0, 4.0) == 10)
    #expect(frexp(-8.0) == (-0.5, 4) && frexp(Float(0.75)) == (0.75, 0))
    #expect(ldexp(0.75, 3) == 6 && scalbn(0.75, 3) == 6 && scalbn(1.0, .max) == .infinity)
    #expect(ldexp(Float(0.75), 3) == 6 && scalbn(Float(0.75), -1) == 0.375)
    #expect(modf(-2.5) == (-2, -0.5) && modf(Float(2.5)) == (2, 0.5))
    #expect(modf(-2.0).1.sign == .minus && modf(Double.infinity) == (.infinity, 0))
    #expect(nextafter(1.0, 2.0) == 1.0.nextUp && nextafter(Float(1), 0) == Float(1).nextDown)
  }
}
