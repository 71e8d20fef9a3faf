extension Unicode.Scalar {
  /// Whether it is a control character, or separates lines or paragraphs.
  package var isControl: Bool { value < 0x20 || 0x7F...0x9F ~= value || 0x2028...0x2029 ~= value }
}
