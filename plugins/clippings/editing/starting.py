"""How a new file of the content folder begins."""


def schema_line(name: str, depth: int = 1) -> str:
    """The first line of a YAML file, by which an editor program completes and checks it: the name of its schema, so
    many folders below the content folder.

    (https://github.com/redhat-developer/yaml-language-server#using-inlined-schema)
    """
    return f"# yaml-language-server: $schema={'../' * (depth + 1)}output/data/schemas/{name}.json\n"
