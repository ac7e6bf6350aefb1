"""Numbers that a text gives of something: “more than 200 passengers”, “thousands of demonstrators”."""
