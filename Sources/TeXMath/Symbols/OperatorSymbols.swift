/// Operations, sums and integrals.
let operatorSymbols: [(String, MathSymbol)] = Array(
  [
    MathSymbol.table(
      """
      times × cdot ⋅ div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ odot ⊙ oplus ⊕ ominus ⊖ otimes ⊗
      oslash ⊘ cup ∪ cap ∩ sqcup ⊔ sqcap ⊓ uplus ⊎ setminus ∖ smallsetminus ∖ land ∧ wedge ∧ lor ∨ vee ∨
      dagger † ddagger ‡ diamond ⋄ wr ≀ amalg ⨿ ltimes ⋉ rtimes ⋊ boxplus ⊞ boxtimes ⊠
      intercal ⊺ triangleleft ◃ triangleright ▹
      """
    ) { .binary($0) },
    MathSymbol.table(
      """
      sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ bigsqcup ⨆
      bigvee ⋁ bigwedge ⋀
      """
    ) { .largeOperator($0) },
    MathSymbol.table("int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯ oiiint ∰") { .integral($0) },
  ].joined()
)
