/// What the page of a check needs beside the style of lessons: texts and pictures side by side.
///
/// `mix-blend-mode` and `:has()` do what would else need a script.
let differenceStyle = """
  :root { --removed: #ffd9d5; --added: #c9efd3; --sign-removed: #a3241c; --sign-added: #1b6a36; }
  @media screen and (prefers-color-scheme: dark) {
    :root { --removed: #6b2a26; --added: #1e5230; --sign-removed: #ff9b92; --sign-added: #7fd79a; }
  }
  body { max-width: 84rem; }
  h1, h2, h3 { overflow-wrap: anywhere; }
  h1 code, h2 code, h3 code { padding: 0; background: none; }
  main > section { margin-top: 2.5rem; border-top: 1px solid var(--line); }
  main > section > h2 { margin-top: 1.2rem; margin-bottom: 0.2rem; }
  .found, .found ul, .passed ul, .masked { list-style: none; padding: 0; margin: 0 0 0.8rem; }
  .found ul { margin: 0.2rem 0 0 1.2rem; }
  .passed > summary { color: var(--muted); }
  .masked { color: var(--muted); font-size: 0.9rem; }
  article { margin: 1.6rem 0 2.6rem; }
  article > h3 { margin: 0 0 0.2rem; font-size: 1.1rem; }
  .kind { padding: 0.1em 0.5em; border: 1px solid currentColor; border-radius: 4px; color: var(--error); font-size: 0.75rem; vertical-align: 0.1em; white-space: nowrap; }
  .kind.missing, .kind.stale, .kind.not-run { color: var(--warning); }
  .place { margin: 0 0 0.7rem; color: var(--muted); font-size: 0.9rem; }
  .details { margin: 0 0 0.8rem; padding-left: 1.2rem; }
  .details > li { margin: 0.1rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  article > .help { font: inherit; font-size: 0.95rem; }
  .damaged { margin: 0; color: var(--error); overflow-wrap: anywhere; }
  .panes { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; margin: 0 0 0.8rem; }
  .panes:not(:has(> :nth-child(2))) { grid-template-columns: minmax(0, 1fr); }
  .pane { margin: 0; min-width: 0; }
  .pane > .label { margin: 0 0 0.3rem; text-align: left; }
  .lines-of-text { margin: 0; padding: 0.5rem 0; border: 1px solid var(--line); background: var(--code-ground); max-height: 40rem; overflow: auto; }
  .line { display: block; min-width: fit-content; padding-right: 0.8rem; white-space: pre; }
  .line::before { content: attr(data-line) / ""; display: inline-block; width: 4.5ch; margin-right: 2.5ch; color: var(--muted); text-align: right; user-select: none; -webkit-user-select: none; }
  .expected .changed::before { content: attr(data-line) " −" / ""; width: 6.5ch; margin-right: 0.5ch; color: var(--sign-removed); font-weight: 700; }
  .actual .changed::before { content: attr(data-line) " +" / ""; width: 6.5ch; margin-right: 0.5ch; color: var(--sign-added); font-weight: 700; }
  del, ins { color: var(--text); font-weight: 700; text-decoration: none; border-radius: 2px; }
  del { background: var(--removed); }
  ins { background: var(--added); }
  .gap { color: var(--muted); font-style: italic; }
  .views { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; margin: 0 0 0.7rem; padding: 0; border: 0; font-size: 0.9rem; }
  .views legend { float: left; margin-right: 1.2rem; padding: 0; color: var(--muted); }
  .views label { cursor: pointer; }
  .views input { accent-color: var(--link); margin: 0; vertical-align: -0.1em; }
  .pictures .plate { margin: 0; }
  .pictures .plate:has(.themed) { background: var(--ground); }
  .comparison .plate { border-radius: 0; }
  .hint { display: none; margin: 0 0 0.8rem; color: var(--muted); font-size: 0.9rem; }
  .comparison:has([value="overlay"]:checked) .hint { display: block; }
  .comparison:not(:has([value="side"]:checked)) .panes { grid-template-columns: minmax(0, 1fr); width: fit-content; max-width: 100%; isolation: isolate; }
  .comparison:not(:has([value="side"]:checked)) .pane { grid-area: 1 / 1; }
  .comparison:has([value="overlay"]:checked) .label { visibility: hidden; }
  .comparison:has([value="overlay"]:checked) .actual { mix-blend-mode: difference; }
  .comparison:has([value="expected"]:checked) .actual, .comparison:has([value="actual"]:checked) .expected { visibility: hidden; }
  .comparison:has([value="blink"]:checked) .pane { animation: blink 2s step-end infinite; }
  .comparison:has([value="blink"]:checked) .expected { animation-delay: -1s; }
  @keyframes blink { 0% { visibility: visible; } 50% { visibility: hidden; } }
  @media screen and (prefers-color-scheme: light) {
    .comparison:has([value="overlay"]:checked) .panes { filter: invert(1); }
  }
  .player { margin: 0 0 0.5rem; }
  .panes .poster { display: none; }
  .player:not([open]) + .panes .poster { display: block; }
  .player:not([open]) + .panes .motion { display: none; }
  .size { margin: 0.3rem 0 0.8rem; color: var(--muted); font-size: 0.85rem; }
  .frames { display: flex; flex-wrap: wrap; gap: 1.2rem 2rem; margin: 0 0 0.8rem; }
  .frame { margin: 0; min-width: 0; }
  .frame > figcaption { margin: 0 0 0.3rem; text-align: left; }
  .shots { display: flex; flex-wrap: wrap; gap: 0.8rem; }
  .shots .plate { margin: 0; }
  @media (prefers-reduced-motion: reduce) {
    .view-blink { display: none; }
    .comparison:has([value="blink"]:checked) .pane { animation: none; }
    .comparison:has([value="blink"]:checked) .expected { visibility: hidden; }
  }
  @media print, (prefers-reduced-motion: reduce) {
    .panes .motion { display: none; }
    .panes .poster { display: block; }
  }
  @media print { .views { display: none; } .lines-of-text { max-height: none; } .line { white-space: pre-wrap; } }
  @media (max-width: 48rem) { .panes.texts, .panes.pictures { grid-template-columns: minmax(0, 1fr); } }
  """
