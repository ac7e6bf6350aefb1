"""Templates give what Jinja would make of them (https://jinja.palletsprojects.com/), in the language of their site."""

from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from clippings.model.archive import Site
from clippings.model.memory import Memory
from clippings.model.page import Page
from clippings.output.render import Renderer
from clippings.wording.messages import raw, speaking

MACROS = """
{% macro told(a, b="-") %}<i>{{ a }}{{ b }}</i>{% endmacro %}
{% macro around(a) %}<p>{{ caller(a) }}</p>{% endmacro %}
"""
TEMPLATES = [
    '{{ _("Articles") }} {{ gettext("Articles") }} {% trans %}Articles{% endtrans %}',
    '{{ pgettext("kind of note", "question") }}',
    '{{ _("No such message") }}{{ _("") }}',
    '{{ _("By %(names)s", names=unsafe) }} {{ _("By %(names)s", names=safe) }}',
    "{% trans names=unsafe %}By {{ names }}{% endtrans %} {% trans names=safe|upper %}By {{ names }}{% endtrans %}",
    '{{ _("%(list)s, again", list=_("Articles")) }}',
    "{{ _(message) }}{{ _(message + unsafe[:3]) }}",
    '{{ _("100 %% of %(all)s", all=3) }} {{ _("100 %%") }}',
    '{% set m = _("Articles") %}{{ m ~ unsafe }}{{ m | length }}{% if m == "x" %}?{% endif %}',
    "{% for n in [1, 2] %}{% set x = n %}{{ told(x, unsafe) }}{{ told(b=safe, a=n) }}{% endfor %}",
    "{% for n in [1, 2] %}{% call(y) around(n) %}{{ y }}{{ n }}{{ unsafe }}{% endcall %}{% endfor %}",
    '{{ pgettext("kind of note", kind) }}{{ pgettext("kind of note", kind ~ "s") }}',
    '{% set m = _("By %(names)s", names=unsafe) %}{{ m + "<" }}{{ m | length }}{{ _("By %(names)s", names=told(3, 4)) }}',
    '{{ _("%(a)s, %(a)s and <%(b)s>", a=unsafe, b=kind) }}{{ _("by %(names)d", names=2) }}',
    "{{ told(told(unsafe, safe), unsafe) }}{{ told(1, 2) + unsafe }}{{ 7 }}{{ 2.5 }}{{ true }}{{ none }}",
    "{% autoescape false %}{{ told(unsafe, 1) }}{% endautoescape %}{{ told(unsafe, 1) }}",
    "{{ told(told(unsafe)) }}{{ told.name }}{{ range(3) | list }}{{ unsafe.upper() }}",
]


@pytest.mark.parametrize("language", ["en", "de", "ar"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_gives_what_jinja_makes_of_it(template: str, language: str) -> None:
    plain = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, extensions=["jinja2.ext.i18n"])
    plain.install_gettext_callables(**raw(), newstyle=True)  # type: ignore[attr-defined]
    ours = Renderer([], Site("Archive", interface=language)).environment
    values = {"unsafe": "<b>%(a)s & “c”", "safe": Markup("<b>x</b>"), "message": "Articles", "kind": "question"}
    with speaking(language):
        right = plain.from_string(MACROS + template).render(values)
        assert ours.from_string(MACROS + template).render(values) == right


def test_a_message_is_in_the_language_of_the_site_though_another_had_the_template_first(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('{{ _("Articles") }}', "utf-8")
    memory = Memory()
    sites = [Site("Archive", interface=language) for language in ("en", "de", "ar", "en")]
    made = [Renderer([str(tmp_path)], site, memory).html(Page("a.html", "a.html", None)) for site in sites]
    assert made == ["Articles", "Artikel", "المقالات", "Articles"]


@pytest.mark.parametrize(
    ("head", "made"),
    [
        ("head(c, root)", 1),
        ("head(c, root, more)", 0),  # another theme's own, which nobody may call so
        ("other(c, root)", 0),
    ],
)
def test_heads_made_ahead_are_those_that_pages_ask_for(tmp_path: Path, head: str, made: int) -> None:
    (tmp_path / "macros").mkdir()
    name = head.partition("(")[0]
    macro = f"{{% macro {head} %}}<a href='{{{{ root }}}}{{{{ c }}}}'>{{{{ _('Articles') }}}}</a>{{% endmacro %}}"
    (tmp_path / "macros" / "cutting.html").write_text(macro, "utf-8")
    call = "{% import 'macros/cutting.html' as cutting %}{{ once(cutting." + name + ", view) }}"
    (tmp_path / "a.html").write_text(call, "utf-8")
    renderer = Renderer([str(tmp_path)], Site("Archive", interface="de"))
    renderer.make_heads(["one"])  # type: ignore[list-item]
    assert len(renderer.made) == made
    if "more" not in head:
        assert renderer.html(Page("b/a.html", "a.html", "one")) == "<a href='../one'>Artikel</a>"
        assert len(renderer.made) == 1


def test_a_theme_without_heads_has_none_made_ahead() -> None:
    renderer = Renderer([], Site("Archive"))
    renderer.make_heads(["one"])  # type: ignore[list-item]
    assert not renderer.made
