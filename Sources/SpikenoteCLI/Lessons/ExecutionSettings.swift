internal import NotebookEngine
internal import NotebookModel

/// How lessons are run, whatever is then done with what they give.
struct ExecutionSettings: Sendable {
  /// The folder of datasets; `nil` for the user's.
  var dataFolder: String?
  /// Seconds that each cell may take, in place of what the lesson says.
  var timeout: Double?
  /// How many lessons run at once; `nil` for the number of cores.
  var jobs: Int?
  /// What is done with the results of earlier runs.
  var cache = CacheUse.use
  /// How lessons are divided into compile units.
  var division = UnitDivision.merged

  /// The lesson with what the settings say in place of it.
  func applied(to notebook: Notebook) -> Notebook {
    guard let timeout else { return notebook }
    var notebook = notebook
    for cell in notebook.cells.indices { notebook.cells[cell].options.timeout = timeout }
    return notebook
  }

  /// The same settings for a command that must see lessons run.
  var refreshing: ExecutionSettings {
    var settings = self
    if cache == .use { settings.cache = .refresh }
    return settings
  }
}
