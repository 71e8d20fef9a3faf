import Bibliography
import CSL
import SourceText
import Testing

@Suite("Names of BibTeX")
struct BibTeXNameTests {
  @Test(
    "people are read in every form",
    arguments: [
      ("Karl Berg", "Berg, Karl"), ("Berg, Karl", "Berg, Karl"), ("Berg", "Berg"),
      ("Karl Otto Berg", "Berg, Karl Otto"), ("Ludwig van der Berg", "Berg, Ludwig [van der]"),
      ("van der Berg, Ludwig", "Berg, Ludwig [van der]"),
      ("van der Berg, Jr, Ludwig", "Berg, Ludwig, Jr [van der]"),
      ("van der Berg, Jr., Ludwig Karl", "Berg, Ludwig Karl, Jr. [van der]"),
      ("Van Berg, Karl", "Van Berg, Karl"),
      ("Garc{\\'\\i}a M\\'arquez, Ana", "García Márquez, Ana"),
      ("{\\'E}mile Zola", "Zola, Émile"), ("{\\'e}mile Zola", "Zola [émile]"),
      ("Charles d'Orbe", "d'Orbe, Charles"), ("Karl von", "von, Karl"),
      ("{von Neumann}, John", "von Neumann, John"), ("John {von Neumann}", "von Neumann, John"),
      ("{Plateau Bank}", "{Plateau Bank}"), ("{{Plateau Bank}}", "{Plateau Bank}"),
      ("{Plateau, Delta and Sons}", "{Plateau, Delta and Sons}"),
      ("Berg, Karl and {Water and Delta} and others", "Berg, Karl; {Water and Delta}; {others}"),
      ("Berg, Karl AND Khan, Amina\n and Ito, Sana", "Berg, Karl; Khan, Amina; Ito, Sana"),
      ("Andersson, Anders and Sand, Orland", "Andersson, Anders; Sand, Orland"),
      ("Karl~Berg", "Berg, Karl"), ("Berg,Karl", "Berg, Karl"),
      (" and Berg, Karl and ", "Berg, Karl"),
      ("خان، آمنہ", "خان, آمنہ"), ("آمنہ خان", "خان, آمنہ"), ("王 小明", "小明, 王"),
      ("family=Berg, given=Anna, prefix=van den, useprefix=true", "Berg, Anna (van den)"),
      ("family=Berg, given=Anna, prefix=van den", "Berg, Anna [van den]"),
      ("family={Berg, of Delta}, given=Anna, suffix=III", "Berg, of Delta, Anna, III"),
      ("given=Anna", "Anna"),
    ])
  func people(text: String, expected: String) {
    #expect(fields("author = {\(text)}") == ["author": expected])
  }

  @Test("particles stay with the family name where the entry says so")
  func usePrefix() {
    #expect(
      fields("author = {van Berg, Karl and Otto van Hof}, options = {useprefix = true}")
        == ["author": "Berg, Karl (van); Hof, Otto (van)"])
    #expect(
      fields("author = {van Berg, Karl}, options = {useprefix=false}")
        == ["author": "Berg, Karl [van]"])
  }

  @Test("an empty list of names gives no names")
  func none() {
    #expect(fields("author = {}, editor = { and }") == [:])
  }
}
