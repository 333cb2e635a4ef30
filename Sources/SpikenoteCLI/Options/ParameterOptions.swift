internal import ArgumentParser

/// Values for the parameters of a lesson.
struct ParameterOptions: ParsableArguments {
  @Option(
    name: [.customShort("p"), .customLong("param")],
    help: ArgumentHelp(
      "Set a parameter of the front matter; may be repeated.",
      valueName: "NAME=VALUE"
    )
  )
  var parameters: [String] = []
}
