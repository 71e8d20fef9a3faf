import Basics
import SourceText

/// The file that an address was probably meant to lead to, with the path to write.
struct NearFile {
  /// The path from the folder of the text: `../assets/map.png`.
  let path: String

  /// - Parameters:
  ///   - address: the address as written
  ///   - files: the paths of all files, from the site's folder
  ///   - source: the file that contains the address
  init?(_ address: String, among files: some Collection<String>, from source: String) {
    let written = address.prefix { $0 != "#" && $0 != "?" }.drop { $0 == "/" || $0 == "." }
    let name = PathText(String(written)).names.last.map(String.init) ?? String(written)
    guard let file = Self.file(String(written), named: name, files) else { return nil }
    path = file.path(from: source) + address[written.endIndex...]
  }

  /// Returns the file with that path, or else with that name, or else with a similar name.
  private static func file(
    _ path: String, named name: String, _ files: some Collection<String>
  ) -> String? {
    let same = files.filter { $0.hasSuffix("/" + name) || $0 == name }
    if let file = same.filter({ $0 == path || $0.hasSuffix("/" + path) }).min() ?? same.min() {
      return file
    }
    let byName = Dictionary(files.map { ($0.fileName, $0) }) { min($0, $1) }
    return byName.keys.nearest(to: name).flatMap { byName[$0] }
  }
}

extension String {
  fileprivate var fileName: String { String(PathText(self).name) }

  /// Returns this path relative to the folder of a file, where both start at the site's folder.
  fileprivate func path(from source: String) -> String {
    var (here, target) = (PathText(source).names.dropLast()[...], PathText(self).names[...])
    while let first = here.first, target.count > 1, first == target.first {
      here.removeFirst()
      target.removeFirst()
    }
    return String(repeating: "../", count: here.count) + target.joined(separator: "/")
  }
}
