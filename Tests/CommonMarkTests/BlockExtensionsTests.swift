import CommonMark
import Testing

@Suite("Figures, callouts and strikethrough")
struct BlockExtensionsTests {
  @Test("a picture alone is a figure, and its title is the caption")
  func pictureAloneFigureTitleCaption() {
    expectHTML(
      of: #"""
        ![alt](u.png "A \"title\"")

        """#,
      """
      <figure class="image"><img src="u.png" alt="alt" /><figcaption>A &quot;title&quot;</figcaption></figure>
      """)
  }

  @Test("a picture alone without a title has no caption")
  func pictureAloneWithoutTitleHas() {
    expectHTML(
      of: """
        ![alt](u.png)

        """,
      """
      <figure class="image"><img src="u.png" alt="alt" /></figure>
      """)
  }

  @Test("a picture with text is not a figure")
  func pictureWithTextNoFigure() {
    expectHTML(
      of: """
        ![alt](u.png) text

        """,
      """
      <p><img src="u.png" alt="alt" /> text</p>
      """)
  }

  @Test("a picture without a text is reported")
  func pictureWithoutTextReported() {
    expectHTML(
      of: """
        a
        ![](u.png) b

        """,
      """
      <p>a
      <img src="u.png" alt="" /> b</p>
      """,
      diagnostics: [
        "x.md:2:5: warning: the picture 'u.png' has no text for those who cannot see it [missing-alternative-text]"
      ])
  }

  @Test("a callout has its kind's title")
  func calloutHasKindsTitle() {
    expectHTML(
      of: """
        > [!KEY]
        > text *x*
        >
        > more

        """,
      """
      <aside class="callout callout-key" role="note" aria-label="Key point">
      <p class="callout-title">Key point</p>
      <p>text <em>x</em></p>
      <p>more</p>
      </aside>
      """)
  }

  @Test("a callout may have its own title")
  func calloutMayHaveOwnTitle() {
    expectHTML(
      of: """
        > [!NOTE] Read *this*
        > text

        """,
      """
      <aside class="callout callout-note" role="note" aria-label="Read this">
      <p class="callout-title">Read <em>this</em></p>
      <p>text</p>
      </aside>
      """)
  }

  @Test("a callout of an unknown kind has its name as a title")
  func calloutUnknownKindHasName() {
    expectHTML(
      of: """
        > [!Odd-one]
        > text

        """,
      """
      <aside class="callout callout-odd-one" role="note" aria-label="Odd-one">
      <p class="callout-title">Odd-one</p>
      <p>text</p>
      </aside>
      """)
  }

  @Test("a callout may be a title alone, and hold a callout")
  func calloutMayBeTitleAlone() {
    expectHTML(
      of: """
        > [!TIP] only

        > [!TIP]
        >
        > > [!NOTE]
        > > in

        """,
      """
      <aside class="callout callout-tip" role="note" aria-label="only">
      <p class="callout-title">only</p>
      </aside>
      <aside class="callout callout-tip" role="note" aria-label="Tip">
      <p class="callout-title">Tip</p>
      <aside class="callout callout-note" role="note" aria-label="Note">
      <p class="callout-title">Note</p>
      <p>in</p>
      </aside>
      </aside>
      """)
  }

  @Test("a mark that is not a callout stays")
  func markThatNoCalloutStays() {
    expectHTML(
      of: """
        > [!] x

        > [!a b] x

        [!NOTE] x

        > x [!NOTE]

        """,
      """
      <blockquote>
      <p>[!] x</p>
      </blockquote>
      <blockquote>
      <p>[!a b] x</p>
      </blockquote>
      <p>[!NOTE] x</p>
      <blockquote>
      <p>x [!NOTE]</p>
      </blockquote>
      """)
  }

  @Test("two tildes strike text through")
  func textStruckThroughByTwo() {
    expectHTML(
      of: """
        a ~~b *c* d~~ e~~f~~

        """,
      "<p>a <del>b <em>c</em> d</del> e<del>f</del></p>")
  }

  @Test("tildes that do not pair stay")
  func tildesThatDoNotPair() {
    expectHTML(
      of: """
        ~~a ~~ b

        ~~~a~~~ x ~b~

        ~~a

        b~~

        """,
      """
      <p>~~a ~~ b</p>
      <pre><code class="language-a~~~">
      ~~a

      b~~
      </code></pre>
      """)
  }
}
