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
  /// The number of views entered on the way to the one being folded.
  private var depth = 0
  private var fingerprint = Fingerprint()

  package init(_ reached: ReachedNames, isOfSite: Bool = false) {
    self.reached = reached
    self.isOfSite = isOfSite
  }

  package var hash: UInt64 { fingerprint.hash }

  /// Adds the names of a view that templates reach.
  ///
  /// Only the values count: the templates already determine which names there are.
  ///
  /// - Parameter names: the reached names, if templates are not checked against the view's own type
  package mutating func add(_ view: any View, names: [Symbol]? = nil) {
    for name in names ?? reached.names(of: type(of: view)) { view.addInputs(of: name, to: &self) }
  }

  package mutating func add(_ hash: UInt64) { fingerprint.add(hash) }

  /// Adds whatever the value of a field is made from.
  public mutating func add<Owner>(_ field: Field<Owner>, of owner: Owner) {
    if isOfSite, depth == 0 {
      guard case .site = field.provenance else { return }
      return add(field.value(owner))
    }
    switch field.provenance {
    case .anywhere: add(field.value(owner))
    case .hash(let hash):
      if let hash = hash(owner) { fingerprint.add(hash) } else { add(field.value(owner)) }
    case .site where isOfSite: add(field.value(owner))
    case .ownFile, .site, .otherNames: break
    }
  }

  public mutating func add(_ value: TemplateValue?) {
    depth += 1
    defer { depth -= 1 }
    switch value {
    case nil: fingerprint.add(0)
    case .text(let text): fingerprint.add(text)
    case .html(let bytes): fingerprint.add(bytes)
    case .flag(let flag): fingerprint.add(flag)
    case .view(let view):
      fingerprint.add(1)
      add(view)
    case .list(let views), .rendering(let views, by: _):
      fingerprint.add(UInt64(views.count))
      for view in views { add(view) }
    }
  }
}
