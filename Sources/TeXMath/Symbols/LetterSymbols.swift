/// Greek and what stands in formulas like a letter.
let letterSymbols: [(String, MathSymbol)] = Array(
  [
    MathSymbol.table(
      """
      alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
      kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
      varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
      """
    ) { .letter($0) },
    MathSymbol.table(
      """
      Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
      partial ∂ nabla ∇ imath ı jmath ȷ
      """
    ) { .uprightLetter($0) },
    MathSymbol.table(
      """
      infty ∞ ell ℓ hbar ℏ emptyset ∅ varnothing ∅ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ top ⊤ bot ⊥
      forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ angle ∠ triangle △ square □ Box □ blacksquare ■
      checkmark ✓ flat ♭ sharp ♯ natural ♮ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠
      prime ′ degree ° S § P ¶ copyright © pounds £ backslash \\
      % % # # $ $ & & _ _ vdots ⋮
      """
    ) { .sign($0) },
    MathSymbol.table("ldots … dotsc … dotso … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ ddots ⋱") {
      .dots($0)
    },
  ].joined()
)
