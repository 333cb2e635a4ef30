import LessonCheck
import Testing

@Suite struct JUnitReportTests {
  @Test func hasATestCaseForEachOutputAndOneForAllElse() {
    #expect(
      JUnitReport([SampleVerdicts.passing, SampleVerdicts.failing]).xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="spikenote check" tests="8" failures="2" errors="1" time="1.750">
          <testsuite name="in/a.md" tests="3" failures="0" errors="0" time="1.500">
            <testcase classname="in/a" name="lesson" file="in/a.md" line="1" time="1.500"/>
            <testcase classname="in/a" name="output of cell 1" time="0.000"/>
            <testcase classname="in/a" name="value of `n`" time="0.000"/>
          </testsuite>
          <testsuite name="in/b.md" tests="5" failures="2" errors="1" time="0.250">
            <testcase classname="in/b" name="lesson" file="in/part, 1.md" line="2" time="0.250"><error message="warning: `ecoh` is not an option of a cell, and 1 more" type="lesson">in/part, 1.md:2:5: warning: `ecoh` is not an option of a cell
        help: use `echo`

        in/b.md:3:1: cell 5 has a recorded output but does not run
        - old
        -\("" + " ")
        - lines</error></testcase>
            <testcase classname="in/b" name="output of cell 1" time="0.000"/>
            <testcase classname="in/b" name="output of cell 3" file="in/b.md" line="8" time="0.000"><failure message="the output of cell 3 is not as recorded" type="changed">in/b.md:8:6: the output of cell 3 is not as recorded
        - 100% &lt;0.5&gt;
        + 100% \u{FFFD}[1m"0.6"&#13;</failure></testcase>
            <testcase classname="in/b" name="figure of fig-a" time="0.000"/>
            <testcase classname="in/b" name="figure of fig-a (2)" file="in/b.md" line="12" time="0.000"><failure message="the figure of fig-a is not as recorded" type="changed">in/b.md:12:1: the figure of fig-a is not as recorded
        line 1: 1 of 3 points differs
        title: "a" → "b\u{FFFD}"</failure></testcase>
          </testsuite>
        </testsuites>

        """
    )
  }

  @Test func saysWhereAnOutputThatPassesStands() {
    let place = SourcePlace(file: "in/_part.md", line: 7, column: 1)
    let output = ComparedOutput(.text, cell: 0, cellName: "cell 1", place: place)
    #expect(
      JUnitReport([LessonVerdict(lesson: "in/a.md", compared: [output])]).xml.contains(
        #"name="output of cell 1" file="in/_part.md" line="7" time="0.000"/>"#
      )
    )
  }

  @Test func hasNoSuitesForNoLessons() {
    #expect(
      JUnitReport([]).xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="spikenote check" tests="0" failures="0" errors="0" time="0.000">
        </testsuites>

        """
    )
  }

  @Test func hasAnErrorForEachShardThatIsMissing() throws {
    let missing = try #require(Shard(index: 2, count: 3))
    #expect(
      JUnitReport([], missing: [missing]).xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="spikenote check" tests="1" failures="0" errors="1" time="0.000">
          <testsuite name="shards" tests="1" failures="0" errors="1" time="0.000">
            <testcase classname="shards" name="shard 2 of 3" time="0.000"><error message="the results of shard 2 of 3 are missing" type="missing">the results of shard 2 of 3 are missing</error></testcase>
          </testsuite>
        </testsuites>

        """
    )
  }

  @Test func keepsTextsInAttributesThroughXMLWhole() {
    let place = SourcePlace(file: "a.md", line: 1, column: 1)
    let finding = Finding(.failure, cell: 0, cellName: "cell 1", at: place, "a\tb\nc\r<&\"'>\u{0}")
    let xml = JUnitReport([LessonVerdict(lesson: "a&b.md", findings: [finding])]).xml
    #expect(xml.contains(#"<testsuite name="a&amp;b.md" "#))
    #expect(xml.contains("<error message=\"a&#9;b&#10;c&#13;&lt;&amp;&quot;'&gt;\u{FFFD}\""))
  }

  @Test func cutsDifferencesThatNobodyReads() throws {
    let place = SourcePlace(file: "a.md", line: 1, column: 1)
    var finding = Finding(.missing, .text, cell: 0, cellName: "cell 1", at: place, "missing")
    finding.actual = (1...250).map { "line \($0)\n" }.joined()
    let xml = JUnitReport([LessonVerdict(lesson: "a.md", findings: [finding])]).xml
    #expect(xml.contains("\n+ line 200\n… 50 lines more</failure>"))
  }
}
