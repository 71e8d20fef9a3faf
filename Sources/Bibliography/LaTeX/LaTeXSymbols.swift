/// Signs of prose, phonetics and formulas, as pairs of command and sign (`textcomp`, `amssymb`,
/// `tipa`, T1, T2A).
enum LaTeXSymbols {
  static let table: [String: String] = {
    var table: [String: String] = [:]
    for list in [prose, greek, relations, operators, arrows, others, words] {
      let parts = list.split { $0 == " " || $0 == "\n" }
      for place in stride(from: 0, to: parts.count - 1, by: 2) {
        table[String(parts[place])] = String(parts[place + 1])
      }
    }
    return table
  }()

  /// Dashes, quotation marks, currency signs and so on.
  private static let prose = """
    textendash – textemdash — endash – emdash — ldots … dots … textellipsis … hyphen - hyp - texthyphen -
    textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ” quotesinglbase ‚
    quotedblbase „ lq ‘ rq ’ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › guillemotleft «
    guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › og « fg »
    textquotestraightbase ‚ textquotestraightdblbase „ dq " bibrangedash – bibdatedash – adddot .
    addperiod . addcomma , addcolon : addsemicolon ; addslash / addhyphen - textthreequartersemdash —
    S § textsection § P ¶ textparagraph ¶ textpilcrow ¶ dag † textdagger † dagger † ddag ‡
    textdaggerdbl ‡ ddagger ‡ textbullet • bullet • textperiodcentered · textopenbullet ◦ textbrokenbar ¦
    pounds £ textsterling £ texteuro € euro € EUR € euros € textyen ¥ yen ¥ textcent ¢ textcurrency ¤
    textwon ₩ textlira ₤ textnaira ₦ textpeso ₱ textbaht ฿ textdong ₫ textflorin ƒ textcolonmonetary ₡
    textguarani ₲ copyright © textcopyright © textcircledP ℗ textregistered ® circledR ®
    texttrademark ™ textservicemark ℠ textdegree ° degree ° celsius °C textcelsius ℃ textmu μ
    textordfeminine ª textordmasculine º textexclamdown ¡ textquestiondown ¿ textinterrobang ‽
    textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ²
    textthreesuperior ³ textperthousand ‰ textpertenthousand ‱ permil ‰ textohm Ω textmho ℧
    textnumero № textrecipe ℞ textestimated ℮ textreferencemark ※ textmusicalnote ♪ textbardbl ‖
    textlangle ⟨ textrangle ⟩ textlbrackdbl ⟦ textrbrackdbl ⟧ textblank ␢ textmarried ⚭
    textdivorced ⚮ textleaf ❧ textborn ★ textdied † textminus − texttimes × textdiv ÷ textpm ±
    textsurd √ textlnot ¬ textfractionsolidus ⁄ textuparrow ↑ textdownarrow ↓ textleftarrow ←
    textrightarrow → textbigcircle ◯ textasciimacron ¯ textasciidieresis ¨ textasciiacute ´
    textasciicaron ˇ textasciibreve ˘ textacutedbl ˝ textgravedbl ˵ texttildelow ˷ textdblhyphen ⸗
    textschwa ə textSchwa Ə textesh ʃ textbeta β textglotstop ʔ textlengthmark ː textscripta ɑ
    textezh ʒ textopeno ɔ textepsilon ɛ textgamma ɣ textiota ɩ textupsilon ʊ textphi ɸ texttheta θ
    textipagamma ɣ textbarl ƚ textcrd đ texthvlig ƕ texthtd ɗ texthtb ɓ texthtk ƙ texteng ŋ
    textdoublepipe ǁ textpipe ǀ textdoublebarpipe ǂ textrhoticity ˞ textprimstress ˈ textsecstress ˌ
    texthalflength ˑ ayn ʿ ain ʿ alif ʾ hamza ʾ asp ʿ lenis ʾ textain ʿ textraisenabla ʾ
    """

