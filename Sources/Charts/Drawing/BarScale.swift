/// The longest scale on which bars with labels at their ends have room.
struct BarScale {
  private let zero: Double
  private let unit: Double

  struct Bar {
    var value: Double
    /// The length of its label.
    var label: Double
  }

  init(_ bars: [Bar], from left: Double, to right: Double) {
    let room = right - left
    func extent(_ unit: Double, isNegative: Bool) -> Double {
      bars.reduce(0) { most, bar in
        guard (bar.value < 0) == isNegative else { return most }
        return max(most, bar.value.magnitude * unit + bar.label)
      }
    }
    let largest = bars.map(\.value.magnitude).max() ?? 0
    var (low, high) = (0.0, largest > 0 ? room / largest : 0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if extent(middle, isNegative: true) + extent(middle, isNegative: false) <= room {
        low = middle
      } else {
        high = middle
      }
    }
    unit = low
    zero = left + min(extent(low, isNegative: true), room)
  }

  /// Returns where a bar of a value ends.
  func place(_ value: Double) -> Double { zero + value * unit }
}
