import Basics
import CSL

extension Fingerprint {
  /// Adds everything that is known about a work.
  ///
  /// It is asked for each brief and each cited work in every build, so the work is not turned into
  /// CSL-JSON for it. A test compares what is added here with the properties of a work.
  package mutating func add(_ work: Reference) {
    add(work.id)
    add(work.type)
    add(work.texts) { $0.add($1) }
    add(work.names) { $0.add(each: $1) { $0.add($1) } }
    add(work.dates) { $0.add($1) }
  }

  /// Adds the variables of a work, whose order does not matter.
  private mutating func add<Value>(
    _ variables: [Variable: Value], _ put: (inout Fingerprint, Value) -> Void
  ) {
    add(UInt64(variables.count))
    var sum: UInt64 = 0
    for (variable, value) in variables {
      var fingerprint = Fingerprint()
      fingerprint.add(variable.rawValue)
      put(&fingerprint, value)
      sum &+= fingerprint.hash
    }
    add(sum)
  }

  private mutating func add(_ name: Name) {
    for part in [
      name.family, name.given, name.droppingParticle, name.nonDroppingParticle, name.suffix,
      name.literal,
    ] { add(part) }
    add(name.hasCommaSuffix)
    add(name.isStaticallyOrdered)
  }

  private mutating func add(_ date: DateValue) {
    for parts in [date.start, date.end] {
      add(parts != nil)
      guard let parts else { continue }
      for number in [parts.year, parts.month, parts.day] { add(number) }
    }
    add(date.season)
    add(date.isApproximate)
    add(date.literal)
  }

  private mutating func add(_ number: Int?) {
    add(number != nil)
    add(UInt64(bitPattern: Int64(number ?? 0)))
  }
}
