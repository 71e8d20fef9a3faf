import Basics
import SourceText

/// The file that an address was probably meant to lead to, and how to write its path.
struct NearFile {
  /// From the folder of the text: `../assets/map.png`.
  let path: String

  /// - Parameters:
  ///   - address: what was written
  ///   - files: the paths of all files, from the site's folder
  ///   - source: the file that the address is in
  init?(_ address: String, among files: some Collection<String>, from source: String) {
    let written = address.prefix { $0 != "#" && $0 != "?" }.drop { $0 == "/" || $0 == "." }
    let name = PathText(String(written)).names.last.map(String.init) ?? String(written)
    guard let file = Self.file(String(written), named: name, files) else { return nil }
    path = file.path(from: source) + address[written.endIndex...]
  }

  /// The file of that path, else of that name, else of a name like it.
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

  /// This path from the folder of a file, when both start at the site's folder.
  fileprivate func path(from source: String) -> String {
    var (here, target) = (PathText(source).names.dropLast()[...], PathText(self).names[...])
    while let first = here.first, target.count > 1, first == target.first {
      here.removeFirst()
      target.removeFirst()
    }
    return String(repeating: "../", count: here.count) + target.joined(separator: "/")
  }
}
