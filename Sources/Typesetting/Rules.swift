import SourceText

/// The rules for setting briefs on paper.
package enum PaperRule: String, RuleGroup {
  case noTypesetter = "no-typesetter"
  case typesetting
  case missingFont = "missing-font"
  case unprintablePicture = "unprintable-picture"

  package var severity: Severity { .warning }
}

extension Diagnostic {
  /// Returns the warning about a brief that cannot be set on paper.
  package static func cannotSet(_ fault: TypesettingError, at path: String) -> Diagnostic {
    if let problem = fault.faultOfMachine {
      return Diagnostic(
        Rule(PaperRule.noTypesetter), problem, at: Location(path: path),
        help: "\(TypesettingError.installation); there is no PDF until then")
    }
    if let text = fault.textWithoutFont {
      return Diagnostic(
        Rule(PaperRule.missingFont),
        "no font of this machine has all characters of '\(text)', so there is no PDF",
        at: Location(path: path),
        help: "install a font for them, such as 'fonts-noto-core' or 'fonts-noto-cjk' on Debian")
    }
    return switch fault {
    case .document(let message, let hints):
      cannotSet(
        because: message, at: path, help: hints.isEmpty ? nil : hints.joined(separator: "; "))
    case .tookTooLong(let seconds):
      cannotSet(because: "it took more than \(Int(seconds)) seconds", at: path)
    case .folder(let reason):
      cannotSet(
        because: reason, at: path, help: "make room there, or let 'TMPDIR' name another folder")
    default: cannotSet(because: "the program ended", at: path)
    }
  }

  private static func cannotSet(
    because reason: String, at path: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      Rule(PaperRule.typesetting), "Typst cannot set the brief: \(reason)",
      at: Location(path: path),
      help: help ?? "publish it without a PDF, and report it to the authors of Briefpress")
  }

  /// Returns the warning about a picture that cannot be shown on paper.
  package static func unprintablePicture(_ address: String, at path: String) -> Diagnostic {
    // In a preview, pictures are part of their addresses.
    let picture = address.hasPrefix("data:") ? "a picture" : "the picture '\(address)'"
    return Diagnostic(
      Rule(PaperRule.unprintablePicture),
      "\(picture) cannot be shown on paper, so its text is printed instead",
      at: Location(path: path),
      help: "use a file of the site that is a complete SVG, PNG, JPEG, WebP or GIF")
  }

  /// Returns the warning about a font of the theme that PDFs do not have.
  package static func missingFont(_ family: String, at location: Location) -> Diagnostic {
    Diagnostic(
      Rule(PaperRule.missingFont), "there is no font '\(family)' for PDFs", at: location,
      help: "install it, or name its TrueType or OpenType files under 'fonts' in 'print'")
  }

  /// Returns the warning about a text that is not one for paper.
  package static func cannotSet(_ reason: String, at path: String) -> Diagnostic {
    Diagnostic(
      Rule(PaperRule.typesetting), reason, at: Location(path: path), help: "name a brief")
  }
}
