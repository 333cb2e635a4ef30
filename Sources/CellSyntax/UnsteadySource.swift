/// Something in a cell's code that gives another value in every run, whatever the lesson's seed.
package struct UnsteadySource: Hashable, Sendable {
  /// As people know it: `Date()`.
  package var name: String
  /// The built-in normaliser that masks its text; `nil` where there is none.
  package var normaliser: String?
  /// Whether it is a clock, whose `now` and `measure` are what differs.
  package var isClock = false

  /// Makes a source.
  package init(_ name: String, normaliser: String?, isClock: Bool = false) {
    self.name = name
    self.normaliser = normaliser
    self.isClock = isClock
  }

  /// Calls of functions and initialisers, by their name; with arguments only where that is said.
  static func call(of name: String, hasArguments: Bool, firstLabel: String?) -> UnsteadySource? {
    switch name {
    case "Date" where !hasArguments || firstLabel == "timeIntervalSinceNow",
      "clock" where !hasArguments, "mach_absolute_time" where !hasArguments,
      "CFAbsoluteTimeGetCurrent" where !hasArguments:
      UnsteadySource("\(name)()", normaliser: "time")
    case "time" where hasArguments && firstLabel == nil: UnsteadySource("time", normaliser: "time")
    case "UUID" where !hasArguments: UnsteadySource("UUID()", normaliser: "uuid")
    case "NSTemporaryDirectory" where !hasArguments, "NSHomeDirectory" where !hasArguments:
      UnsteadySource("\(name)()", normaliser: "path")
    case "ContinuousClock" where !hasArguments, "SuspendingClock" where !hasArguments:
      UnsteadySource("\(name)()", normaliser: "time", isClock: true)
    case "ObjectIdentifier" where hasArguments:
      UnsteadySource("ObjectIdentifier", normaliser: "address")
    case "getpid" where !hasArguments, "NSUserName" where !hasArguments:
      UnsteadySource("\(name)()", normaliser: nil)
    default: nil
    }
  }

  /// Members of types and values, by the text before the last point.
  static func member(_ member: String, of base: String) -> UnsteadySource? {
    switch (base, member) {
    case ("Date", "now"), ("DispatchTime", "now"), ("DispatchWallTime", "now"),
      ("ContinuousClock", "now"), ("SuspendingClock", "now"):
      UnsteadySource("\(base).\(member)", normaliser: "time")
    case ("ProcessInfo.processInfo", "systemUptime"):
      UnsteadySource("systemUptime", normaliser: "time")
    case ("ProcessInfo.processInfo", _) where machine.contains(member):
      UnsteadySource("ProcessInfo.processInfo.\(member)", normaliser: nil)
    case ("FileManager.default", "currentDirectoryPath"),
      ("FileManager.default", "temporaryDirectory"), ("CommandLine", "arguments"),
      ("FileManager.default", "homeDirectoryForCurrentUser"):
      UnsteadySource("\(base).\(member)", normaliser: "path")
    default: nil
    }
  }

  /// What a machine or a process says of itself.
  private static let machine: Set = [
    "activeProcessorCount", "arguments", "environment", "fullUserName", "globallyUniqueString",
    "hostName", "operatingSystemVersion", "operatingSystemVersionString", "physicalMemory",
    "processIdentifier", "processorCount", "userName",
  ]

  /// Names without one of which code cannot speak of a source.
  static let words: Set = [
    "Date", "UUID", "clock", "time", "mach_absolute_time", "CFAbsoluteTimeGetCurrent", "getpid",
    "ContinuousClock", "SuspendingClock", "DispatchTime", "DispatchWallTime", "ObjectIdentifier",
    "ProcessInfo", "FileManager", "CommandLine", "NSTemporaryDirectory", "NSHomeDirectory",
    "NSUserName",
  ]
}

/// A place where a cell shows what differs from run to run.
package struct UnsteadyOutput: Hashable, Sendable {
  /// In the cell's code, both from 1.
  package var line: Int
  package var column: Int
  /// What the code says at that place: the source itself, or a name that got its value from it.
  package var name: String
  package var source: UnsteadySource
}
