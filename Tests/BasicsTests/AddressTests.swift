import Basics
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test("keep different characters in their parts")
  func encoding() {
    let text = "a/b c?d=é&e#f%20'\"~"
    #expect(text.percentEncodedAddress == "a/b%20c?d=%C3%A9&e#f%20'%22~")
    #expect(text.percentEncodedPath == "a/b%20c%3Fd=%C3%A9&e%23f%2520'%22~")
    #expect(
      text.percentEncoded(keeping: .unreserved) == "a%2Fb%20c%3Fd%3D%C3%A9%26e%23f%2520%27%22~")
    #expect(text.percentEncoded(keeping: .all(but: "%/\"")) == "a%2Fb c?d=é&e#f%2520'%22~")
    #expect(
      "10.1002/(SICI)1097<1::AID>2.0".doiAddress
        == "https://doi.org/10.1002/(SICI)1097%3C1::AID%3E2.0")
  }

  @Test("are decoded where that gives text")
  func decoding() {
    #expect("a%20b%C3%A9/%c3%A9".percentDecodedPath == "a bé/é")
    #expect("100%/%2/%zz%".percentDecodedPath == "100%/%2/%zz%")
    #expect("%FF%20".percentDecodedPath == "%FF%20")
  }

  @Test(
    "name a host, with a port for policies and without one for readers",
    arguments: [
      ("https://www.Example.org/a", "www.example.org", "example.org"),
      ("http://me@example.org:8080?x", "example.org:8080", "example.org"),
      ("//cdn.example.org", "cdn.example.org", "cdn.example.org"),
    ])
  func hosts(address: String, withPort: String, host: String) {
    #expect(address.webHostAndPort == withPort)
    #expect(address.webHost == host)
  }

  @Test(
    "name none within the site",
    arguments: ["a/b", "/a//b", "mailto:a@example.org", "https:", "a?x=http://b.org", "#//a", ""])
  func withoutHost(address: String) {
    #expect(address.webHostAndPort == nil)
    #expect(address.webHost == nil)
  }
}
