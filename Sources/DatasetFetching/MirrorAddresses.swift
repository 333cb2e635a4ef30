import Foundation

/// The addresses under which a dataset's files are looked for.
package struct MirrorAddresses: Hashable, Sendable {
  /// Addresses that replace every dataset's own; nil where there are none.
  package let override: [String]?

  /// The environment variable with addresses that replace the mirrors, separated by commas.
  ///
  /// `{dataset}` in an address stands for the dataset's name, as all datasets name their files alike.
  package static let variable = "SPIKENOTE_MIRROR"

  /// Takes `override`, or else what the environment says.
  package init(
    override: [String]?,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let listed = environment[Self.variable]?
      .split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    self.override = override ?? (listed?.isEmpty == false ? listed : nil)
  }

  /// Where to ask for `file`, the preferred address first.
  package func addresses(of file: RemoteDataset.File, in dataset: RemoteDataset) -> [String] {
    (override ?? dataset.mirrors).map { mirror in
      let folder = mirror.replacingOccurrences(of: "{dataset}", with: dataset.name)
      return folder + (folder.hasSuffix("/") ? "" : "/") + file.name
    }
  }
}
