internal import Foundation
import NotebookModel

/// Reads CSL JSON, the format of citeproc and of what Zotero exports.
enum CSLReader {
  private struct Person: Decodable {
    var family: String?
    var given: String?
    var literal: String?
    var suffix: String?
    var particle: String?
    var droppingParticle: String?

    enum CodingKeys: String, CodingKey {
      case family, given, literal, suffix
      case particle = "non-dropping-particle"
      case droppingParticle = "dropping-particle"
    }

    var name: BibliographyEntry.Name {
      let family = [droppingParticle, particle, family ?? literal].compactMap(\.self)
        .joined(separator: " ")
      return .init(family: family, given: given ?? "", suffix: suffix ?? "")
    }
  }

  /// A text, or a number in its place.
  private struct Text: Decodable {
    var value: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        value = "\(number)"
      } else {
        value = try container.decode(String.self)
      }
    }
  }

  private struct When: Decodable {
    var parts: [[Text]]?
    var raw: String?
    var literal: String?

    enum CodingKeys: String, CodingKey {
      case raw, literal
      case parts = "date-parts"
    }

    var year: String {
      parts?.first?.first?.value ?? (raw ?? literal).map { String($0.prefix { $0.isNumber }) } ?? ""
    }
  }

  private struct Item: Decodable {
    var id: Text
    var type: String?
    var title: String?
    var author: [Person]?
    var editor: [Person]?
    var issued: When?
    var container: String?
    var volume: Text?
    var issue: Text?
    var page: Text?
    var edition: Text?
    var publisher: String?
    var place: String?
    var genre: String?
    var note: String?
    var doi: String?
    var url: String?

    enum CodingKeys: String, CodingKey {
      case id, type, title, author, editor, issued, volume, issue, page, edition, publisher, genre,
        note
      case container = "container-title"
      case place = "publisher-place"
      case doi = "DOI"
      case url = "URL"
    }
  }

  static func read(
    _ text: String
  ) -> (entries: [BibliographyEntry], problems: [BibliographyFile.Problem]) {
    do {
      let items = try JSONDecoder().decode([Item].self, from: Data(text.utf8))
      var known: Set<String> = []
      var problems: [BibliographyFile.Problem] = []
      var entries: [BibliographyEntry] = []
      for item in items {
        if known.insert(item.id.value).inserted {
          entries.append(entry(item))
        } else {
          problems.append(
            .init(.warning, nil, "`\(item.id.value)` is there twice; the first counts")
          )
        }
      }
      return (entries, problems)
    } catch let error as DecodingError {
      return ([], [problem(error, in: text)])
    } catch {
      return ([], [.init(.error, nil, "it cannot be read: \(error)")])
    }
  }

  private static func problem(
    _ error: DecodingError,
    in text: String
  ) -> BibliographyFile.Problem {
    switch error {
    case .keyNotFound(let key, let context):
      return .init(.error, nil, "item \(number(context)) has no `\(key.stringValue)`")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let field = context.codingPath.last { $0.intValue == nil }?.stringValue
      guard let field else {
        return .init(.error, nil, "CSL JSON is a list of items: `[{\"id\": …}]`")
      }
      return .init(
        .error,
        nil,
        "`\(field)` of item \(number(context)) is not what CSL JSON has there"
      )
    case .dataCorrupted(let context):
      let detail =
        context.underlyingError.map { "\(($0 as NSError).userInfo["NSDebugDescription"] ?? "")" }
        ?? ""
      let line = detail.firstMatch(of: /line (\d+)/).flatMap { Int($0.1) }
      return .init(.error, line, "it is not valid JSON")
    @unknown default: return .init(.error, nil, "it cannot be read as CSL JSON")
    }
  }

  private static func number(_ context: DecodingError.Context) -> String {
    context.codingPath.first?.intValue.map { "\($0 + 1)" } ?? "1"
  }

  private static func entry(_ item: Item) -> BibliographyEntry {
    let parts = ["article", "chapter", "paper-conference", "entry", "review", "post"]
    let isPart =
      parts.contains { item.type?.hasPrefix($0) == true } && item.container?.isEmpty == false
    var entry = BibliographyEntry(key: item.id.value, kind: isPart ? .part : .whole)
    entry.authors = item.author?.map(\.name) ?? []
    entry.editors = item.editor?.map(\.name) ?? []
    entry.title = item.title ?? ""
    entry.container = item.container ?? ""
    entry.volume = item.volume?.value ?? ""
    entry.issue = item.issue?.value ?? ""
    entry.pages = item.page?.value.replacing("-", with: "–") ?? ""
    entry.edition = item.edition?.value ?? ""
    entry.publisher = item.publisher ?? ""
    entry.place = item.place ?? ""
    entry.genre = item.genre ?? ""
    entry.note = item.note ?? ""
    entry.year = item.issued?.year ?? ""
    entry.doi = item.doi.map(BibliographyEntry.bareDOI) ?? ""
    entry.url = item.url ?? ""
    return entry
  }
}
