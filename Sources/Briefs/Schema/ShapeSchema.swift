import Basics
import SourceText

extension Shape {
  /// The shape in terms of JSON Schema (draft 2020-12).
  ///
  /// A key without a value counts as omitted, so null is always allowed.
  var schema: [JSONValue.Member] {
    switch self {
    case .text, .markdown, .numberOrText: [("type", .types("string", "number", "null"))]
    case .formatted(let format, let pattern):
      [("type", .types("string", "null"))]
        + (format.map { [("format", .string($0))] } ?? [])
        + (pattern.map { [("pattern", .string($0))] } ?? [])
    case .date: [("type", .types("string", "null")), ("examples", .array([.string("2017-09-15")]))]
    case .flag: [("type", .types("boolean", "null"))]
    case .count:
      [
        ("type", .types("integer", "null")), ("minimum", .number(1)),
        ("maximum", .number(Self.mostCount)),
      ]
    case .choice(let names): [("enum", .array(names.map(JSONValue.string)))]
    case .list(let item): [("anyOf", .array([item.schemaObject, Self.array(of: item)]))]
    case .either(let one, let other):
      [("anyOf", .array([one.schemaObject, other.schemaObject]))]
    case .map(let table): table.schema
    case .named(let value):
      [("type", .types("object", "null")), ("additionalProperties", value.schemaObject)]
    case .anything: []
    }
  }

  private var schemaObject: JSONValue { .object(schema) }

  private static func array(of item: Shape) -> JSONValue {
    .object([("type", .string("array")), ("items", item.schemaObject)])
  }
}

extension KeyTable {
  /// An object with the keys; other keys are allowed, since they only cause warnings.
  var schema: [JSONValue.Member] {
    let required = keys.filter(\.isRequired)
    let plain = required.filter { $0.aliases.isEmpty }.map { JSONValue.string($0.name) }
    let aliased = required.filter { !$0.aliases.isEmpty }.map(\.requirement)
    return [
      ("type", .types("object", "null")),
      ("properties", .object(keys.flatMap(\.properties))),
    ] + (plain.isEmpty ? [] : [("required", .array(plain))])
      + (aliased.isEmpty ? [] : [("allOf", .array(aliased))])
      + [("additionalProperties", .bool(true))]
  }
}

extension Key {
  /// The key and its aliases as properties of an object.
  fileprivate var properties: [JSONValue.Member] {
    let own = (name, JSONValue.object([("description", .string(summary + "."))] + shape.schema))
    let others = aliases.map { alias in
      let description = JSONValue.string("The same as '\(name)'. \(summary).")
      return (alias, JSONValue.object([("description", description)] + shape.schema))
    }
    return [own] + others
  }

  /// The requirement that one of the key's names exists.
  fileprivate var requirement: JSONValue {
    let choices = ([name] + aliases).map {
      JSONValue.object([("required", .array([.string($0)]))])
    }
    return .object([("anyOf", .array(choices))])
  }
}

extension JSONValue {
  fileprivate static func types(_ names: String...) -> JSONValue { .array(names.map(string)) }
}
