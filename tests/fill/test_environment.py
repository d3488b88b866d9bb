import jinja2
import pytest
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from generator.errors import TemplateFault
from generator.fill.environment import text_environment
from tests.fill.cases import filled, parts


def rendered(source, **tags):
    return text_environment().from_string(source).render(tags)


def test_text_is_escaped_and_finished_markup_is_not():
    assert rendered("{{ a }}{{ b }}", a="<甲> & 乙", b=Markup("<w:p/>")) == "&lt;甲&gt; &amp; 乙<w:p/>"


def test_an_element_that_the_document_lacks_leaves_nothing():
    assert rendered("甲{{ a }}乙", a=None) == "甲乙"


def test_the_last_line_end_of_a_part_stays():
    assert rendered("{{ a }}\n", a="甲") == "甲\n"


@pytest.mark.parametrize("name", ["range", "dict", "lipsum", "cycler", "joiner", "namespace", "titel"])
def test_a_template_sees_nothing_but_the_tags(name):
    with pytest.raises(jinja2.UndefinedError):
        rendered(f"{{{{ {name} }}}}", a="甲")


@pytest.mark.parametrize(
    "expression",
    [
        "a.__class__.__mro__",
        "a.__class__.__base__.__subclasses__()",
        "''.__class__.mro()",
        "a.upper.__self__.__class__",
        "(a|attr('__class__')).mro()",
        "'{0.__class__.__mro__}'.format(a)",
        "b.append(1)",
    ],
)
def test_attribute_tricks_are_refused(expression):
    with pytest.raises((SecurityError, jinja2.UndefinedError)):
        rendered(f"{{{{ {expression} }}}}", a="甲", b=[])


TRICKS = (
    "{{ title.__class__.__mro__ }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ titel }}",
    "{{ title.names }}",
    "{{ range(9) }}",
    "{{ 1 // 0 }}",
    "{{ title + 1 }}",
    "{{ 'x' | round }}",
    "{% include 'other' %}",
    "{% for x in 5 %}{% endfor %}",
)


@pytest.mark.parametrize("trick", TRICKS)
def test_a_tag_that_cannot_be_filled_is_a_fault_of_the_template(trick):
    with pytest.raises(TemplateFault) as caught:
        filled(parts(title=trick))
    (fault,) = caught.value.faults
    assert (fault.code, fault.parameters["name"]) == ("template-variable", "general.docx")
    assert fault.parameters["detail"]
