"""The command `clippings reconcile`: which entry of Wikidata, VIAF or GeoNames is whom the register means."""
