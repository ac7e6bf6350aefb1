"""Other spellings of the register's names: in other languages, with endings, misprinted or misread."""
