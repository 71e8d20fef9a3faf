import Basics
import SourceText

/// A format that a text must have, and what is reported of any other text.
struct TextFormat<Value> {
  let rule: BriefRule
  /// What was expected, as the end of the message `'doi' is 'x', expected a DOI`.
  let complaint: String
  let help: String?
  /// Returns the value that a text stands for, or nil if it does not have the format.
  let parse: (String) -> Value?

  init(
    _ rule: BriefRule, _ complaint: String, help: String? = nil,
    _ parse: @escaping (String) -> Value?
  ) {
    self.rule = rule
    self.complaint = complaint
    self.help = help
    self.parse = parse
  }
}

extension TextFormat where Value == ORCID {
  static var orcid: TextFormat {
    TextFormat(
      .notAnORCID, "which is not an ORCID or has a mistyped digit",
      help: "copy it from orcid.org; it looks like 0000-0002-1825-0097", ORCID.init)
  }
}

extension TextFormat where Value == DOI {
  static var doi: TextFormat {
    TextFormat(
      .notADOI, "expected a DOI", help: "write it as it is registered: 10.1234/abc", DOI.init)
  }
}

extension TextFormat where Value == ISBN {
  static var isbn: TextFormat {
    TextFormat(
      .notAnISBN, "which does not have the length of an ISBN or has a mistyped digit",
      help: "copy it from the imprint; it looks like 978-0-306-40615-7", ISBN.init)
  }
}

extension TextFormat where Value == ROR {
  static var ror: TextFormat {
    TextFormat(
      .notAROR, "which is not a ROR or has a mistyped character",
      help: "copy it from ror.org; it looks like https://ror.org/05dxps055", ROR.init)
  }
}

extension TextFormat where Value == ISSN {
  static var issn: TextFormat {
    TextFormat(
      .notAnISSN, "which does not have the length of an ISSN or has a mistyped digit",
      help: "copy it from the imprint; it looks like 2049-3630", ISSN.init)
  }
}

extension TextFormat where Value == String {
  static var email: TextFormat {
    TextFormat(.notAnEmail, "expected an address such as 'name@example.org'") {
      WebAddress.isEmail($0) ? $0 : nil
    }
  }

  /// A web address, whose scheme may be omitted as on paper.
  static var webAddress: TextFormat {
    TextFormat(.notAnAddress, "expected an address such as 'https://example.org'") {
      WebAddress.isHTTPOrBare($0) ? $0 : nil
    }
  }

  /// The address of a site, without a slash at its end.
  static var siteAddress: TextFormat {
    TextFormat(
      .notAnAddress, "expected an address with its scheme",
      help: "write it as 'https://example.org/briefs'"
    ) { text in
      guard WebAddress.isSite(text) else { return nil }
      var address = text
      while address.hasSuffix("/") { address.removeLast() }
      return address
    }
  }

  /// The name of a host, in the characters that a request contains.
  static var host: TextFormat {
    TextFormat(.notAnAddress, "expected a host such as 'images.example.org'") {
      WebAddress.isHostName($0) ? $0 : nil
    }
  }

  /// A path or an address that a link can lead to.
  static var link: TextFormat {
    TextFormat(.notAnAddress, "expected a path or a web address") {
      WebAddress.isSafeLink($0) ? $0 : nil
    }
  }

  /// The path of a file, or its web address.
  static var file: TextFormat {
    TextFormat(
      .notAnAddress, "expected a path or a web address",
      help: "put the file beside the text or into 'assets/', and write its path from there"
    ) { SafeAddress.isSafe($0.utf8) ? $0 : nil }
  }

  /// The name of a licence, or the web address of its text.
  static var license: TextFormat {
    TextFormat(
      .notAnAddress, "expected an SPDX identifier, a name or a web address",
      help: "write it as 'CC-BY-4.0' or 'https://…'"
    ) { SafeAddress.isSafe($0.utf8) || !$0.contains("://") ? $0 : nil }
  }
}
