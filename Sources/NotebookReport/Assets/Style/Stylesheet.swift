/// The page's style: light and dark, phone and wide screen, and paper.
package let stylesheet =
  "\n"
  + [paletteStyle, typographyStyle, cellStyle, boxStyle, contentsStyle, printStyle]
  .joined(separator: "\n") + "\n"
