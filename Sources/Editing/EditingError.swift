import Briefs
import SourceText

/// Why a file for an author was not written.
package enum EditingError: Error, Equatable {
  /// Some of the files already exist, and nothing is ever overwritten.
  case filesExist(folder: String, paths: [String])
  /// A brief with the same slug already exists.
  case briefExists(slug: String, path: String)
  case emptyTitle
  case notADate(String)
  case notALanguage(String)
  case unknownSeries(String, known: [String])
  /// The site's briefs are in its top folder, where bundles are not found.
  case noFolderForBundles(root: String)
}

extension EditingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .filesExist(let folder, let paths):
      "'\(folder)' already contains " + paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        + (paths.count > 3 ? " and \(paths.count - 3) more of the files to be written" : "")
    case .briefExists(let slug, let path): "there is already a brief '\(slug)': '\(path)'"
    case .emptyTitle: "the title is empty"
    case .notADate(let text): "'\(text)' is not a date that can be read with certainty"
    case .notALanguage(let text): "'\(text)' is not a language tag"
    case .unknownSeries(let name, let known):
      "there is no series '\(name)' in site.yml, only "
        + known.map { "'\($0)'" }.joined(separator: ", ")
    case .noFolderForBundles(let root):
      "the briefs of '\(root)' are not in a folder 'briefs', so none can have a folder of its own"
    }
  }

  /// A suggestion for what to do about it.
  package var help: String {
    switch self {
    case .filesExist: "choose a folder that is empty or does not exist yet"
    case .briefExists: "choose another title, or go on with that file"
    case .emptyTitle: "give the title as one argument, in quotation marks"
    case .notADate: "write the date like '2017-09-15'"
    case .notALanguage(let text):
      LanguageTag.suggestion(for: text).map { "write '\($0)'" }
        ?? "write a BCP 47 tag, like 'en', 'ur' or 'pt-BR'"
    case .unknownSeries(let name, let known):
      known.nearest(to: name).map { "did you mean '\($0)'?" } ?? "add it to 'series' in site.yml"
    case .noFolderForBundles: "make a folder 'briefs' and move the briefs into it"
    }
  }
}
