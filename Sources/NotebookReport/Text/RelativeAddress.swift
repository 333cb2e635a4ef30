/// The address of a file of a site from a page of it: `../b.html` for `b.html` from `part/a.html`.
package func relativeAddress(of path: String, from page: String) -> String {
  let target = path.split(separator: "/")
  let start = page.split(separator: "/").dropLast()
  let common = zip(target.dropLast(), start).prefix { $0 == $1 }.count
  let up = Array(repeating: "..", count: start.count - common)
  return LinkDestination.file(
    (up + target.dropFirst(common).map(String.init)).joined(separator: "/")
  )
}