  private static let greek = """
    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
    kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
    varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω digamma ϝ Gamma Γ Delta Δ Theta Θ
    Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω Alpha Α Beta Β Epsilon Ε Zeta Ζ Eta Η
    Iota Ι Kappa Κ Mu Μ Nu Ν Omicron Ο Rho Ρ Tau Τ Chi Χ varGamma Γ varDelta Δ varTheta Θ
    varLambda Λ varXi Ξ varPi Π varSigma Σ varUpsilon Υ varPhi Φ varPsi Ψ varOmega Ω
    textalpha α textgreekalpha α textdelta δ textomega ω textlambda λ textpi π textsigma σ
    texttau τ textchi χ textpsi ψ textkappa κ textrho ρ textzeta ζ texteta η textxi ξ textnu ν
    upalpha α upbeta β upgamma γ updelta δ upepsilon ε upzeta ζ upeta η uptheta θ upkappa κ
    uplambda λ upmu μ upnu ν upxi ξ uppi π uprho ρ upsigma σ uptau τ upphi φ upchi χ uppsi ψ
    upomega ω Upgamma Γ Updelta Δ Uptheta Θ Uplambda Λ Upxi Ξ Uppi Π Upsigma Σ Upphi Φ Uppsi Ψ
    Upomega Ω textGamma Γ textDelta Δ textOmega Ω textmugreek μ straightphi φ straightepsilon ϵ
    """

  private static let relations = """
    leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡
    propto ∝ varpropto ∝ ll ≪ gg ≫ lll ⋘ ggg ⋙ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆
    lessgtr ≶ gtrless ≷ prec ≺ succ ≻ preceq ⪯ succeq ⪰ preccurlyeq ≼ succcurlyeq ≽ subset ⊂
    supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑
    sqsupseteq ⊒ in ∈ ni ∋ owns ∋ notin ∉ parallel ∥ nparallel ∦ perp ⊥ asymp ≍ doteq ≐ models ⊨
    vdash ⊢ dashv ⊣ vDash ⊨ Vdash ⊩ nmid ∤ bowtie ⋈ smile ⌣ frown ⌢ triangleq ≜ coloneqq ≔
    eqqcolon ≕ approxeq ≊ backsim ∽ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nsubseteq ⊈ nsupseteq ⊉ ncong ≇
    nsim ≁ between ≬ therefore ∴ because ∵ colon : ratio ∶
    """

  private static let operators = """
    times × div ÷ pm ± mp ∓ cdot · centerdot · ast ∗ star ⋆ circ ∘ cap ∩ cup ∪ uplus ⊎ sqcap ⊓
    sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ amalg ⨿ oplus ⊕ ominus ⊖
    otimes ⊗ oslash ⊘ odot ⊙ ltimes ⋉ rtimes ⋊ dotplus ∔ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭
    oint ∮ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄
    bigsqcup ⨆ surd √ neg ¬ lnot ¬ forall ∀ exists ∃ nexists ∄ partial ∂ nabla ∇ infty ∞ emptyset ∅
    varnothing ∅ prime ′ backprime ‵ angle ∠ measuredangle ∡ sphericalangle ∢ complement ∁ wp ℘
    Re ℜ Im ℑ aleph ℵ beth ℶ gimel ℷ daleth ℸ hbar ℏ hslash ℏ ell ℓ eth ð mho ℧ Finv Ⅎ Game ⅁
    boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ Box □ square □ blacksquare ■ diamond ⋄ Diamond ◇
    lozenge ◊ blacklozenge ⧫ bigcirc ◯ triangle △ vartriangle △ triangledown ▽ blacktriangle ▲
    triangleleft ◁ triangleright ▷ bigtriangleup △ bigtriangledown ▽ bigstar ★ top ⊤ bot ⊥
    cdots ⋯ vdots ⋮ ddots ⋱ dotsm ⋯ dotso … langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋
    lvert | rvert | lVert ‖ rVert ‖ Vert ‖ ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟
    llbracket ⟦ rrbracket ⟧ lbrack [ rbrack ] sharp ♯ flat ♭ natural ♮ clubsuit ♣ diamondsuit ♢
    heartsuit ♡ spadesuit ♠ checkmark ✓ maltese ✠ ohm Ω micro μ
    """

