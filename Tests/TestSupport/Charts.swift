/// A text with charts of every kind, with missing and negative values, highlights and annotations.
package let chartsOfEveryKind: String = {
  let charts = [
    ("bar", "town,a\nToba,1\nKohi,-3.5\n\"A long name of a place beyond the river\",2", ""),
    ("bar", "town,a\nToba,1\nKohi,3.5", "highlight: Toba"),
    ("grouped", "town,Wells found,Registered\nToba,604,58\nKohi,391,", ""),
    ("stacked", "town,a,b,c,d\nToba,10,20,30,40\nKohi,25,25,25,25", ""),
    ("line", "year,a,b,c,d\n2012,8,4,3,2\n2013,,4,3,1\n2015,6,,2,1\n2016,5,4,1,0", ""),
    (
      "line", "year,a,b\n2012,8,4\n2013,7,4", "highlight: a\nannotations:\n  - 2012: It begins"
    ),
    ("area", "year,a\n1990,30\n2000,40", ""),
    ("area", "month,a,b,c\n1990-01,30,1,5\n1990-05,1,2,5", ""),
    ("dot", "clinic,Women,Men\nToba,55,31\nKohi,45,30", ""),
    ("range", "market,Lowest,Highest\nToba,35,81\nKohi,40,60", "highlight: Kohi"),
  ]
  return charts.enumerated().map { number, chart in
    let keys = """
      type: \(chart.0)
      title: Chart \(number)
      description: What chart \(number) shows.
      unit: things
      note: A remark.
      \(chart.2)
      """
    return "```chart\n\(keys)\n---\n\(chart.1)\n```"
  }.joined(separator: "\n\n")
}()
