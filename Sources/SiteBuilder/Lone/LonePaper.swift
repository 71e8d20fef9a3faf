import Briefs
import Pages
import Site
import SourceText
import Typesetting

/// Sets the only brief of a library as a PDF; `nil` if it is a page, or the engine cannot set it.
struct SetLoneBrief: Stage {
  let press: Press
  /// The path that diagnostics show.
  let path: String

  static let name = "set the brief as a PDF"

  func run(for request: BuildRequest) throws -> Checked<[UInt8]?> {
    guard !press.publication.library.entries.isEmpty else {
      return Checked(
        nil, [.cannotSet("only briefs can be set on paper, and this is a page", at: path)])
    }
    do {
      let set = try press.set(TypesetFile(.pdf, of: 0), with: try press.typesetter())
      return Checked(
        set.result.bytes,
        set.unshownPictures.map { .unprintablePicture($0, at: path) }
          + press.warnings(aboutMissingFonts: set.result.missingFonts))
    } catch let fault as TypesettingError where fault.isOfMachine {
      throw SiteError.noTypesetter(fault)
    } catch let fault as TypesettingError {
      return Checked(nil, [.cannotSet(fault, at: path)])
    }
  }
}
