"""Documents of other programs: PDF, Word, OpenDocument, RTF, EPUB, mails, feeds and Markdown."""
