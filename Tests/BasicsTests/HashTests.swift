import Basics
import Testing

@Suite("Hashes")
struct HashTests {
  @Test(
    "a hash is the same on every machine",
    arguments: [
      ("", 0xecba_3df2_c338_3c52), ("a", 0xab41_e0ad_57b1_d6d3),
      ("abcdefgh", 0xa0f8_da43_c27f_f57d), ("abcdefghi", 0xc049_44a6_f955_0aca),
    ] as [(String, UInt64)])
  func hash(text: String, expected: UInt64) {
    #expect(Array(text.utf8).hash64 == expected)
  }

  @Test("a hash shows one changed or moved byte, and does not depend on how bytes are stored")
  func hashOfChanges() {
    let bytes = Array("The water of the city is short".utf8)
    var hashes: Set<UInt64> = [bytes.hash64]
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      hashes.insert(changed.hash64)
    }
    #expect(hashes.count == bytes.count + 1)
    #expect([1, 2, 0].hash64 != [1, 2].hash64)
    #expect(bytes[...].hash64 == bytes.hash64)
    #expect("The water of the city is short".utf8.hash64 == bytes.hash64)
    #expect(AnyCollection(bytes).hash64 == bytes.hash64)
    #expect((bytes + bytes)[bytes.count...].hash64 == bytes.hash64)
  }

  @Test("a fingerprint shows where one value ends and the next begins")
  func fingerprint() {
    func hash(_ add: (inout Fingerprint) -> Void) -> UInt64 {
      var fingerprint = Fingerprint()
      add(&fingerprint)
      return fingerprint.hash
    }
    let ways: [(inout Fingerprint) -> Void] = [
      { _ in }, { $0.add(nil) }, { $0.add("") }, { $0.add(true) },
      {
        $0.add("ab"); $0.add("c")
      },
      {
        $0.add("a"); $0.add("bc")
      },
      {
        $0.add(each: ["a", "b"]) { $0.add($1) }; $0.add("c")
      },
      {
        $0.add(each: ["a"]) { $0.add($1) }; $0.add("b"); $0.add("c")
      },
    ]
    #expect(Set(ways.map(hash)).count == ways.count)
  }
}
