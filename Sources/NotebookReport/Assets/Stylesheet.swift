/// The page's style: light and dark, phone and wide screen, and paper.
///
/// Text colours keep a contrast of at least 4.5:1 on their grounds (WCAG 2.2, AA).
let stylesheet = """

  :root {
    color-scheme: light dark;
    --ground: #ffffff; --text: #1f2328; --muted: #59636e; --line: #d8dee4;
    --link: #0b57b3; --code-ground: #f5f7f9; --accent: #2f6f4f;
    --error: #b3261e; --error-ground: #fdf3f2; --warning: #8a5300; --warning-ground: #fdf7ec;
    --keyword: #a0257c; --type: #3a56b0; --string: #9a3412; --number: #1b5fb0;
    --comment: #5a6a5e; --attribute: #7a5200;
    --figure-ink: #000000;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --ground: #15181c; --text: #e3e6ea; --muted: #9aa4af; --line: #343a42;
      --link: #80b4ff; --code-ground: #1d2127; --accent: #7fc9a0;
      --error: #ff9b92; --error-ground: #2b1b1b; --warning: #e8b566; --warning-ground: #292218;
      --keyword: #f28ccb; --type: #a3b8ff; --string: #f0a07a; --number: #8cc0ff;
      --comment: #93a398; --attribute: #dcb35c;
      --figure-ink: #dfe3e8; --figure-ground: #15181c; --figure-grid: #444b54;
      --c0: #5aa9e6; --c1: #ff9f40; --c2: #5fc65f; --c3: #f0625f; --c4: #b392dc;
      --c5: #b98276; --c6: #ee9ad8; --c7: #a3a3a3; --c8: #d0d24a; --c9: #45d4e4;
    }
    .plate:not(:has(.themed)) { filter: brightness(0.92); }
  }
  *, ::before, ::after { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
  body {
    margin: 0 auto; padding: 0 1.1rem; max-width: 46rem;
    background: var(--ground); color: var(--text);
    font: 1.0625rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
    overflow-wrap: break-word;
  }
  header, .contents, main, footer { min-width: 0; }
  header { padding-top: 2.5rem; }
  main { padding: 0.5rem 0 2rem; }
  footer { border-top: 1px solid var(--line); padding: 1rem 0 2rem; color: var(--muted); font-size: 0.875rem; }
  footer p { margin: 0; }
  a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
  :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
  .skip a { position: absolute; left: -100rem; background: var(--ground); padding: 0.5rem 1rem; z-index: 1; }
  .skip a:focus { left: 0.5rem; top: 0.5rem; }
  h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 0.6em; text-wrap: balance; }
  h1 { font-size: 2rem; letter-spacing: -0.015em; }
  header h1 { margin: 0 0 0.4rem; }
  h2 { font-size: 1.45rem; letter-spacing: -0.01em; }
  h3 { font-size: 1.18rem; margin-top: 1.8em; }
  h4, h5, h6 { font-size: 1.0625rem; margin-top: 1.6em; }
  h2 + h3, h3 + h4 { margin-top: 1em; }
  .author { margin: 0; color: var(--muted); }
  .anchor { color: var(--muted); font-weight: 400; text-decoration: none; opacity: 0; }
  .anchor:focus, :hover > .anchor { opacity: 1; }
  p, ul, ol, blockquote, pre, figure, .math, .cell { margin: 0 0 1.1rem; }
  ul, ol { padding-left: 1.6rem; }
  li { margin: 0.25rem 0; }
  li > ul, li > ol { margin-bottom: 0; }
  li > pre, li > .cell { margin-top: 0.6rem; }
  blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted); }
  blockquote > :last-child { margin-bottom: 0; }
  hr { border: 0; border-top: 1px solid var(--line); margin: 2.2rem 0; }
  img, svg { max-width: 100%; height: auto; }
  code, pre, .message, .help {
    font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
    font-size: 0.875rem; line-height: 1.55; tab-size: 4;
  }
  :not(pre) > code { background: var(--code-ground); border-radius: 4px; padding: 0.12em 0.32em; font-size: 0.9em; }
  a > code, h1 code, h2 code, h3 code { font-size: 0.92em; }
  pre { overflow-x: auto; padding: 0.75rem 0.9rem; border-radius: 6px; }
  pre code { font-size: inherit; }
  .code { background: var(--code-ground); border: 1px solid var(--line); }
  .keyword { color: var(--keyword); }
  .type { color: var(--type); }
  .string { color: var(--string); }
  .number { color: var(--number); }
  .comment { color: var(--comment); font-style: italic; }
  .attribute { color: var(--attribute); }
  .cell { margin: 1.3rem 0 1.6rem; }
  .cell > * { margin: 0 0 0.6rem; }
  .cell > :last-child { margin-bottom: 0; }
  .fold > summary, .contents summary { cursor: pointer; color: var(--muted); font-size: 0.9rem; }
  .fold > pre { margin: 0.4rem 0 0; }
  .output { padding: 0.15rem 0.9rem; border-left: 3px solid var(--line); border-radius: 0; }
  .value { border-left-color: var(--accent); }
  .label { margin: 0; font-size: 0.8125rem; font-weight: 600; color: var(--muted); }
  .stderr { border-left: 3px solid var(--warning); background: var(--warning-ground); padding: 0.4rem 0.9rem; }
  .stderr > .label { color: var(--warning); }
  .stderr > pre { margin: 0; padding: 0; border-radius: 0; }
  .remark { color: var(--muted); font-size: 0.9rem; font-style: italic; }
  .saved { font-size: 0.9rem; }
  figure { margin-left: 0; margin-right: 0; }
  .plate { width: fit-content; max-width: 100%; margin: 0 auto; background: #fff; color: #000; color-scheme: light; border-radius: 4px; overflow: hidden; }
  .plate:has(.themed) { background: none; color: var(--figure-ink); }
  .plate svg, .plate img { display: block; }
  .animation { image-rendering: pixelated; }
  @media print, (prefers-reduced-motion: reduce) {
    .motion { display: none; }
    .poster { display: inline; }
  }
  figcaption { margin-top: 0.5rem; color: var(--muted); font-size: 0.9rem; line-height: 1.5; text-align: center; text-wrap: balance; }
  .rich { overflow-x: auto; }
  .failure, .problems { border: 1px solid var(--error); border-left-width: 4px; border-radius: 6px; background: var(--error-ground); padding: 0.7rem 0.9rem; }
  .failure > .label, .problems > .label { color: var(--error); font-size: 0.9rem; }
  .failure.expected { border-color: var(--line); background: none; }
  .failure.expected > .label { color: var(--muted); }
  .problems { margin: 1rem 0 1.6rem; }
  .problems > p:not(.label) { margin: 0.4rem 0 0; font-size: 0.95rem; }
  .diagnostic { margin-top: 0.5rem; }
  .message, .help { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .place, .help { color: var(--muted); }
  strong.error, .caret { color: var(--error); }
  strong.warning { color: var(--warning); }
  .source { margin: 0.3rem 0; padding: 0 0 0.2rem; border-radius: 0; }
  .caret { font-weight: 700; }
  .math { overflow-x: auto; overflow-y: hidden; padding: 0.2rem 0; }
  math { font-size: 1.08em; font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", "Libertinus Math", "DejaVu Math TeX Gyre", math, serif; }
  :is(p, h1, h2, h3, h4, h5, h6):has(> math) { overflow-x: auto; overflow-y: hidden; }
  .aligned mtd { padding-left: 0; padding-right: 0; }
  mtd.left { text-align: left; }
  mtd.right { text-align: right; }
  .contents { margin-top: 1.5rem; font-size: 0.925rem; line-height: 1.4; }
  .contents details { border: 1px solid var(--line); border-radius: 6px; padding: 0.55rem 0.9rem; }
  .contents ol { list-style: none; margin: 0; padding: 0; }
  .contents ol ol { padding-left: 1rem; }
  .contents summary + ol { margin-top: 0.4rem; }
  .contents li { margin: 0; }
  .contents a { display: block; padding: 0.22rem 0; color: var(--text); text-decoration: none; }
  .contents a:hover { color: var(--link); text-decoration: underline; }
  @media screen and (min-width: 70rem) {
    .with-contents {
      display: grid; max-width: 67rem; column-gap: 3.5rem;
      grid-template: "contents header" auto "contents main" 1fr "contents footer" auto / 15rem minmax(0, 1fr);
    }
    .with-contents > .skip { position: absolute; }
    .with-contents > header { grid-area: header; }
    .with-contents > main { grid-area: main; }
    .with-contents > footer { grid-area: footer; }
    .with-contents > .contents {
      grid-area: contents; position: sticky; top: 0; align-self: start; margin: 0;
      max-height: 100vh; overflow-y: auto; padding: 2.9rem 0 2rem;
    }
    .contents details { border: 0; padding: 0; }
    .contents a { color: var(--muted); }
    @supports selector(details::details-content) {
      .contents details::details-content { content-visibility: visible; }
      .contents summary { list-style: none; cursor: default; pointer-events: none; font-weight: 600; }
      .contents summary::-webkit-details-marker { display: none; }
    }
  }
  @media print {
    :root { --ground: #fff; --text: #000; --figure-ink: #000; --muted: #444; --line: #bbb; --link: #000; --code-ground: #f7f7f7; color-scheme: light; }
    body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.5; }
    header { padding-top: 0; }
    .contents, .skip, .anchor { display: none; }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; overflow: visible; }
    .math, .rich, :is(p, h1, h2, h3, h4, h5, h6):has(> math) { overflow: visible; }
    h1, h2, h3, h4, h5, h6 { break-after: avoid; }
    figure, .math, tr, .diagnostic { break-inside: avoid; }
    .plate { filter: none; }
    p { orphans: 3; widows: 3; }
  }

  """
