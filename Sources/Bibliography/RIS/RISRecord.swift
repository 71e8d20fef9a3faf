/// The lines of one work of RIS.
struct RISRecord {
  var type: String
  var line: Int
  private var values: [String: [String]] = [:]
  private var last = ""

  init(type: String, line: Int) {
    self.type = type.uppercased()
    self.line = line
  }

  mutating func add(_ value: String, _ tag: String) {
    last = tag
    if !value.isEmpty { values[tag, default: []].append(value) }
  }

  /// Appends a line to the last value, since long values continue on the next line.
  mutating func continueLast(_ text: String) {
    guard !last.isEmpty else { return }
    let count = values[last]?.count ?? 0
    if count > 0 {
      values[last]?[count - 1] += " " + text
    } else {
      values[last] = [text]
    }
  }

  func all(_ tags: [String]) -> [String] { tags.flatMap { values[$0] ?? [] } }

  func all(_ tags: String...) -> [String] { all(tags) }

  /// Returns the first value of the first tag that has one.
  func first(_ tags: [String]) -> String? {
    for tag in tags { if let value = values[tag]?.first { return value } }
    return nil
  }

  func first(_ tags: String...) -> String? { first(tags) }

  /// The tags of the specification and of EndNote.
  static let tags: Set<String> = [
    "A1", "A2", "A3", "A4", "AB", "AD", "AN", "AR", "AU", "AV", "BT", "C1", "C2", "C3", "C4", "C5",
    "C6",
    "C7", "C8", "CA", "CN", "CP", "CT", "CY", "DA", "DB", "DI", "DO", "DP", "ED", "EP", "ER", "ET",
    "ID", "IS", "J1", "J2", "JA", "JF", "JO", "KW", "L1", "L2", "L3", "L4", "LA", "LB", "LK", "M1",
    "M2", "M3", "N1", "N2", "NV", "OP", "PB", "PP", "PY", "RI", "RN", "RP", "SE", "SN", "SP", "ST",
    "SV", "T1", "T2", "T3", "TA", "TI", "TT", "TY", "U1", "U2", "U3", "U4", "U5", "UR", "VL", "VO",
    "Y1", "Y2",
  ]
}
