/// The table of contents: a bar at the top of a phone, a column beside the text on a wide screen.
let contentsStyle = """
  .contents { margin-top: 1.2rem; font-size: 0.925rem; line-height: 1.4; position: sticky; top: 0; z-index: 2; background: var(--ground); padding: 0.3rem 0; }
  .contents details { border: 1px solid var(--line); border-radius: 6px; padding: 0.45rem 0.9rem; background: var(--ground); }
  .contents summary { display: flex; gap: 0.6rem; align-items: baseline; overflow: hidden; white-space: nowrap; }
  .contents summary::before { content: "☰" / ""; }
  .contents .now { overflow: hidden; text-overflow: ellipsis; color: var(--text); }
  .contents details[open] > ol { max-height: 60vh; overflow-y: auto; }
  .contents ol { list-style: none; margin: 0; padding: 0; }
  .contents details > ol { scroll-target-group: auto; }
  .contents ol ol { padding-left: 1rem; }
  .contents summary + ol { margin-top: 0.4rem; }
  .contents li { margin: 0; }
  .contents a { display: block; padding: 0.22rem 0; color: var(--text); text-decoration: none; }
  .contents a:hover { color: var(--link); text-decoration: underline; }
  .contents a[aria-current] { color: var(--link); font-weight: 600; }
  .contents details:not(.followed) a:target-current { color: var(--link); font-weight: 600; }
  .switch { margin-top: 0.8rem; padding: 0.2rem 0.7rem; border: 1px solid var(--line); border-radius: 4px; background: var(--ground); color: var(--text); font: 0.85rem/1.5 system-ui, sans-serif; cursor: pointer; }
  @media (prefers-reduced-motion: reduce) { .switch { display: none; } }
  @media screen and (min-width: 72rem) {
    html { scroll-padding-top: 1rem; }
    .with-contents {
      display: grid; max-width: 70rem; column-gap: 6rem;
      grid-template: "site site" auto "contents header" auto "contents main" 1fr "contents footer" auto / 15rem minmax(0, 1fr);
    }
    .with-contents > .skip { position: absolute; }
    .with-contents > .site { grid-area: site; }
    .with-contents > header { grid-area: header; }
    .with-contents > main { grid-area: main; }
    .with-contents > footer { grid-area: footer; }
    .with-contents > .contents {
      grid-area: contents; align-self: start; margin: 0; background: none;
      max-height: 100vh; overflow-y: auto; padding: 2.9rem 0 2rem;
    }
    .contents details { border: 0; padding: 0; }
    .contents details[open] > ol { max-height: none; }
    .contents a { color: var(--muted); }
    @supports selector(details::details-content) {
      .contents details::details-content { content-visibility: visible; }
      .contents summary { list-style: none; cursor: default; pointer-events: none; font-weight: 600; }
      .contents summary::before, .contents .now { display: none; }
    }
  }
  """
