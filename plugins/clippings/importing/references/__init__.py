"""Records of reference managers: Zotero, BibTeX, RIS; with the snapshots and PDFs that they have of what they name."""
