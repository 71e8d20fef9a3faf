/// Text that somebody might write to make a page, a feed or a file do what it should not.
enum Payload {
  static let all = [
    #""><script>hit()</script>"#,
    "' onmouseover='hit()' x='",
    #"" onfocus="hit()" autofocus x=""#,
    " onload=hit() ",
    "javascript:hit()",
    "JaVa\tScRiPt:hit()//",
    "data:text/html,<script>hit()</script>",
    "vbscript:hit()",
    "</script><script>hit()//",
    "--><img src=x onerror=hit()><!--<script>hit()",
    "]]><x/>",
    "<![CDATA[<x/>]]>&undeclared;",
    "<svg onload=hit()><base href=//e.example>",
    "<meta http-equiv=refresh content='0;url=javascript:hit()'>",
    "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
    "&lt;script&gt;hit()&#60;/script&#62;",
    "\u{2028}\u{2029}hit()\u{202E}\u{2066}tpircs\u{202C}",
    "{{{title}}}{{^x}}{{/x}}{title}{count}{number}",
    text([0xFDD0, 0xFDD1, 0xFDD2, 0xFDD3, 0xFFFE, 0xFFFF, 0xFEFF]),
    "&#xFDD3;x-briefpress-note:0",
    "&#xFDD3;x-briefpress-cite:0",
    "\u{0}\u{1}\u{7F}\u{85}\u{1B}]0;x\u{7}\u{1B}[31m",
    "\r\nTY  - BOOK\r\nER  - \r\n\r\n<script>hit()</script>",
    "}\n@book{x, title = {y}}",
    "=HYPERLINK(\"https://e.example\")",
    "%0A%22%3E%3Cscript%3Ehit()%3C/script%3E",
    #"\"\'];hit();[//\"#,
    "`${hit()}` ``` ~~~",
    String(repeating: #"'""#, count: 20),
    "*/}body{background:url(javascript:hit())}</style></title></textarea><script>hit()</script>",
    "; script-src 'unsafe-inline' *; x",
  ]

  /// Characters that Swift does not take in literals.
  private static func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}
