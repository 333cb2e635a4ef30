internal import NotebookModel
internal import Settings

extension SiteSettings {
  private typealias Key = SettingKey<SiteSettings>

  /// The keys of `site.yml`.
  static let keys = SettingTable<SiteSettings>(
    SiteSettingsReader.fileName,
    [
      Key("title", .filledText) { settings, title, _ in settings.title = title ?? settings.title },
      Key("author", .filledText, to: \.author),
      Key("lang", .language, to: \.language),
      Key("address", .optional(.address), to: \.address),
      Key("logo", .optional(.logo)) { settings, logo, setting in
        settings.logo = logo
        settings.places["logo"] = setting.value.position
      },
      Key("lessons", .lessons) { settings, names, _ in
        settings.lessons = names.map(\.text)
        for (index, name) in names.enumerated() {
          settings.places["lessons.\(index)"] = name.position
        }
      },
      Key("budget", .required(.byteCount), to: \.budget),
      Key("bibliography", .fileNames, to: \.bibliography),
      Key("source", .filledText) { settings, source, _ in
        settings.source = source.map(withoutSlash)
      },
      Key(
        "theme",
        SettingTable(
          "`theme`",
          [
            Key("accent", .color(on: "#ffffff"), to: \.accent),
            Key("accent-dark", .color(on: "#15181c"), to: \.darkAccent),
          ]
        ),
        example: "{accent: \"#0b57b3\"}",
        mayBeEmpty: false
      ),
      Key("css", .filledText) { settings, file, setting in
        settings.styleFile = file
        settings.places["css"] = setting.value.position
      },
      Key("templates", .filledText) { settings, folder, setting in
        settings.templateFolder = folder
        settings.places["templates"] = setting.value.position
      },
    ]
  )

  fileprivate static func withoutSlash(_ address: String) -> String {
    String(address.reversed().drop { $0 == "/" }.reversed())
  }
}

extension SettingType<[LocatedText]> {
  fileprivate static var lessons: SettingType {
    .list(of: "file names", example: "a.md, b.md", takesSingle: false)
  }
}

extension SettingType<String?> {
  /// A text; one without characters is as good as none.
  fileprivate static var filledText: SettingType {
    SettingType { setting throws(SettingError) in
      let text = try SettingType.optional(.text).read(setting)
      return text?.isEmpty == true ? nil : text
    }
  }

  /// A colour `#rrggbb` that text can have on `ground`.
  fileprivate static func color(on ground: String) -> SettingType {
    SettingType { setting throws(SettingError) in
      guard let color = setting.value.text?.lowercased(),
        let contrast = Contrast(color, ground)?.ratio
      else {
        throw setting.wrongType("a colour such as #0b57b3", help: "Put it between quotes")
      }
      if contrast >= 4.5 { return color }
      let shown = (contrast * 10).rounded(.down) / 10
      throw setting.refused(
        "`\(color)` on \(ground) has a contrast of \(shown) to 1, less than the 4.5 that text needs",
        help: "Choose a \(ground == "#ffffff" ? "darker" : "lighter") colour"
      )
    }
  }
}

extension SettingType<String> {
  /// The address of the folder where the site will be published, without a slash at its end.
  fileprivate static var address: SettingType {
    SettingType { setting throws(SettingError) in
      let address = try SettingType.text.read(setting)
      guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
        throw setting.refused(
          "`address` must begin with https://, but is `\(address)`",
          help: "Write the whole address"
        )
      }
      // The address stands in the page's policy too, where these would end it.
      guard !address.contains(where: { $0.isWhitespace || "?#;,\"'<>".contains($0) }) else {
        throw setting.refused(
          "`address` must be that of a folder, but is `\(address)`",
          help: "Write it percent-encoded, without `?` and `#`"
        )
      }
      return SiteSettings.withoutSlash(address)
    }
  }

  /// A file that is copied to the same place in the site, which must not be outside of it.
  fileprivate static var logo: SettingType {
    SettingType { setting throws(SettingError) in
      let path = try SettingType.text.read(setting)
      guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
        throw setting.refused(
          "`logo` leads out of the site's folder: `\(path)`",
          help: "Put the file beside site.yml"
        )
      }
      return path
    }
  }
}
