/// The briefs that belong together, newest first: those of a series, a topic, a region, a year.
package struct Group<Subject: Sendable>: Sendable {
  package var subject: Subject
  package var briefs: [Slug]

  package init(_ subject: Subject, briefs: [Slug] = []) {
    self.subject = subject
    self.briefs = briefs
  }
}

extension Group<Series> {
  package var id: Slug { subject.id }
  package var title: String { subject.title }
}

extension Group<Term> {
  package var id: Slug { subject.id }
  package var title: String { subject.title }
}

extension Group<Int> {
  package var year: Int { subject }
}
