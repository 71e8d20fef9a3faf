/// The version of Briefpress, as `--version` and the pages give it.
package enum Version {
  package static let current = "0.1.0"
}
