/// The version of Briefpress, as `--version` and the pages give it.
public enum Version {
  public static let current = "0.1.0"
}
