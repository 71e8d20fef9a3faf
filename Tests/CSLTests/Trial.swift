import Foundation
import SourceText

@testable import CSL

/// A small style with works, to try one rule of CSL.
struct Trial {
  var isNoteStyle = false
  /// Further attributes of `cs:style`.
  var options = ""
  /// Attributes of `cs:citation`.
  var citation = ""
  var layoutOptions = ""
  /// Locales, macros and the like.
  var parts = ""
  var layout: String
  /// The keys of `cs:citation`.
  var sort = ""
  /// All of `cs:bibliography`.
  var bibliography = ""
  var language = "en-US"

  init(_ layout: String) { self.layout = layout }

  private var style: String {
    """
    <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"
    class="\(isNoteStyle ? "note" : "in-text")" \(options)>
    <info><title>Trial</title><id>trial</id></info>\(parts)
    <citation \(citation)><sort>\(sort)</sort><layout \(layoutOptions)>\(layout)</layout></citation>
    \(bibliography)</style>
    """
  }

  func processor() -> Processor? {
    Style.parse(SourceFile(path: "trial.csl", text: style)).value.map {
      Processor(style: $0, locales: [Self.english], language: language)
    }
  }

  /// Each citation of works in JSON as HTML.
  func cite(_ works: [String], _ citations: [Citation]? = nil) -> [String] {
    process(works, citations)?.citations.map { $0.html(prefix: "", hasLinks: false) } ?? []
  }

  /// One citation of one work.
  func cite(_ work: String) -> String { cite([work]).first ?? "" }

  func list(_ works: [String]) -> [String] {
    process(works, [])?.entries.map { $0.text.html(prefix: "", hasLinks: false) } ?? []
  }

  private func process(_ works: [String], _ citations: [Citation]?) -> ProcessedDocument? {
    let references = works.enumerated().compactMap { index, json in
      (try? CSLJSON(parsing: Data("{\(json)}".utf8))).flatMap {
        Reference(json: $0, defaultID: "\(index + 1)")
      }
    }
    let citations = citations ?? references.map { Citation([Cite(id: $0.id)]) }
    return processor()?.process(references: references, citations: citations)
  }

  private static let english = LocaleFile(
    data: {
      let file = SourceFile(path: "locales-en-US.xml", text: terms)
      return LocaleFile.parse(file).value?.data ?? LocaleData()
    }())

  /// The English terms that the trials need.
  private static let terms = """
    <locale xml:lang="en-US" version="1.0"><style-options punctuation-in-quote="true"/>
    <date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/>
    <date-part name="year"/></date>
    <date form="numeric"><date-part name="month" form="numeric-leading-zeros" suffix="/"/>
    <date-part name="day" form="numeric-leading-zeros" suffix="/"/>
    <date-part name="year"/></date>
    <terms><term name="and">and</term><term name="et-al">et al.</term>
    <term name="and others">and others</term><term name="no date" form="short">n.d.</term>
    <term name="open-quote">“</term><term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term><term name="ibid">ibid.</term>
    <term name="ordinal">th</term><term name="ordinal-01">st</term><term name="ordinal-02">nd</term>
    <term name="ordinal-03">rd</term><term name="ordinal-11">th</term>
    <term name="ordinal-12">th</term><term name="ordinal-13">th</term>
    <term name="long-ordinal-01">first</term><term name="long-ordinal-02">second</term>
    <term name="month-01">January</term><term name="month-02">February</term>
    <term name="month-03">March</term><term name="month-05">May</term>
    <term name="month-03" form="short">Mar.</term><term name="season-01">Spring</term>
    <term name="page"><single>page</single><multiple>pages</multiple></term>
    <term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
    <term name="volume"><single>volume</single><multiple>volumes</multiple></term>
    <term name="chapter" form="short"><single>chap.</single><multiple>chaps.</multiple></term>
    <term name="editor"><single>editor</single><multiple>editors</multiple></term>
    <term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term>
    <term name="editor" form="verb">edited by</term>
    <term name="translator" form="verb">translated by</term>
    <term name="editortranslator" form="verb">edited and translated by</term></terms></locale>
    """
}
