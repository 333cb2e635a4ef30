/// What a site adds to the style sheet of its lessons: the bar on top, the index, the search page.
let siteStyle = """

  .site { display: flex; justify-content: space-between; gap: 1rem; padding: 0.9rem 0; border-bottom: 1px solid var(--line); font-size: 0.925rem; }
  .site a { color: var(--text); text-decoration: none; }
  .site a:hover { text-decoration: underline; }
  .site .home { font-weight: 600; }
  .site img { height: 1.4em; width: auto; vertical-align: -0.3em; padding-right: 0.3em; }
  .turn { margin: 0 0 0.6rem; font-size: 1rem; }
  .turn:has([rel="next"]) { text-align: right; }
  .lessons { list-style: none; padding: 0; display: grid; gap: 1.2rem; }
  .lessons > li { margin: 0; border: 1px solid var(--line); border-radius: 8px; padding: 1.1rem 1.3rem; overflow: hidden; }
  .lessons h2, .lessons h3 { margin: 0 0 0.4rem; font-size: 1.25rem; }
  .lessons p { margin: 0; color: var(--muted); }
  .thumbnail { float: right; width: 9.5rem; margin: 0 0 0.3rem 1.2rem; background: #fff; border-radius: 4px; padding: 0.3rem; }
  .thumbnail img { display: block; width: 100%; max-height: 7.5rem; object-fit: contain; }
  .search label { display: block; margin-bottom: 0.3rem; font-size: 0.925rem; color: var(--muted); }
  .search input { width: 100%; padding: 0.5rem 0.7rem; font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--muted); border-radius: 6px; }
  .results { list-style: none; padding: 0; }
  .results li { margin: 0 0 1.1rem; }
  .results p { margin: 0.1rem 0 0; color: var(--muted); font-size: 0.95rem; }
  mark { background: var(--warning-ground); color: var(--text); font-weight: 600; }
  @media print { .site, .turn { display: none; } }
  @media (max-width: 34rem) { .thumbnail { float: none; width: 100%; margin: 0 0 0.8rem; } }

  """
