import Bibliography
import Briefs
import CSL
import Charts
import CommonMark
import EPUB
import Export
import Mustache
import Site
import SourceText
import Typesetting

extension Rule {
  /// The groups of all rules in Briefpress.
  package static var groups: [any RuleGroup.Type] {
    [
      SourceTextRule.self, BriefRule.self, MarkdownRule.self, ChartRule.self, CSLRule.self,
      BibliographyRule.self, CitationRule.self, TemplateRule.self, PageRule.self, FolderRule.self,
      EditorialRule.self, EditingRule.self, PaperRule.self, EPUBRule.self, ExportRule.self,
    ]
  }

  /// All rules in Briefpress.
  package static let all = groups.flatMap { $0.rules }

  /// The rules that `check: {ignore: …}` may name.
  static let ignorable = Set((EditorialRule.rules + EditingRule.rules).map(\.id))
    .union([MarkdownRule.missingAlternativeText.rawValue])
    .subtracting([EditorialRule.unknownRule.rawValue])
}
