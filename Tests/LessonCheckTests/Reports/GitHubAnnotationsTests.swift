import LessonCheck
import Testing

@Suite struct GitHubAnnotationsTests {
  @Test func putsEachFindingBesideItsLine() {
    #expect(
      GitHubAnnotations.text(of: [SampleVerdicts.passing, SampleVerdicts.failing]) == """
        ::error file=in/part%2C 1.md,line=2,col=5,title=spikenote (lesson)::warning: `ecoh` is not an option of a cell%0Ahelp: use `echo`
        ::error file=in/b.md,line=3,col=1,title=spikenote (stale)::cell 5 has a recorded output but does not run%0A- old%0A- %0A- lines
        ::error file=in/b.md,line=8,col=6,title=spikenote (changed)::the output of cell 3 is not as recorded%0A- 100%25 <0.5>%0A+ 100%25 \u{FFFD}[1m"0.6"%0D
        ::error file=in/b.md,line=12,col=1,title=spikenote (changed)::the figure of fig-a is not as recorded%0Aline 1: 1 of 3 points differs%0Atitle: "a" → "b\u{FFFF}"

        """
    )
  }

  @Test func marksFurtherLinesOfAProgramsText() {
    let place = SourcePlace(file: "a.md", line: 1, column: 1)
    let finding = Finding(.failure, at: place, "one\n::stop-commands::x\r\n##[error]y")
    #expect(
      GitHubAnnotations.text(of: [LessonVerdict(lesson: "a.md", findings: [finding])])
        == "::error file=a.md,line=1,col=1,title=spikenote (failure)::one%0A  | ::stop-commands::x%0A  | ##\u{200B}[error]y\n"
    )
    #expect(
      GitHubAnnotations.harmless("a\n  ::error::b ##[c\n- ::d")
        == "a\n|   ::error::b ##\u{200B}[c\n- ::d"
    )
  }

  @Test func saysNothingWhereAllIsAsRecorded() {
    #expect(GitHubAnnotations.text(of: [SampleVerdicts.passing]) == "")
  }

  @Test func escapesWhatEndsAProperty() {
    let place = SourcePlace(file: "a:b%,\r\n.md", line: 1, column: 1)
    let text = GitHubAnnotations.text(of: [
      LessonVerdict(lesson: "a.md", findings: [Finding(.page, at: place, "a:b, c")])
    ])
    #expect(
      text == "::error file=a%3Ab%25%2C%0D%0A.md,line=1,col=1,title=spikenote (page)::a:b, c\n"
    )
  }

  @Test func replacesCharactersThatChangeHowALogIsShown() {
    let place = SourcePlace(file: "a.md", line: 1, column: 1)
    let text = GitHubAnnotations.text(of: [
      LessonVerdict(
        lesson: "a.md",
        findings: [Finding(.page, at: place, "a\u{0}\u{1B}[2J\u{7F}\tb")]
      )
    ])
    #expect(text.hasSuffix("::a\u{FFFD}\u{FFFD}[2J\u{FFFD}\tb\n"))
  }

  @Test func namesShardsThatAreMissing() throws {
    let missing = try #require(Shard(index: 2, count: 3))
    #expect(
      GitHubAnnotations.text(of: [], missing: [missing])
        == "::error title=spikenote (missing)::the results of shard 2 of 3 are missing\n"
    )
  }
}
