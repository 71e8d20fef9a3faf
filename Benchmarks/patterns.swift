/// The sentence patterns of the generated briefs.
enum Patterns {
  static let titles = patterns(
    """
    The {noun} after the {adjective} {noun}
    {place}: the {noun} and its {plural}
    {adjective} {plural} and the {noun} of {place}
    Who pays for the {adjective} {noun}?
    What {plural} owe to {plural}
    A {noun} for {place}
    {plural}, {plural} and the {adjective} {noun}
    Towards the {adjective} {noun} in {place}
    """)
  static let subtitles = patterns(
    """
    What {plural} can expect from the {adjective} {noun}
    Lessons of the {year} {noun} for {plural}
    Why the {noun} matters to {adjective} {plural}
    How {plural} in {place} {infinitive} the {noun}
    """)
  static let headings = patterns(
    """
    The {adjective} {noun}
    What the {plural} say
    Why {plural} matter
    {plural} and {plural}
    The view from {place}
    Options for {plural}
    From {noun} to {noun}
    What to {infinitive} first
    """)
  static let items = patterns(
    """
    {infinitive} the {noun} of {adjective} {plural} before {year}.
    Ask {actor} to {infinitive} its {noun}.
    **{adjective} {plural}**: {infinitive} and {infinitive} the {noun} {adverb}.
    Let {plural} {infinitive} the {adjective} {noun}.
    {infinitive} no {noun} that {plural} cannot {infinitive}.
    """)
  static let sources = patterns(
    """
    {actor}, [The {adjective} {noun} of {place}]({address}), {year}.
    See the {noun} of {actor} in [{year}]({address}), which {plural} later {past}.
    Figures for {place} are those of {actor}; those of {year} are estimates.
    Interviews with {plural} in {place}, *spring {year}*.
    """)
  static let sentences = patterns(
    """
    The {adjective} {noun} of {place} {past} the {noun} that {plural} had expected.
    {opener}, {actor} {past} the {noun} and left {plural} to {infinitive} their own {plural}.
    {opener}, {plural} in {place} {infinitive} the {adjective} {noun} {adverb}.
    Few {plural} {past} the {noun} as {adverb} as those of {place}.
    When {actor} {past} the {noun} in {year}, {percent} of {plural} were already affected.
    It is hard to {infinitive} the {noun} without {adjective} {plural} who can {infinitive} it.
    {actor} has promised to {infinitive} the {noun}, but its {plural} remain {adjective}.
    {opener}, the {noun} rose by {percent}, while the {adjective} {noun} hardly moved.
    That {noun} is *{adjective}*, not {adjective}, and {plural} know it.
    According to [{actor}]({address}), the {noun} {past} {adjective} {plural} in {place}.
    The {plural} which {past} the {noun} are the ones that now {infinitive} it.
    Neither the {noun} nor the {noun} can {infinitive} what {plural} lost in {year}.
    {opener}, {adjective} {plural} cost {amount} a year – more than the {noun} that they replaced.
    {plural} and {plural} share the {noun}, yet only {plural} are asked to {infinitive} it.
    The question is whether {actor} will {infinitive} the {adjective} {noun} or {infinitive} it {adverb}.
    Since {year}, the {noun} has {past} every {adjective} {noun} between {place} and {place}.
    {opener}, there is **no {adjective} {noun}** that {plural} could {infinitive}.
    Much depends on {place}, where {plural} {past} the {noun} {adverb}.
    {actor} calls this the "{adjective} {noun}"; {plural} have other names for it.
    If {plural} {infinitive} the {noun}, then {actor} must {infinitive} its {adjective} {plural}.
    {opener}, the {adjective} {noun} was worth {amount}, of which {percent} went to {plural}.
    The {noun} isn't {adjective} by accident: {plural} {past} it when the {noun} began.
    {plural} in {place} have less reason to {infinitive} the {noun} than {plural} elsewhere.
    {opener}, both {actor} and {actor} {past} the {noun}, if only {adverb}.
    What looks like the {adjective} {noun} is often the {noun} of {plural}.
    The {year} {noun} showed that {plural} {infinitive} {adverb} once the {noun} is {adjective}.
    No {noun} has done more to {infinitive} {adjective} {plural} and to {infinitive} the {noun}.
    {actor} would do well to {infinitive} its {noun}, {infinitive} its {plural} and publish the {noun}.
    {opener}, this {adjective} {noun} {past} {plural} across {place}, and {plural} after them.
    Such {plural} are rarely {adjective}; they {infinitive} where the {noun} allows.
    {opener}, {plural} began to {infinitive} the {noun}; {plural} followed in {year}.
    One {noun} in {place} became, within {percent} of its {noun}, the {noun} of them all.
    {plural} {infinitive} {plural}, and {plural} {infinitive} the {noun} between them.
    Whatever {actor} decides, {adjective} {plural} will {infinitive} the {noun} {adverb}.
    The {noun} came {adverb}: first the {plural}, then the {plural}, at last the {adjective} {noun}.
    {opener}, the case for the {adjective} {noun} is weaker than {actor} admits.
    {place} and {place} chose to {infinitive} the {noun}; only {place} chose to {infinitive} it.
    A second {noun}, in {year}, {past} {adjective} {plural} and {past} the {noun} of the first.
    {opener}, it costs {plural} less to {infinitive} the {noun} than to {infinitive} the {plural}.
    This is why {plural} ask for the {noun}, and why {actor} does not {infinitive} it.
    {plural} who {infinitive} {adverb} seldom {infinitive} the {noun} of other {plural}.
    Behind the {noun} stands an older one: {adjective} {plural} in {place} never {past} it.
    {actor} puts the {noun} at {amount}; [the {plural}]({address}) put it at {amount}.
    {opener}, every {noun} needs {plural}, and {plural} need the {adjective} {noun} in turn.
    """)

  private static func patterns(_ text: String) -> [SentencePattern] {
    text.split(separator: "\n").map { SentencePattern(String($0)) }
  }
}
