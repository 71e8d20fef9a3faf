/// Tells cites apart that look the same (CSL 1.0.2: disambiguation).
extension Document {
  mutating func distinguish() {
  }
}
