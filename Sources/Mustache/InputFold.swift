import Basics
import SourceText

/// The names that templates can reach, grouped by the type of view that declares them.
package struct ReachedNames: Sendable {
  private let names: [ObjectIdentifier: [Symbol]]

  init(_ reached: [ObjectIdentifier: Set<Symbol>]) {
    names = reached.mapValues { $0.sorted { $0.name < $1.name } }
  }

  /// Returns the reached names of a type of view, sorted.
  func names(of view: any View.Type) -> [Symbol] { names[ObjectIdentifier(view)] ?? [] }

  /// Returns the reached names of a view that templates treat as several types, sorted and without
  /// duplicates.
  package func names(of views: [any View.Type]) -> [Symbol] {
    Set(views.flatMap { names(of: $0) }).sorted { $0.name < $1.name }
  }
}

/// A hash of everything that a page is made from: the values of all names that its templates can
/// reach.
///
/// A page whose hash has not changed since the last build need not be rendered again. Nobody has to
/// list what a page depends on: each field says where its value comes from, and by default the
/// value itself is compared.
public struct InputFold: Sendable {
  private let reached: ReachedNames
  /// Whether to include only what is the same on every page.
  private let isOfSite: Bool
  /// The number of fields entered on the way to what is being added; 0 for the page itself.
  private var depth = 0
  private var fingerprint = Fingerprint()

  package init(_ reached: ReachedNames, isOfSite: Bool = false) {
    self.reached = reached
    self.isOfSite = isOfSite
  }

  package var hash: UInt64 { fingerprint.hash }

  /// Adds the values of some names of a view.
  ///
  /// Only the values count: the templates already determine which names there are.
  @inlinable public mutating func add(_ view: some View, names: [Symbol]) {
    for name in names { view.addInputs(of: name, to: &self) }
  }

  package mutating func add(_ hash: UInt64) { fingerprint.add(hash) }

  /// Adds whatever the value of a field is made from.
  public mutating func add<Owner>(_ field: Field<Owner>, of owner: Owner) {
    if isOfSite, depth == 0 {
      guard case .site = field.provenance else { return }
      return addValue(of: field, of: owner)
    }
    switch field.provenance {
    case .anywhere: addValue(of: field, of: owner)
    case .hash(let hash):
      if let hash = hash(owner) { fingerprint.add(hash) } else { addValue(of: field, of: owner) }
    case .site where isOfSite: addValue(of: field, of: owner)
    case .ownFile, .site, .otherNames: break
    }
  }

  private mutating func addValue<Owner>(of field: Field<Owner>, of owner: Owner) {
    depth += 1
    defer { depth -= 1 }
    field.inputs(owner, &self)
  }

  // MARK: Values

  public mutating func add(_ value: TemplateValue?) {
    switch value {
    case nil: addNothing()
    case .text(let text): add(text)
    case .html(let bytes): add(bytes)
    case .flag(let flag): add(flag)
    case .view(let view): add(view)
    case .list(let views), .rendering(let views, by: _):
      fingerprint.add(UInt64(views.count))
      for view in views { add(view, names: names(of: type(of: view))) }
    }
  }

  public mutating func addNothing() { fingerprint.add(0) }
  public mutating func add(_ text: String) { fingerprint.add(text) }
  public mutating func add(_ bytes: [UInt8]) { fingerprint.add(bytes) }
  public mutating func add(_ flag: Bool) { fingerprint.add(flag) }

  @inlinable public mutating func add<Part: View>(_ view: Part) {
    addNumber(1)
    add(view, names: names(of: type(of: view)))
  }

  /// Adds views of one type, whose reached names are looked up once.
  @inlinable public mutating func add<Item: View>(_ views: [Item]) {
    addNumber(views.count)
    let names = names(of: Item.self)
    for view in views { add(view, names: names) }
  }

  @usableFromInline mutating func addNumber(_ number: Int) { fingerprint.add(UInt64(number)) }

  @usableFromInline func names(of view: any View.Type) -> [Symbol] { reached.names(of: view) }
}
