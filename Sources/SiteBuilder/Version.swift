/// The version of Briefpress that `--version` and pages show.
package enum Version {
  package static let current = "0.1.0"
}
