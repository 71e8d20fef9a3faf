import Briefs

/// A file that is set from a brief.
package struct TypesetFile: Sendable, Hashable, Comparable {
  package enum Form: Int, Sendable, CaseIterable {
    /// The brief on paper: `briefs/water/water.pdf`.
    case pdf
    /// The picture by which the brief is shared: `briefs/water/card.png`.
    case card
  }

  package let form: Form
  /// The index of the brief in the library.
  package let brief: Int

  package init(_ form: Form, of brief: Int) {
    self.form = form
    self.brief = brief
  }

  package static func < (left: TypesetFile, right: TypesetFile) -> Bool {
    (left.brief, left.form.rawValue) < (right.brief, right.form.rawValue)
  }
}

extension LibraryEntry {
  /// Whether a file is to be set from the brief.
  func has(_ form: TypesetFile.Form) -> Bool {
    switch form {
    case .pdf: hasPDF
    case .card: hasCard
    }
  }
}
