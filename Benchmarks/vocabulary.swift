/// The words that the generated briefs are made of.
enum Vocabulary {
  static let nouns = words(
    """
    agreement allocation appraisal arrangement assessment audit authority balance baseline border
    budget burden calendar capacity census ceiling charter coalition commitment compact compromise
    concession consensus consultation contract convention corridor council coverage crisis deadline
    debate deficit demand deposit directive discipline dispute doctrine drought economy embargo
    endowment estimate evidence exchange exemption expansion exposure facility flood forecast
    formula framework frontier fund grant growth guarantee harbour harvest incentive income
    inflation inquiry inspection insurance interest inventory investment judgment jurisdiction
    legislation levy liability licence mandate margin market mechanism mediation method migration
    mission monitoring negotiation obligation outlook oversight partnership pipeline policy
    portfolio precedent premium procurement programme proposal protocol quota railway rate reform
    register regulation reserve resolution restraint revenue review risk ruling sanction scheme
    scrutiny settlement shortage statute strategy subsidy supply surplus survey tariff tender
    timetable trade transition treaty tribunal trust turnover valuation veto vote welfare
    """)
  static let plurals = words(
    """
    accounts advisers allies amendments analysts appeals banks benefits bidders borrowers brokers
    campaigns cities clauses clinics coasts committees communities companies contractors
    cooperatives costs councils courts creditors customs debts delegates deposits districts donors
    economies elections employers engineers expenses exporters families farmers fees firms fisheries
    forecasts forests governments grids growers hospitals households imports incomes inspectors
    institutions insurers investors islands judges lawmakers lenders loans losses manufacturers
    merchants mines ministries municipalities neighbours networks observers officials parliaments
    parties payments pensions planners ports prices producers provinces purchases receipts refineries
    refugees regions regulators researchers reserves residents rivers roads rules salaries schools
    sectors shareholders shippers shops skills standards states statistics suppliers taxes teachers
    tenants terminals towns traders unions universities villages volumes voters wages warehouses
    workers
    """)
  static let adjectives = words(
    """
    abrupt adequate ambitious annual binding bilateral broad careful cautious central civil coastal
    commercial common comparable complete costly credible cross-border cumulative current customary
    decisive delayed deliberate direct domestic durable early economic effective emergency external
    fair federal final financial fiscal foreign formal fragile generous gradual hidden high
    historical immediate independent indirect industrial informal internal joint landlocked lasting
    legal limited local long-term maritime marginal medium-term military modest monetary multilateral
    narrow national natural neutral northern official open ordinary parallel partial patient
    permanent persistent plain political practical predictable preliminary private provisional
    prudent public quiet rapid recent regional reliable remote rural seasonal separate serious shared
    short-term slow social southern stable statutory steady strict strong structural technical
    temporary transparent uneven unilateral urban urgent useful voluntary weak western
    """)
  static let infinitives = words(
    """
    accept adapt adjust adopt amend anticipate approve assess audit avoid balance clarify consider
    consolidate defend define delay deliver discourage diversify encourage enforce examine expand
    explain extend finance fund guarantee harmonise honour improve inspect limit maintain measure
    moderate monitor negotiate notify offset oppose postpone preserve prevent protect publish reduce
    reform renew repair replace resist restore restrain review revise secure settle share simplify
    stabilise strengthen support suspend tolerate verify withdraw
    """)
  static let pasts = words(
    """
    accelerated accepted adjusted altered anticipated approved blocked changed complicated confirmed
    constrained defended delayed displaced divided doubled eased encouraged endorsed exceeded
    exposed extended favoured halved hardened ignored improved increased influenced limited masked
    moderated offset opposed outlasted outpaced postponed preceded preserved prevented prompted
    questioned raised rejected replaced reshaped restored revived shaped sharpened shifted slowed
    softened strengthened suspended undermined weakened widened
    """)
  static let adverbs = words(
    """
    abroad again already carefully cautiously closely consistently deliberately directly early
    eventually evenly gradually immediately independently informally largely locally openly
    partially patiently quickly quietly rarely recently repeatedly separately sharply slowly steadily
    together unevenly
    """)
  static let places = phrases(
    """
    Aldermoor, Arvenia, the Asmar valley, Belcastra, the Brannick coast, Cairnholt, the Corran
    islands, Dalmere, the Delta provinces, Eastmarch, Esperia, the Falan highlands, Greywater,
    Halvern, the Inner Gulf, Ismara, Jaspera, Kestrel Bay, Korvath, the Lake districts, Lindara,
    Marisol, the Middle Passage, Montaine, Nareth, the Northern Strait, Oldhaven, Orsova, Pelagia,
    Port Sabine, Quillon, the Ravel basin, Rosmara, Sable Point, Saint Orrin, the Southern Plateau,
    Tamsin, Tavira Sound, the Terrace cantons, Ulmarra, Valdria, Vesper Cape, Westhollow, Yarrow,
    Zephra
    """)
  static let actors = phrases(
    """
    the finance ministry, the central bank, the port authority, the audit office, the border agency,
    the energy regulator, the statistics bureau, the trade council, the upper house, the water
    commission, the coalition, the development bank, the election board, the farmers' union, the
    foreign ministry, the grain board, the health service, the high court, the housing agency, the
    interior ministry, the labour inspectorate, the land registry, the ministry of transport, the
    national assembly, the opposition, the planning commission, the presidency, the provincial
    government, the railway company, the reserve fund, the secretariat, the shipping association, the
    standing committee, the state oil company, the tax authority, the telecommunications regulator,
    the treasury, the tribunal
    """)
  static let openers = phrases(
    """
    In practice, For the moment, Over the past decade, In most cases, By contrast, At the same time,
    As a result, Since the last review, On balance, Even so, In the short run, Seen from the capital,
    Outside the large cities, Two years later, Before the vote, After the flood season, In the border
    districts, Taken together, For smaller economies, Where records exist, Under the present rules,
    Against expectations, To date, Until the next census
    """)
  static let hosts = phrases(
    """
    data.example.org, www.example.com/news, archive.example.net, press.example.org/releases,
    stats.example.com, journal.example.net/articles, www.example.org/reports, library.example.edu
    """)

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func phrases(_ text: String) -> [String] {
    text.split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
