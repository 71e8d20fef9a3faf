/// The briefs that belong together, newest first: those of a series, a topic, a region, a year.
public struct Group<Subject: Sendable>: Sendable {
  public var subject: Subject
  public var briefs: [Slug]

  public init(_ subject: Subject, briefs: [Slug] = []) {
    self.subject = subject
    self.briefs = briefs
  }
}

extension Group<Series> {
  public var id: Slug { subject.id }
  public var title: String { subject.title }
}

extension Group<Term> {
  public var id: Slug { subject.id }
  public var title: String { subject.title }
}

extension Group<Int> {
  public var year: Int { subject }
}
