/// A brief with raw HTML, links and metadata that no book could contain as they are.
enum HostileBrief {
  static let site = #"""
    title: "House & <Home>"
    url: https://house.example/papers
    series: [{id: s, title: "Notes & <Queries>", issn: 2049-3630}]

    """#

  /// Words of which none may be lost.
  static let words = [
    "In section", "deleted", "block in inline", "stray", "inner", "plain aside", "fallback",
    "https://v.example/f.webm", "Sum ",
    "quoted note", "struck", "linked picture", "漢", "kan", "first", "term", "para", "tail",
  ]

  static let text = #"""
    ---
    title: "Water & <work>: 'quotes' \"and\" _more_"
    subtitle: A <sub>line</sub> & `code`
    date: 2021-03-04
    updated: 2022-01-01
    author: [{name: "Asma & Bano <x>", role: "Fellow <&>", affiliation: "Here & there"}, Other House]
    editor: Ed Itor
    series: s
    number: 7
    summary: With [a link](https://x.example/?a=1&b=2) and "quotes" & <b>bold</b>.
    key-points: ["One & two", "Three [link](#ok)"]
    topics: ["A & B", "C<D"]
    isbn: 978-3-16-148410-0
    doi: 10.1234/a<b>&c
    license: CC-BY-4.0
    funding: By [a fund](https://f.example/)
    corrections: [{date: 2022-01-01, note: "Was **wrong** & late[link](https://y.example)"}]
    ---

    ## Heading with a note[^1] and [link](https://x.example) {#ok}

    Text[^1] and again[^1], [^2] ^[inline note with `code` and [link](#ok)]. A [bad](#nowhere) link, [odd](http://exa mple.org/a b), <https://ex..ample/>, [x](https://xn--a.example/), [ip](http://1.2.3.400/), [port](http://a.example:99999/), [mail](mailto:a@b.example?subject=x y), [tel](tel:+92 51), [data](data:text/html,hi), [p](%zz), [u](https://مثال.example/ف?q=ä#ü#x).

    <div id="1bad"><p id="dup">one<p id="dup">two</div>

    <a href="#1bad">to bad</a> <a href="#dup">to dup</a> <a id="here">x</a> <a href="#here">y</a>

    <table><caption>Cap <table><tr><td>inner</td></tr></table></caption><tfoot><tr><td>f</td></tr></tfoot><tr><td colspan="0" rowspan="99999" headers="x y">a</td>stray</tr>text<tbody><tr><th scope="foo" abbr="q">b</th></tr></tbody><thead><tr><th>h</th></tr></thead></table>

    <table></table>

    <dl><dd>first</dd><dt>term</dt></dl>
    <dl><div><dt>a</dt><dt>b</dt><dd>c<p>d</p></dd></div>text</dl>
    <dl><dt>a</dt><dd>c</dd></dl>

    <ul>text<li value="3">x</li><p>para</p></ul>

    <ol start="x" type="Z" reversed><li value="a">x<ul><li>y</ul></ol>

    <figure><figcaption>one</figcaption><img src="dot.svg" alt="a &quot;dot&quot;" width="10%" height="-3"><figcaption>two</figcaption></figure>

    <figure><img src="dot.svg" alt=""><p>x</p><figcaption><p>cap</p></figcaption></figure>

    <details open><summary>Sum <h3>head</h3></summary><p>in</p></details>

    <section><h2>In section</h2><article><h5>deep</h5></article></section><aside>plain aside</aside><address>a<h2 id="ok">again</h2></address>

    <p>ruby <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby> <ruby><rt>x</rt></ruby> <ruby>x</ruby> <ruby>a<ruby>b<rt>c</rt></ruby><rt>d</rt></ruby></p>

    <p><bdo>no dir</bdo> <bdo dir="rtl">dir</bdo> <bdi dir="auto">x</bdi> <time>soon</time> <time datetime="x">y</time> <data>z</data> <data value="1">z</data> <dfn>a <dfn>b</dfn></dfn> <q cite="x">q</q> <del datetime="x"><p>deleted</p></del> <ins cite="y">i</ins> <abbr title="t &amp; u">ab</abbr> <b><i><p>block in inline</p></i></b></p>

    <b>inline <div>block</div> tail</b>

    <video controls src="film.mp4" poster="p.png"><track src="x.vtt" kind="captions"><source src="https://v.example/f.webm">fallback <a href="https://v.example/">link</a></video> <audio src="https://a.example/x.mp3"></audio> <picture><source src="x"><img src="dot.svg" alt="pic"></picture>

    <span lang="not a tag" dir="sideways">x</span> <span lang="ur">y</span> <span lang="x-klingon">z</span> <span class='a"b &lt;c' title="'">q</span>

    <pre>pre <b>b</b>

    x</pre>

    <blockquote cite="http://x y">q <p>p</p></blockquote>

    <hr><br><wbr>

    [![linked picture](dot.svg)](https://x.example) ![missing text](dot.svg) ![](dot.svg)

    > [!WARNING] Mind "the" & gap
    > It is <deep>.[^2]

    | a[^1] | b |
    |---|---:|
    | `x|y` | [l](#ok) |

    : Caption & more

    ~~struck~~ H~2~O

    [^1]: Note & [link](https://n.example/) with[^2] note.

        Second paragraph

        - list
    [^2]: > quoted note

        ```
        code
        ```
    """#
}
