import Basics
import Briefs

/// A document for Typst, with everything that it is made from.
package struct TypstDocument: Sendable {
  package let source: String
  package let pictures: [PrintedPicture]
  /// The addresses of pictures that cannot be shown, whose texts are printed instead.
  package let unshownPictures: [String]
  package let format: TypesetFormat
  /// The time that the result gives for itself, in seconds since 1970: that of the brief, so that the
  /// same brief always makes the same bytes.
  package let time: Int
  /// A hash of everything that the result is made from.
  package let hash: UInt64

  /// - Parameter date: the date that the result gives for itself
  init(
    _ source: String, as format: TypesetFormat, pictures: FoundPictures, date: CalendarDate,
    of house: House
  ) {
    self.source = source
    self.format = format
    self.pictures = pictures.shown + [house.logo].compactMap { $0 }
    unshownPictures = pictures.unshown
    time = max(0, Instant(startOf: date).secondsSince1970)
    // Pictures are named after their contents, and the time is that of the date.
    var fingerprint = Fingerprint()
    fingerprint.add(Typesetter.version)
    fingerprint.add(TypstWorker.script)
    fingerprint.add(format.rawValue)
    fingerprint.add(source)
    fingerprint.add(house.hash)
    hash = fingerprint.hash
  }
}

/// What the engine makes of a document.
package enum TypesetFormat: String, Sendable {
  /// PDF/UA-1 and PDF/A-3a in one.
  case pdf
  /// A picture of the only page, with one pixel for each point.
  case png
}

/// What all documents of a house share.
package struct House: Sendable {
  package let configuration: SiteConfiguration
  package let logo: PrintedPicture?
  package let files: HouseFiles
  private let installedFonts: UInt64
  /// A hash of what is the same for all documents but not in their text.
  let hash: UInt64

  /// - Parameter installedFonts: a hash of the fonts of the machine
  package init(
    configuration: SiteConfiguration, logo: PrintedPicture?, files: HouseFiles,
    installedFonts: UInt64
  ) {
    self.configuration = configuration
    self.logo = logo
    self.files = files
    self.installedFonts = installedFonts
    var fingerprint = Fingerprint()
    fingerprint.add(installedFonts)
    fingerprint.add(each: files.templates.sorted { $0.key < $1.key }) {
      $0.add($1.key)
      $0.add($1.value)
    }
    fingerprint.add(each: files.fonts) { $0.add($1) }
    hash = fingerprint.hash
  }
}

extension House {
  /// Returns the house without its logo, if that is among some pictures.
  package func without(_ pictures: Set<String>) -> House {
    guard let logo, pictures.contains(logo.name) else { return self }
    return House(
      configuration: configuration, logo: nil, files: files, installedFonts: installedFonts)
  }
}

/// The files that the engine needs for all documents.
package struct HouseFiles: Sendable {
  /// The files that documents import, by name.
  package let templates: [String: [UInt8]]
  /// The font files of the house.
  package let fonts: [[UInt8]]

  package init(templates: [String: [UInt8]], fonts: [[UInt8]]) {
    self.templates = templates
    self.fonts = fonts
  }
}

/// The pictures in a text.
final class FoundPictures {
  private let picture: (String) -> PrintedPicture?
  private(set) var shown: [PrintedPicture] = []
  /// The addresses of those that cannot be shown.
  private(set) var unshown: [String] = []

  init(_ picture: @escaping (String) -> PrintedPicture?) { self.picture = picture }

  func name(of address: String) -> String? {
    guard let picture = picture(address) else {
      if !unshown.contains(address) { unshown.append(address) }
      return nil
    }
    return add(picture)
  }

  /// Returns the name of a picture in SVG, whose text is in the fonts of the paper.
  func name(ofDrawing svg: String, in families: [String]) -> String? {
    PrintedPicture(Array(PrintedDrawing(svg, in: families).svg.utf8)).map(add)
  }

  private func add(_ picture: PrintedPicture) -> String {
    if !shown.contains(where: { $0.name == picture.name }) { shown.append(picture) }
    return picture.name
  }
}
