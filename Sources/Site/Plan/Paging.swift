import Briefs

/// How long lists are divided into pages.
package struct Paging: Sendable {
  /// The number of entries on a page.
  let size: Int

  package init(_ configuration: SiteConfiguration) { size = configuration.pageSize }

  /// Returns the number of pages of a list; an empty list has one.
  package func pageCount(of length: Int) -> Int { max(1, (length + size - 1) / size) }

  /// Returns the entries on a page, whose number counts from 1.
  package func entries<List: Collection>(of list: List, onPage number: Int) -> List.SubSequence {
    list.dropFirst((number - 1) * size).prefix(size)
  }
}
