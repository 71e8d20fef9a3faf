/// LaTeX commands by their effect on the text after them.
enum LaTeXCommands {
  /// Commands of which only the argument is printed.
  static let transparent = names(
    """
    textrm textsf texttt textnormal textup textmd textlf mbox hbox fbox makebox framebox text mathrm
    mathsf mathtt mathnormal operatorname operatornamewithlimits boldsymbol bm pmb mathcal mathscr
    mathfrak mathds underline uline overline widehat widetilde overrightarrow ensuremath NoCaseChange
    MakeUppercase MakeLowercase MakeTextUppercase MakeTextLowercase MakeCapital MakeSentenceCase
    uppercase lowercase nohyphens mathord mathop mathbin mathrel mathopen mathclose mathpunct mathinner
    singleletter acro ac acs acl textls lsstyle textorm mkbibacro mkbibnamefamily mkbibnamegiven
    mkbibnameprefix mkbibnamesuffix mkbibordinal mkbibmascord mkbibfemord mkbibneutord mkbibendnote
    autocap textcase textln textins textfrak textswab guillemets mathstrut capitalize titlecap
    hologo foreigntext emphasis textarab textgreek textcyrillic textlatin textcyr protect
    """)

  /// Commands that print nothing, and have no argument.
  static let silent = names(
    """
    displaystyle textstyle scriptstyle scriptscriptstyle left right middle big Big bigg Bigg bigl
    bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm limits nolimits protect relax noindent sloppy
    rm normalfont upshape tt sf small footnotesize scriptsize large Large LARGE huge Huge tiny
    normalsize centering selectfont rmfamily sffamily ttfamily mdseries xspace ignorespaces
    unskip null strut clearpage newpage nobreak nolinebreak break goodbreak hfil vfill boldmath
    unboldmath cyr lat mathsurround smash everymath frenchspacing nonfrenchspacing raggedright
    active nopunct finentrypunct unspace noexpand string begingroup endgroup bgroup egroup leavevmode
    """)

  /// Commands whose first argument is not for readers; the text after it is read as if they were
  /// not there.
  static let unprinted = names(
    """
    noopsort SortNoop sortnoop SortNoOp noop nosort hspace vspace label color selectlanguage
    phantom hphantom vphantom index textcolor foreignlanguage textlanguage colorbox scalebox raisebox
    rule fontfamily fontseries fontshape hyphenation href hyperlink hypertarget fontencoding
    usefont thanks footnotemark hskip kern addtocounter setcounter texorpdfstring
    """)

  /// Marks around the argument.
  static let marks: [String: (start: StaticString, end: StaticString)] = [
    "emph": ("<i>", "</i>"), "textit": ("<i>", "</i>"), "mkbibemph": ("<i>", "</i>"),
    "mkbibitalic": ("<i>", "</i>"), "textsl": ("<i>", "</i>"), "mathit": ("<i>", "</i>"),
    "textbf": ("<b>", "</b>"), "mkbibbold": ("<b>", "</b>"), "mathbf": ("<b>", "</b>"),
    "textsc": ("<sc>", "</sc>"), "mkbibsc": ("<sc>", "</sc>"),
    "textsuperscript": ("<sup>", "</sup>"), "mkbibsuperscript": ("<sup>", "</sup>"),
    "textsuper": ("<sup>", "</sup>"), "ts": ("<sup>", "</sup>"), "up": ("<sup>", "</sup>"),
    "textsubscript": ("<sub>", "</sub>"), "mkbibsubscript": ("<sub>", "</sub>"),
    "textinferior": ("<sub>", "</sub>"), "mkbibparens": ("(", ")"), "parentext": ("(", ")"),
    "mkbibbrackets": ("[", "]"), "brackettext": ("[", "]"),
    "frquote": ("« ", " »"), "glqqtext": ("„", "“"), "textcircled": ("(", ")"),
  ]

  /// Fonts that apply until the group ends.
  static let fonts: [String: (start: StaticString, end: StaticString)] = [
    "it": ("<i>", "</i>"), "em": ("<i>", "</i>"), "itshape": ("<i>", "</i>"),
    "sl": ("<i>", "</i>"), "slshape": ("<i>", "</i>"), "bf": ("<b>", "</b>"),
    "bfseries": ("<b>", "</b>"), "sc": ("<sc>", "</sc>"), "scshape": ("<sc>", "</sc>"),
  ]

  static let fractions = names("frac tfrac dfrac cfrac nicefrac sfrac textfrac")

  private static func names(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map { String($0) })
  }
}
