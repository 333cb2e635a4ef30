internal import Mustache

/// The Mustache templates of a site's frame, the project's own or those that the site brings.
///
/// https://mustache.github.io/mustache.5.html
struct SiteTemplates: Sendable {
  /// The raw value is the name of the file without `.mustache`.
  enum Name: String, CaseIterable {
    /// Above a lesson.
    case header
    /// The end of a lesson's page.
    case footer
    case index
    /// The lessons, below a home page that is a lesson itself.
    case list
    case search
    /// The page for addresses that lead nowhere.
    case missing = "404"
  }

  private let library: [Name: MustacheTemplate]

  /// - Throws: `SiteError` for a template in `folder` that cannot be parsed or that no page has.
  init(replacing own: [String: String], folder: String) throws(SiteError) {
    var library: [Name: MustacheTemplate] = [:]
    for name in Name.allCases {
      do {
        library[name] = try MustacheTemplate(
          string: own[name.rawValue] ?? defaultTemplates[name] ?? ""
        )
      } catch {
        let problem = Self.text(of: error)
        throw SiteError(description: "\(folder)/\(name.rawValue).mustache\(problem)")
      }
    }
    if let unknown = own.keys.sorted().first(where: { Name(rawValue: $0) == nil }) {
      let known = Name.allCases.map { $0.rawValue + ".mustache" }.joined(separator: ", ")
      throw SiteError(
        description: "\(folder)/\(unknown).mustache is not a template; the templates are \(known)"
      )
    }
    self.library = library
  }

  /// Where a template is wrong, and how.
  private static func text(of error: any Error) -> String {
    guard let failure = error as? MustacheTemplate.ParserError else { return ": \(error)" }
    let reason =
      switch failure.error as? MustacheTemplate.Error {
      case .sectionCloseNameIncorrect: "a section ends with a name that it does not have"
      // The parser's own error is that the text ended.
      case .unfinishedName, nil: "a tag is not closed; it ends with `}}`"
      case .expectedSectionEnd: "a section is not closed; `{{#name}}` ends with `{{/name}}`"
      case .invalidSetDelimiter: "a tag that sets delimiters is written `{{=<% %>=}}`"
      default: "\(failure.error)"
      }
    return ":\(failure.context.lineNumber):\(failure.context.columnNumber): \(reason)"
  }

  func render(_ name: Name, _ context: [String: Any]) -> String {
    library[name]?.render(context) ?? ""
  }
}

private let defaultTemplates: [SiteTemplates.Name: String] = [
  .header: """
  <nav class="site" aria-label="Site">
  <a class="home" href="{{home}}">{{#logo}}<img src="{{logo}}" alt=""> {{/logo}}{{site}}</a>
  <a href="{{search}}">Search</a>
  </nav>
  """,
  .footer: """

  {{#previous}}<p class="turn"><a rel="prev" href="{{address}}"><span aria-hidden="true">←</span> {{title}}</a></p>{{/previous}}
  {{#next}}<p class="turn"><a rel="next" href="{{address}}">{{title}} <span aria-hidden="true">→</span></a></p>{{/next}}
  <p>Made with {{generator}}</p>

  """,
  .index: """
  {{{head}}}
  <body class="index">
  <div class="skip"><a href="#lessons">Skip to the lessons</a></div>
  {{{header}}}
  <header>
  <h1>{{site}}</h1>
  {{#author}}<p class="author">{{author}}</p>{{/author}}
  </header>
  <main id="lessons">
  <ul class="lessons">
  {{#lessons}}
  <li>
  {{#figure}}<div class="thumbnail"><img src="{{{figure}}}" alt=""></div>{{/figure}}
  <h2><a href="{{address}}">{{title}}</a></h2>
  {{#summary}}<p>{{summary}}</p>{{/summary}}
  </li>
  {{/lessons}}
  </ul>
  </main>
  <footer>
  <p>Made with {{generator}}</p>
  </footer>
  </body>
  </html>

  """,
  .list: """

  <section class="all" aria-labelledby="lessons">
  <h2 id="lessons">Lessons</h2>
  <ul class="lessons">
  {{#lessons}}
  <li>
  <h3><a href="{{address}}">{{title}}</a></h3>
  {{#summary}}<p>{{summary}}</p>{{/summary}}
  </li>
  {{/lessons}}
  </ul>
  </section>

  """,
  .search: """
  {{{head}}}
  <body class="finder">
  {{{header}}}
  <header>
  <h1>Search</h1>
  </header>
  <main>
  <form class="search" role="search" hidden>
  <label for="words">Words to look for</label>
  <input id="words" type="search" autocomplete="off" spellcheck="false">
  </form>
  <noscript><p>Searching needs scripts, which are off. <a href="{{home}}">All lessons</a> are on the first page.</p></noscript>
  <p class="count" role="status"></p>
  <ol class="results"></ol>
  </main>
  <footer>
  <p>Made with {{generator}}</p>
  </footer>
  <script type="application/json" id="sections">{{{sections}}}</script>
  <script>{{{script}}}</script>
  </body>
  </html>

  """,
  .missing: """
  {{{head}}}
  <body>
  <header>
  <h1>There is no such page</h1>
  </header>
  <main>
  <p>The address leads nowhere; the page may have been moved.</p>
  <p><a href="{{home}}">All lessons of {{site}}</a></p>
  </main>
  </body>
  </html>

  """,
]
