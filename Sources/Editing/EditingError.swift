import Briefs
import SourceText

/// Why a file for an author was not written.
package enum EditingError: Error, Equatable {
  /// Files are there already, and nothing is ever overwritten.
  case filesExist(folder: String, paths: [String])
  /// A brief of the same name is there already.
  case briefExists(slug: String, path: String)
  case emptyTitle
  case notADate(String)
  case notALanguage(String)
  case unknownSeries(String, known: [String])
  /// The site keeps its briefs beside each other, without a folder that bundles could go into.
  case noFolderForBundles(root: String)
}

extension EditingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .filesExist(let folder, let paths):
      "'\(folder)' already holds " + paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        + (paths.count > 3 ? " and \(paths.count - 3) more of the files to be written" : "")
    case .briefExists(let slug, let path): "there is already a brief '\(slug)': '\(path)'"
    case .emptyTitle: "the title is empty"
    case .notADate(let text): "'\(text)' is not a date that can be told for certain"
    case .notALanguage(let text): "'\(text)' is not a language tag"
    case .unknownSeries(let name, let known):
      "there is no series '\(name)' in site.yml, only "
        + known.map { "'\($0)'" }.joined(separator: ", ")
    case .noFolderForBundles(let root):
      "the briefs of '\(root)' stand beside each other, where a folder of its own is not looked for"
    }
  }

  /// What to do about it.
  package var help: String {
    switch self {
    case .filesExist: "choose a folder that is empty or not there yet"
    case .briefExists: "choose another title, or go on with that file"
    case .emptyTitle: "give the title as one argument, in quotation marks"
    case .notADate: "write the date like '2017-09-15'"
    case .notALanguage(let text):
      LanguageTag.suggestion(for: text).map { "write '\($0)'" }
        ?? "write it as BCP 47 has it, like 'en', 'ur' or 'pt-BR'"
    case .unknownSeries(let name, let known):
      known.nearest(to: name).map { "did you mean '\($0)'?" } ?? "add it to 'series' in site.yml"
    case .noFolderForBundles: "make a folder 'briefs' and move the briefs into it"
    }
  }
}
