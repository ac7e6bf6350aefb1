"""Quotations that several articles have: the same utterance, whole, cut short or with words altered."""
