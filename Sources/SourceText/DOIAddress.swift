extension StringProtocol {
  /// The address at which this DOI resolves.
  ///
  /// A DOI may contain any character. Those that addresses do not allow are percent-encoded (DOI
  /// Handbook, “Encoding recommendations”), as in those of Wiley's older articles:
  /// `10.1002/(SICI)1097<1::AID>2.0`.
  public var doiAddress: String {
    var address = "https://doi.org/"
    for byte in utf8 {
      if byte <= 0x20 || byte >= 0x7F || "%\"#<>{}^[]`|\\?".utf8.contains(byte) {
        address += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      } else {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return address
  }
}
