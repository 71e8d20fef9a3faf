import Bibliography
import CSL
import SourceText
import Testing

@Suite("Signs, formulas and units of LaTeX")
struct LaTeXSignTests {
  @Test(
    "signs have names",
    arguments: [
      (#"\flqq f\frqq{} \guillemotleft g\guillemotright{} \glqq h\grqq"#, "«f» «g» „h“"),
      (#"3\,\textmu m, \texttimes, \textpm, \textonehalf, \textperthousand"#, "3 μm, ×, ±, ½, ‰"),
      (#"methodology\hyphen independent a\babelhyphen{hard}b"#, "methodology-independent a-b"),
      ("?`Qu{\\'e}? !`Hola! what?``q''", "¿Qué? ¡Hola! what?“q”"),
      (#"\textcommabelow{s} \f{a} \textdotbelow{h}"#, "ș ȃ ḥ"), (#"\ayn{} \hamza"#, "ʿ ʾ"),
      (#"\venus \textmd{a} \textrm{b} \mbox{c} \textcolor{red}{d}"#, "♀a b c d"),
      (#"\LaTeXe{} and \BibTeX"#, "LaTeX2ε and BibTeX"), (#"\char"0142 \symbol{65}"#, "łA"),
      (#"\noopsort{a}B \SortNoop{c}D \switchargs{e}{f}"#, "B D fe"),
      (#"\bibstring{inpress}, \bibstring{langgerman}"#, "in press, German"),
      (#"\foreignlanguage{french}{le mot}"#, "le mot"), (#"a\textcompwordmark b"#, "ab"),
    ])
  func signs(latex: String, expected: String) {
    #expect(fields("note = {\(latex)}") == ["note": expected])
  }

  @Test(
    "formulas are read as text",
    arguments: [
      (#"$\frac{1}{2}$ \nicefrac{3}{4} \frac12"#, "1/2 3/4 1/2"),
      (#"$\frac{a+b}{c d}$"#, "(a+b)/(c d)"), (#"$\frac{\frac{1}{2}}{3}$"#, "(1/2)/3"),
      (#"$\sqrt{2}$ $\sqrt{a+b}$"#, "√2 √(a+b)"),
      (#"$\mathbb{R}^n$ $\mathbb Z$"#, "ℝ<sup>n</sup> ℤ"),
      (#"$\mathcal{O}(n \log n)$"#, "O(n log n)"), (#"$f'(x)$, $x''$"#, "f′(x), x′′"),
      (#"20$^\circ$C $90^{\circ}$"#, "20°C 90°"), (#"$a \leq b \to \infty$"#, "a ≤ b → ∞"),
      (#"$\Delta G$, $\left(x\right)$, $\displaystyle x$"#, "ΔG, (x), x"),
      (#"$\mathrm{CO}_2$ \(\varepsilon\) $$y$$"#, "CO<sub>2</sub> ε y"),
      (#"$p<0.05$, $a<b>c$"#, "p<0.05, a< b>c"), (#"$\hat{x}$ $\mathbf{v}$"#, "x̂ <b>v</b>"),
    ])
  func formulas(latex: String, expected: String) {
    #expect(fields("note = {\(latex)}") == ["note": expected])
  }

  @Test(
    "numbers keep their units, and chemical formulas their numbers",
    arguments: [
      (#"\SI{5}{\kilo\gram}"#, "5 kg"),
      (#"\qty{9.81}{\metre\per\second\squared}"#, "9.81 m/s<sup>2</sup>"),
      (#"\SI[x=y]{20}{\degreeCelsius}"#, "20 °C"), (#"\SI{5}{\micro\metre}"#, "5 μm"),
      (#"\unit{\kg\per\cubic\metre} \si{kg.m^{-3}}"#, "kg/m<sup>3</sup> kg·m<sup>−3</sup>"),
      (#"\num{1.5e3} \ang{45}"#, "1.5 × 10<sup>3</sup> 45°"), (#"\SI{50}{\percent}"#, "50 %"),
      (#"\SIrange{1}{5}{\metre} \numrange{2}{3}"#, "1–5 m 2–3"),
      (
        #"\ce{H2O} \ce{SO4^2-} \ce{CO2 -> C + O2}"#,
        "H<sub>2</sub>O SO<sub>4</sub><sup>2−</sup> CO<sub>2</sub> → C + O<sub>2</sub>"
      ),
    ])
  func units(latex: String, expected: String) {
    #expect(fields("note = {\(latex)}") == ["note": expected])
  }

  @Test("formulas, units and addresses in titles keep their case")
  func titles() {
    #expect(
      fields(#"title = {Bounds for \(x^2\) and {\url{https://a.org/x}}}"#)["title"]
        == #"Bounds for <span class="nocase">x<sup>2</sup></span> and <span class="nocase">https://a.org/x</span>"#
    )
    #expect(
      fields(#"title = {$n$-body at \SI{5}{\mega\watt} of \ce{H2O}, $2$}"#)["title"]
        == #"<span class="nocase">n</span>-body at <span class="nocase">5 MW</span> of <span class="nocase">H<sub>2</sub>O</span>, 2"#
    )
  }

  @Test(
    "a quotation mark in braces whose partner is outside stays outside the markup",
    arguments: [
      ("New Ethics on ``Human{''} Animals", "New ethics on “human” animals"),
      (
        "New Ethics on ``{Human'' Animals}",
        #"New ethics on “<span class="nocase">Human</span>” <span class="nocase">Animals</span>"#
      ),
      ("{``Human'' Animals} in", #"<span class="nocase">“Human” Animals</span> in"#),
      (#"A {"B} C" d"#, #"A "<span class="nocase">B</span> C" d"#),
    ])
  func quotations(title: String, expected: String) {
    #expect(fields("title = {\(title)}")["title"] == expected)
  }
}
