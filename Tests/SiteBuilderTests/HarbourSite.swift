/// A complete small site, with a little of everything that a site can have.
enum HarbourSite {
  static let files = [
    "site.yml": configuration, "people.yml": people, "pages/about.md": about,
    "briefs/2021-03-01-tides.md": tides, "briefs/nets.md": nets, "briefs/lamp/index.md": lamp,
    "briefs/lamp/chart.svg": chart, "briefs/shibak.md": netsInArabic, "briefs/wreck.md": wreck,
    "briefs/draft.md": draft, "briefs/later.md": later, "assets/logo.svg": chart,
  ]

  static let configuration = """
    title: Harbour Institute
    tagline: The sea, measured
    description: We *measure* the sea.
    url: https://harbour.example/papers
    letterhead:
      name: Harbour Institute of Tides
      web: www.harbour.example
      phone: +47 555 010
      fax: +47 555 011
      email: desk@harbour.example
      logo: assets/logo.svg
      logo-alt: A lamp
    disclaimer: The views are the author's.
    license: CC-BY-4.0
    series:
      - {id: working-paper, title: Working Paper, description: Slow work., number-label: "Paper {number}"}
      - {id: note, title: Sea Note}
    topics:
      - {id: water, title: Water, description: All of it.}

    """

  static let people = """
    amina-khan:
      name: Amina Khan
      email: amina@harbour.example
      orcid: 0000-0002-1825-0097
      bio: She *counts* waves.
      positions:
        - {role: Research Associate, from: 2019-01, to: 2021-12}
        - {role: Director, from: 2022-01}

    """

  static let about = """
    ---
    title: About us
    updated: 2024-02-03
    aliases: [/who-we-are/]
    ---

    We are here. [Tides](../briefs/2021-03-01-tides.md#moon)

    """

  static let tides = """
    ---
    title: Tides & "Quays"
    subtitle: A count
    date: March 1, 2021
    updated: 2021-05-06
    series: working-paper
    number: 1
    author: amina-khan
    editor: {name: Bo Lind, role: Editor}
    summary: Tides are *counted*.
    key-points: [Count twice., Publish once.]
    topics: [water, salt]
    regions: [North Coast]
    doi: 10.5555/harbour.1
    funding: Paid by the harbour dues.
    aliases: [/2021/tides.html, old/tides]
    corrections:
      - {date: 2021-05-06, note: The *third* count was wrong.}
    ---

    The tide comes in.[^1] It goes out.[^2] See [nets](nets.md) and [the lamp](lamp/index.md).

    ## Moon

    It follows the moon.[^1]

    [^1]: Counted by hand.
    [^2]: https://example.org/tables/2021/march.html

    """

  static let nets = """
    ---
    title: Nets
    date: 2022-06-01
    series: working-paper
    number: 2
    author: [amina-khan, Bo Lind]
    topics: [water]
    lang: en
    translations: {ar: shibak}
    disclaimer: The nets' own disclaimer.
    ---

    Nets are mended in winter.

    """

  static let netsInArabic = """
    ---
    title: شباك
    date: 2022-06-01
    author: amina-khan
    lang: ar
    translations: {en: nets}
    ---

    تُصلح الشباك في الشتاء.

    """

  static let lamp = """
    ---
    title: Lamp
    date: 2023-01-02
    series: note
    number: 1
    author: Bo Lind
    attachments: [chart.svg]
    ---

    ![A chart](chart.svg "Light over a year")

    """

  static let wreck = """
    ---
    title: Wreck
    date: 2020-02-02
    author: Bo Lind
    withdrawn: {date: 2020-03-03, reason: The ship was *found*.}
    ---

    The sunken sentence.

    """

  static let draft = """
    ---
    title: Xyzzydraft
    date: 2023-05-05
    author: Plugh Xyzzydraft
    topics: [xyzzydraft]
    status: draft
    aliases: [/xyzzydraft/]
    ---

    Xyzzydraft.

    """

  static let later = """
    ---
    title: Frobozzlater
    date: 2024-05-05
    author: Frobozzlater Lind
    series: working-paper
    number: 3
    regions: [frobozzlater]
    embargo: 2030-01-01T09:00+05:00
    ---

    Frobozzlater.

    """

  static let chart = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"
}
