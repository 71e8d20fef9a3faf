/// Bibliographies: files in BibTeX, CSL-JSON, CSL-YAML and RIS, read into references of CSL and written from them.
enum Bibliography {}
