import Briefs
import Typesetting

/// An error that stops everything: the system cannot or must not do what was asked.
package enum SiteError: Error, Equatable {
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  /// The program cannot open another file.
  case tooManyOpenFiles(path: String)
  /// Writing failed while files were moved into place: some are new and some are old, but each is
  /// complete.
  case leftHalfway(path: String, reason: String)
  /// The site would be written over its own input.
  case outputHoldsInput(output: String, input: String)
  /// There are files in the way that Briefpress did not write.
  ///
  /// Only files, and links in their place, can be replaced; folders, and anything in the way of
  /// folders, cannot.
  case foreignFiles(output: String, paths: [String], canBeReplaced: Bool = true)
  /// Another build is writing to the same folder.
  case outputInUse(output: String)
  /// A site has no checksums to compare with.
  case noChecksums(output: String)
  /// There is nothing to build.
  case nothingToBuild(path: String)
  /// `SOURCE_DATE_EPOCH` is not a number of seconds.
  case wrongMoment(String)
  /// The engine that makes PDFs is missing, or has another version than templates are written for.
  case noTypesetter(TypesettingError)
  /// Pandoc is missing.
  case noPandoc
  /// There is neither a brief nor a work with that name.
  case unknownWork(String, nearest: String?)
  /// There is no brief with that name.
  case unknownBrief(String, nearest: String?)
  /// There is no series or topic with briefs and that id.
  case unknownGroup(String, of: Section, nearest: String?)
  /// Readers do not see the brief.
  case heldBack(path: String)
  /// Readers see no brief of those that a book was to have.
  case noBriefs(in: String)
  /// The book would have more files or bytes than a ZIP can.
  case bookTooLarge
}

extension SiteError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotRead(let path, let reason): "cannot read '\(path)': \(reason)"
    case .cannotWrite(let path, let reason), .leftHalfway(let path, let reason):
      "cannot write '\(path)': \(reason)"
    case .tooManyOpenFiles(let path): "cannot open '\(path)': too many files are open"
    case .outputHoldsInput(let output, let input):
      "the output folder '\(output)' holds the site's own '\(input)'"
    case .foreignFiles(let output, let paths, _):
      "the output folder '\(output)' holds files that Briefpress did not write: "
        + paths.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        + (paths.count > 5 ? " and \(paths.count - 5) more" : "")
    case .outputInUse(let output): "another build is writing to '\(output)'"
    case .noChecksums(let output): "there are no sums in '\(output)' to compare its files with"
    case .nothingToBuild(let path): "there is no brief in '\(path)'"
    case .wrongMoment(let text): "SOURCE_DATE_EPOCH is '\(text)'"
    case .noTypesetter(let fault): fault.faultOfMachine ?? "Typst cannot make PDFs"
    case .noPandoc: "pandoc, which makes DOCX files, is not installed"
    case .unknownWork(let name, _): "there is no brief and no work by the name '\(name)'"
    case .unknownBrief(let name, _): "there is no brief by the name '\(name)'"
    case .unknownGroup(let id, let section, _):
      "there is no brief in the \(section.inSentence) '\(id)'"
    case .heldBack(let path): "'\(path)' is held back from readers"
    case .noBriefs(let name): "readers see no brief of '\(name)'"
    case .bookTooLarge: "the EPUB would be larger than programs can open"
    }
  }

  /// A suggestion for what to do about it.
  package var help: String {
    switch self {
    case .cannotRead: "check the path, and whether you may read there"
    case .cannotWrite:
      "make room on the disk or choose another folder with '-o'; the last good site is as it was"
    case .tooManyOpenFiles: Self.howToOpenMore
    case .leftHalfway:
      "repair what is in the way and build again; until then, some files are of this build and others of the last"
    case .outputHoldsInput: "choose a folder of its own for the output, with '-o'"
    case .foreignFiles(_, _, canBeReplaced: false):
      "move them away, or choose another folder with '-o'"
    case .foreignFiles:
      "move them away, choose another folder with '-o', or pass '--overwrite' to replace them"
    case .outputInUse: "wait for it to end, or choose another folder with '-o'"
    case .noChecksums: "build the site with '--manifest'"
    case .nothingToBuild:
      "put Markdown files into its folder 'briefs', or begin with 'briefpress init'"
    case .wrongMoment: "write the seconds since 1970, or unset it"
    case .noTypesetter: TypesettingError.installation
    case .noPandoc: "install it with 'apt-get install pandoc' or 'brew install pandoc'"
    case .unknownWork(_, let nearest):
      nearest.map { "did you mean '\($0)'?" }
        ?? "give the file of a brief, its slug, or a key of the bibliography; the site's folder with '--site'"
    case .unknownBrief(_, let nearest):
      nearest.map { "did you mean '\($0)'?" }
        ?? "give the file of a brief or its slug; the site's folder with '--site'"
    case .unknownGroup(_, _, let nearest):
      nearest.map { "did you mean '\($0)'?" } ?? "give an id as in site.yml"
    case .heldBack: "'--drafts' includes what is held back; a single file can always be made"
    case .noBriefs: "publish one, or include what is held back with '--drafts'"
    case .bookTooLarge: "make several, of fewer briefs or smaller pictures"
    }
  }

  /// What to do when a program has as many files open as it may.
  package static let howToOpenMore = "allow more with 'ulimit -n 1024', and start again"
}

extension Section {
  /// What messages call one of its groups.
  fileprivate var inSentence: String {
    switch self {
    case .people: "person"
    case .series: "series"
    case .topics: "topic"
    case .regions: "region"
    }
  }
}
