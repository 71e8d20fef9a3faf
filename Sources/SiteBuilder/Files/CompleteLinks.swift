import Basics
import Pages
import Site

extension Publication {
  /// Returns a function that completes the addresses of links on a page, for what is read without the
  /// page; `nil` where a link leads nowhere then.
  ///
  /// - Parameter isLone: whether other texts of the site were not read, so that where they will be is not
  ///   known
  func links(on page: OutputPath, isLone: Bool) -> @Sendable (_ href: String) -> String? {
    { href in
      isLone && SafeAddress.scheme(of: href.utf8) == nil
        ? nil : self.address(ofHref: href, on: page)
    }
  }
}