  private static let arrows = """
    rightarrow → to → leftarrow ← gets ← uparrow ↑ downarrow ↓ leftrightarrow ↔ updownarrow ↕
    Rightarrow ⇒ Leftarrow ⇐ Uparrow ⇑ Downarrow ⇓ Leftrightarrow ⇔ Updownarrow ⇕ implies ⟹
    impliedby ⟸ iff ⟺ mapsto ↦ longmapsto ⟼ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷
    Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ hookrightarrow ↪ hookleftarrow ↩
    nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼
    leftharpoondown ↽ rightleftharpoons ⇌ leftrightharpoons ⇋ rightleftarrows ⇄ leftrightarrows ⇆
    rightrightarrows ⇉ leftleftarrows ⇇ twoheadrightarrow ↠ twoheadleftarrow ↞ rightarrowtail ↣
    leadsto ⇝ rightsquigarrow ⇝ leftrightsquigarrow ↭ circlearrowleft ↺ circlearrowright ↻
    curvearrowleft ↶ curvearrowright ↷ nrightarrow ↛ nleftarrow ↚ multimap ⊸ upharpoonright ↾
    """

  /// Letters of Vietnamese, Cyrillic and others, and astronomical signs.
  private static let others = """
    OHORN Ơ ohorn ơ UHORN Ư uhorn ư IJ Ĳ ij ĳ kra ĸ longs ſ Eth Ð textcrh ħ Hbar Ħ textHbar Ħ
    texthbar ħ textTbar Ŧ texttbar ŧ textEng Ŋ textEzh Ʒ textOopen Ɔ textEpsilon Ɛ textGamma Ɣ
    textEsh Ʃ texteth ð textthorn þ textdh ð textturnm ɯ textturnv ʌ textsca ᴀ venus ♀ female ♀
    Venus ♀ mars ♂ male ♂ Mars ♂ earth ♁ Earth ⊕ sun ☉ Sun ☉ astrosun ☉ mercury ☿ Mercury ☿
    jupiter ♃ Jupiter ♃ saturn ♄ Saturn ♄ uranus ♅ Uranus ♅ neptune ♆ Neptune ♆ pluto ♇ Pluto ♇
    moon ☾ Moon ☾ newmoon ● fullmoon ○ ascnode ☊ descnode ☋ aries ♈ Aries ♈ taurus ♉ gemini ♊
    phone ☎ smiley ☺ frownie ☹ pointer ☞ Letter ✉ Cross ✝ Radioactivity ☢ recycle ♻ cent ¢
    guilder ƒ twosuperior ² threesuperior ³ onesuperior ¹ onehalf ½ onequarter ¼ threequarters ¾
    cyra а cyrb б cyrv в cyrg г cyrd д cyre е cyryo ё cyrzh ж cyrz з cyri и cyrishrt й cyrk к
    cyrl л cyrm м cyrn н cyro о cyrp п cyrr р cyrs с cyrt т cyru у cyrf ф cyrh х cyrc ц cyrch ч
    cyrsh ш cyrshch щ cyrhrdsn ъ cyrery ы cyrsftsn ь cyrerev э cyryu ю cyrya я CYRA А CYRB Б CYRV В
    CYRG Г CYRD Д CYRE Е CYRYO Ё CYRZH Ж CYRZ З CYRI И CYRISHRT Й CYRK К CYRL Л CYRM М CYRN Н
    CYRO О CYRP П CYRR Р CYRS С CYRT Т CYRU У CYRF Ф CYRH Х CYRC Ц CYRCH Ч CYRSH Ш CYRSHCH Щ
    CYRHRDSN Ъ CYRERY Ы CYRSFTSN Ь CYREREV Э CYRYU Ю CYRYA Я
    """

  /// Names of programs, and of functions in formulas.
  private static let words = """
    LaTeX LaTeX LaTeXe LaTeX2ε TeX TeX BibTeX BibTeX BibLaTeX BibLaTeX XeTeX XeTeX XeLaTeX XeLaTeX
    LuaTeX LuaTeX LuaLaTeX LuaLaTeX pdfTeX pdfTeX pdfLaTeX pdfLaTeX ConTeXt ConTeXt AmS AMS
    MF Metafont METAFONT Metafont MP MetaPost TikZ TikZ PGF PGF biber biber log log ln ln lg lg
    exp exp sin sin cos cos tan tan cot cot sec sec csc csc arcsin arcsin arccos arccos arctan arctan
    sinh sinh cosh cosh tanh tanh coth coth lim lim limsup lim\u{A0}sup liminf lim\u{A0}inf max max min min
    sup sup inf inf det det dim dim ker ker deg deg gcd gcd arg arg hom hom Pr Pr mod mod
    """
}
