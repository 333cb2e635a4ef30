import Foundation
import NotebookTestSupport
import Testing

@Suite struct SiteTests {
  private let lessons = [
    "one.md":
      "---\ntitle: One\ndescription: The first.\n---\n## Sum {#sec-sum}\n\nSee [two](part/two.md#cells).\n\n```swift\n1 + 1\n```\n",
    "part/two.md":
      "# Two\n\n## Cells\n\nBack to [one](../one.md#sec-sum).\n\n```swift\nprint(\"spike\")\n```\n",
    "_draft.md": "```swift\nfatalError()\n```\n",
  ]

  @Test func writesASiteOfAFolder() async throws {
    let run = try await SiteRun(lessons, site: "title: Spikes\naddress: https://example.org/s/\n")
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(
      run.files.keys.sorted() == [
        ".spikenote-site", "404.html", "index.html", "one.html", "part/two.html", "search.html",
        "sitemap.xml",
        "spikenote.css",
      ]
    )
    let one = try #require(run.files["one.html"])
    #expect(one.contains("<link rel=\"stylesheet\" href=\"spikenote.css\">"))
    #expect(one.contains("<a href=\"part/two.html#cells\">two</a>"))
    #expect(one.contains("<a rel=\"next\" href=\"part/two.html\">Two"))
    let two = try #require(run.files["part/two.html"])
    #expect(two.contains("<link rel=\"stylesheet\" href=\"../spikenote.css\">"))
    #expect(two.contains("<a class=\"home\" href=\"../index.html\">Spikes</a>"))
    #expect(two.contains("<a rel=\"prev\" href=\"../one.html\">"))
    let index = try #require(run.files["index.html"])
    #expect(index.contains("<h2><a href=\"one.html\">One</a></h2>\n<p>The first.</p>"))
    #expect(
      run.files["sitemap.xml"]?.contains("<loc>https://example.org/s/part/two.html</loc>") == true
    )
    #expect(
      run.files["search.html"]?.contains(
        #"{"a":"one.html#sec-sum","l":"One","t":"Sum","x":"See two. 1 + 1 2"}"#
      ) == true
    )
  }

  @Test func writesTheSameBytesAgain() async throws {
    let first = try await SiteRun(lessons)
    let second = try await SiteRun(lessons)
    #expect(first.files == second.files)
  }

  @Test func reportsBrokenLinksWithTheirPlaces() async throws {
    let run = try await SiteRun(["a.md": "# A\n\nA [b](b.md) and\n[c](#aa), ![d](d.png).\n"])
    #expect(run.status == 1)
    let messages = run.standardError.split(separator: "\n").filter { $0.contains("error:") }
    #expect(
      messages == [
        "in/a.md:3:3: error: `b.md` does not exist",
        "in/a.md:4:1: error: `#aa`: a.html has no anchor `aa`",
        "in/a.md:4:11: error: `d.png` does not exist",
      ]
    )
  }

  @Test func seesAnchorsInHTMLThatIsLetThrough() async throws {
    let lessons = [
      "index.md": "# Home\n\nWords.\n\n[Back to top](#top)\n\n[Next](second.md#here)\n",
      "second.md": "# Second\n\n<a name=\"here\"></a>\n\nText.\n",
    ]
    let run = try await SiteRun(lessons, arguments: ["--allow-html"])
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(run.files["index.html"]?.contains("<h1 id=\"home\">Home") == true)
    let shown = try await SiteRun(lessons)
    #expect(shown.status == 1)
    #expect(
      shown.standardError.hasPrefix(
        "in/index.md:7:1: error: `second.md#here`: second.html has no anchor `here`\n"
      )
    )
  }

  @Test func replacesNoFileThatNoSiteWrote() async throws {
    try await Workspace.with(files: ["in/a.md": "# A\n", "out/index.html": "mine\n"]) { workspace in
      let run = try await workspace.run("site", "in", "-o", "out")
      #expect(run.status == 1)
      #expect(
        run.standardError
          == "error: out/index.html: no site wrote this file, so it is not replaced; remove it, or choose another folder with `-o`\n"
      )
      let folder = workspace.folder.appending(path: "out")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["index.html"])
      #expect(
        try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8) == "mine\n"
      )
    }
  }

  @Test func removesWhatNoLessonGivesAnyMore() async throws {
    try await Workspace.with(
      files: [
        "in/a.md": "# A\n", "in/part/b.md": "# B\n", "in/c.md": "# C\n", "in/d.md": "# D\n",
        "out/own.txt": "mine\n",
      ]
    ) { workspace in
      _ = try await workspace.run("site", "in", "-o", "out")
      for lesson in ["part/b", "c", "d"] {
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "in/\(lesson).md"))
      }
      try "mine".write(
        to: workspace.folder.appending(path: "out/c.html"),
        atomically: true,
        encoding: .utf8
      )
      let run = try await workspace.run("site", "in", "-o", "out")
      #expect(run.status == 0)
      #expect(
        run.standardError
          == "out/c.html: warning: no lesson gives this page any more, but it was changed since; remove it yourself\n"
      )
      let files = try FileManager.default.subpathsOfDirectory(
        atPath: workspace.folder.path + "/out"
      )
      #expect(
        files.sorted() == [
          ".spikenote-site", "404.html", "a.html", "c.html", "index.html", "own.txt", "search.html",
          "spikenote.css",
        ]
      )
    }
  }

  @Test func leavesDraftsOutUnlessTheyAreAskedFor() async throws {
    let lessons = ["a.md": "# A\n", "d.md": "---\ndraft: true\n---\n# D\n"]
    #expect(try await SiteRun(lessons).files["d.html"] == nil)
    #expect(try await SiteRun(lessons, arguments: ["--drafts"]).files["d.html"] != nil)
  }

  @Test func doesNotWriteOverItsLessons() async throws {
    let run = try await SiteRun(["a.md": "# A\n"], output: "in")
    #expect(run.status == 64)
    #expect(run.standardError.hasPrefix("Error: in holds the lessons themselves;"))
  }

  @Test func refusesLinksToFolders() async throws {
    let run = try await SiteRun(["a.md": "[p](part/)\n", "part/b.md": "# B\n"])
    #expect(run.status == 1)
    #expect(
      run.standardError.hasPrefix(
        "in/a.md:1:1: error: `part/` leads to a folder without a first page\n"
      )
    )
  }

  @Test func looksForTheFilesOfTheSettingsBeforeItRuns() async throws {
    let run = try await SiteRun(
      ["part/a.md": "# A\n"],
      site: "title: T\ncss: own.css\nlogo: part\ntemplates: part\n"
    )
    #expect(run.status == 1)
    #expect(run.files == [:])
    let messages = run.standardError.split(separator: "\n").filter { $0.contains("error:") }
    #expect(
      messages == [
        "in/site.yml:3:7: error: `logo` names the file `part`, which does not exist",
        "in/site.yml:2:6: error: `css` names the file `own.css`, which does not exist",
      ]
    )
  }

  @Test func refusesASettingThatItDoesNotKnow() async throws {
    let run = try await SiteRun(["a.md": "# A\n"], site: "titel: T\n")
    #expect(run.status == 1)
    #expect(
      run.standardError.hasPrefix("in/site.yml:1:1: error: `titel` is not a key of site.yml\n")
    )
  }

  @Test func citesTheWorksOfTheSiteWhereNeitherLessonNorProjectNamesSome() async throws {
    let works = { (name: String) in "@misc{key, title = {Work of \(name)}, author = {Roe}}\n" }
    let run = try await SiteRun(
      [
        "part/one.md": "# One\n\nAs @key [p. 3].\n", "refs/site.bib": works("the site"),
        "own/spikenote.yml": "bibliography: own.bib\n", "own/own.bib": works("the folder"),
        "own/deep/two.md": "# Two\n\nAs @key.\n",
        "own/three.md": "---\nbibliography: three.bib\n---\n# Three\n\nAs @key.\n",
        "own/three.bib": works("the lesson"),
      ],
      site: "bibliography: refs/site.bib\n",
      arguments: ["--strict"]
    )
    #expect(run.standardError == "")
    #expect(run.status == 0)
    #expect(run.files["part/one.html"]?.contains("<em>Work of the site</em>") == true)
    #expect(run.files["part/one.html"]?.contains("</a>, p. 3)</span>") == true)
    #expect(run.files["own/deep/two.html"]?.contains("<em>Work of the folder</em>") == true)
    #expect(run.files["own/three.html"]?.contains("<em>Work of the lesson</em>") == true)
  }

  @Test func namesTheSettingOfABibliographyThatIsNotThere() async throws {
    let run = try await SiteRun(["part/a.md": "# A\n"], site: "title: T\nbibliography: no.bib\n")
    #expect(run.status == 1)
    #expect(
      run.standardError.hasPrefix(
        """
        in/part/a.md: error: the bibliography `no.bib`, which site.yml:2:15 names, cannot be read: there is no such file
          help: Paths are relative to site.yml

        """
      )
    )
  }

  @Test func beginsALessonThatRuns() async throws {
    let run = try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: [:])
      let new = try await Gate.shared.pass {
        try await workspace.start(["new", "first-steps"], environment: [:]).status
      }
      #expect(new == 0)
      let again = try await Gate.shared.pass {
        try await workspace.start(["new", "first-steps.md"], environment: [:]).status
      }
      #expect(again == 64)
      let end = try await Gate.shared.pass {
        try await workspace.start(["run", "first-steps.md", "--strict"], environment: [:]).status
      }
      return try workspace.result(end)
    }
    #expect(run.status == 0)
    #expect(run.standardError == "")
    #expect(run.page.contains("<title>first steps</title>"))
    #expect(run.page.contains("the neuron fired <span class=\"inline-value\">28</span> times"))
  }

  @Test func refusesAnEmptyFolder() async throws {
    #expect(try await SiteRun([:]).status == 64)
  }
}

/// `spikenote site` over a folder with these files.
private struct SiteRun {
  let status: Int32
  let standardError: String
  /// The files of the site by their paths.
  let files: [String: String]

  init(
    _ lessons: [String: String],
    site: String? = nil,
    output: String = "out",
    arguments: [String] = []
  ) async throws {
    var input = lessons
    input[".keep"] = ""
    input["site.yml"] = site
    let files = input.map { ("in/" + $0.key, Data($0.value.utf8)) }
    (status, standardError, self.files) = try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: Dictionary(uniqueKeysWithValues: files))
      let end = try await Gate.shared.pass {
        try await workspace.start(["site", "in", "-o", output] + arguments, environment: [:]).status
      }
      try workspace.checkThatNothingIsLeft(#_sourceLocation)
      let run = try workspace.result(end)
      return (run.status, run.standardError, Self.texts(in: workspace.folder.path + "/\(output)"))
    }
  }

  private static func texts(in folder: String) -> [String: String] {
    var texts: [String: String] = [:]
    let all = FileManager.default.enumerator(atPath: folder)
    while let path = all?.nextObject() as? String {
      if let text = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8) {
        texts[path] = text
      }
    }
    return texts
  }
}
