/// The patterns of the normalisers that need no file.
enum BuiltInPatterns {
  /// By the names under which lessons ask for them.
  static let all: [(name: String, pattern: String)] = [
    ("time", times),
    ("path", paths),
    ("address", #"\b0x[0-9A-Fa-f]{4,16}\b"#),
    ("uuid", #"\b[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\b"#),
    ("size", sizes),
  ]

  // MARK: - Times

  private static let clock = #"\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?:[ \u202F]?[AaPp]\.?[Mm]\b\.?)?"#
  private static let zone = #"(?:Z|[+-]\d\d:?\d\d)?"#
  private static let weekday =
    #"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )"#
  private static let month =
    #"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"#
  private static let year = #"(?:19|20)\d\d"#
  /// A time of day may follow a date.
  private static let daytime =
    #"(?:(?:,| at|)[ T]\#(clock)(?: ?(?:GMT|UTC|Z|[+-]\d\d:?\d\d)\b)?)?"#
  private static let dayAndMonth =
    #"\d{1,2}(?:st|nd|rd|th|\.)? \#(month),? \#(year)\b\#(daytime)"#

  private static let times = [
    // Behind a unit too: `2m30s`.
    #"(?:\b|(?<=\d[dhms]))(?=\d)(?:\#(digitDates)|\#(dayAndMonth)|\#(timesOfDay)|\#(durations))"#,
    // The names of days and months.
    #"\b(?=[ADFJMNOSTW])(?:\#(weekday)\#(dayAndMonth)|\#(weekday)?\#(month) {1,2}\d{1,2}(?:\#(wordDate)|\#(cDate)))"#,
  ].joined(separator: "|")

  /// Dates as ISO 8601 writes them, and in digits with slashes or points; a time of day may follow.
  private static let digitDates = [
    #"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\#(zone))?(?!\w)"#,
    #"(?<![/.-])(?:\d{1,2}/\d{1,2}/\#(year)|\#(year)/\d{1,2}/\d{1,2}|\d{1,2}\.\d{1,2}\.\#(year))\#(daytime)(?![\w/]|\.\d)"#,
  ].joined(separator: "|")

  /// Behind `May 6`.
  private static let wordDate = #"(?:st|nd|rd|th)?,? \#(year)\b\#(daytime)"#
  /// Behind `Mon May  6`, as C's `ctime` goes on.
  private static let cDate = #" \d\d:\d\d:\d\d (?:[A-Z]{3,4} )?\#(year)\b"#

  /// With seconds, with `AM` or `PM`, or with a leading zero: `16:9` and `12:30` may be anything.
  private static let timesOfDay = [
    #"(?<![:.])\d{1,3}:[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:[ \u202F]?[AaPp]\.?[Mm]\b\.?)?(?![\w:])"#,
    #"(?<![:.])\d{1,2}:[0-5]\d[ \u202F]?[AaPp]\.?[Mm]\b\.?"#,
    #"(?<![:.])0\d:[0-5]\d(?:\.\d+)?(?![\w:])"#,
    #"(?<![:.])\d{1,3}:[0-5]\d\.\d+(?![\w:])"#,
  ].joined(separator: "|")

  private static let number = #"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?"#

  /// The units of durations from the longest on: as words, and as signs.
  ///
  /// A sign that stands for something else as well counts only right behind its number: `2m` is two minutes, `2 m` two metres.
  private static let units: [(words: String, sign: String?)] = [
    ("years?|months?", nil),
    ("weeks?|wks?", nil),
    ("days?", #"d(?= ?\d+(?:\.\d+)? ?h)"#),
    ("hours?|hrs?", " ?h"),
    ("minutes?|mins?", "m"),
    ("seconds?|secs?", " ?s"),
    ("milliseconds?|millisecs?|msecs?", " ?ms"),
    ("microseconds?|microsecs?|usecs?", " ?[µμu]s"),
    ("nanoseconds?|nanosecs?|nsecs?", " ?ns"),
  ]

  /// A number with its unit, or a range of two; the unit is a group of its own, by which `joins` knows it.
  ///
  /// No word goes on behind it: `5 s-curves` are no seconds, and `3 s²` is no time; but another number may (`2m30s`).
  private static let durations: String = {
    let alternatives = units.map { unit in
      let words = " ?(?i:\(unit.words))"
      return "(\(unit.sign.map { "\(words)|\($0)" } ?? words))"
    }
    let next = #"(?=\d+(?:\.\d+)?(?:m?s|[µμun]s|m|min|h)\b)"#
    let end = #"(?:\#(next)|(?![\w²³⁻^]|-[A-Za-z]))"#
    return
      #"(?<![.:/,]|\d[-–])(?:\d+(?:\.\d+)?[-–])?\#(number)(?= ?[A-Za-zµμ])(?:\#(alternatives.joined(separator: "|")))\#(end)"#
  }()

  private static let signs: Set = ["d", "h", "m", "s", "ms", "µs", "μs", "us", "ns"]

  /// Whether two durations are one, as `1 h 2 min` and `1 hour, 2 minutes and 3 seconds` are: how many units there are depends on
  /// the time.
  ///
  /// - Parameters:
  ///   - first: The groups of the first, with what each holds.
  ///   - second: Those of the second.
  ///   - gap: What stands between them.
  /// - Returns: Whether they are to be masked as one.
  static func joins(_ first: [String?], _ second: [String?], gap: String) -> Bool {
    guard let longer = first.firstIndex(where: { $0 != nil }),
      let shorter = second.firstIndex(where: { $0 != nil }), longer < shorter
    else { return false }
    if gap.isEmpty || gap == " " { return true }
    // A comma joins words; signs that a comma divides are a list.
    let areWords = [first[longer], second[shorter]].allSatisfy { unit in
      !signs.contains(String((unit ?? "").filter { $0 != " " }))
    }
    return areWords && shorter == longer + 1 && [", ", " and ", ", and "].contains(gap)
  }

  // MARK: - Paths

  /// At least two names, so that `and/or` and `1/2` stay what they are.
  ///
  /// Between quotation marks all belongs to the path. Elsewhere a name with spaces ends at its slash: `/Users/Jane Doe/x`.
  private static let paths = [
    #"(?<=["“'‘`])~?/[^"”'’`\n/]+(?:/[^"”'’`\n/]+)+/?(?=["”'’`])"#,
    #"\bfile://[^\s"'<>)]+"#,
    #"(?<![\w/.:~])~?(?:/(?:[\w.@+%-]|\\ )+(?: (?:[\w.@+%-]+ ){0,3}[\w.@+%-]+(?=/))?){2,}/?"#,
    #"(?<![\w/.:~])~/[\w.@+%-]+"#,
  ].joined(separator: "|")

  // MARK: - Sizes

  /// Bytes, with or without a prefix.
  private static let sizes =
    #"(?<![\w.,])\#(number) ?(?:(?:[kKMGTPE]i?)?B|(?i:(?:kilo|mega|giga|tera|peta|kibi|mebi|gibi|tebi)?bytes?))(?![\w-])"#
    + #"|\bZero (?:bytes|[kK]B)\b"#
}
