import CommonMark
import SourceText

extension BriefText {
  /// Writes everything but the works, which stand in bibliographies and have their keys.
  func put(into packed: inout PackedWriter) {
    packed.put(sourceHash)
    packed.put(title)
    packed.put(optional: subtitle) { $0.put($1) }
    packed.put(summary)
    packed.put(each: keyPoints) { $0.put($1) }
    packed.put(optional: funding) { $0.put($1) }
    packed.put(optional: withdrawalReason) { $0.put($1) }
    packed.put(each: corrections) { $0.put($1) }
    packed.put(body)
    packed.put(notes)
    packed.put(referenceList)
    packed.put(each: webAddresses) { $0.put($1) }
    packed.put(each: headings) { $0.put($1) }
    packed.put(each: identifiers) { $0.put($1) }
    packed.put(paragraphCount)
    packed.put(each: references) { $0.put($1) }
    packed.put(wordCount)
  }

  /// - Parameter path: that of the brief's file
  init(from packed: inout PackedReader, path: String) {
    sourceHash = packed.number()
    title = packed.inline()
    subtitle = packed.optional { $0.inline() }
    summary = packed.inline()
    keyPoints = packed.list { $0.text() }
    funding = packed.optional { $0.text() }
    withdrawalReason = packed.optional { $0.text() }
    corrections = packed.list { $0.text() }
    body = packed.block()
    notes = packed.block()
    referenceList = packed.block()
    webAddresses = packed.list { $0.text() }
    headings = packed.list { $0.heading() }
    identifiers = Set(packed.list { $0.text() })
    paragraphCount = packed.integer()
    references = packed.list { $0.reference(in: path) }
    wordCount = packed.integer()
  }
}

extension PackedWriter {
  fileprivate mutating func put(_ text: InlineText) {
    put(text.html)
    put(text.plain)
  }

  fileprivate mutating func put(_ heading: RenderedMarkdown.Heading) {
    put(heading.level)
    put(heading.identifier)
    put(heading.text)
  }

  fileprivate mutating func put(_ reference: RenderedMarkdown.Reference) {
    put(reference.address)
    put(reference.use == .picture ? 1 : 0)
    put(optional: reference.location.line) { $0.put($1) }
    put(optional: reference.location.column) { $0.put($1) }
  }
}

extension PackedReader {
  fileprivate mutating func inline() -> InlineText { InlineText(html: text(), plain: text()) }

  fileprivate mutating func heading() -> RenderedMarkdown.Heading {
    RenderedMarkdown.Heading(level: integer(), identifier: text(), text: text())
  }

  fileprivate mutating func reference(in path: String) -> RenderedMarkdown.Reference {
    RenderedMarkdown.Reference(
      address: text(), use: number() == 1 ? .picture : .link,
      location: Location(
        path: path, line: optional { $0.integer() }, column: optional { $0.integer() }))
  }
}
