from extractor.entities.analysis.clearnlp import load_clearnlp_table
from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table


def test_new_labels_are_those_of_ud_in_the_syntax_table():
    table = load_clearnlp_table()
    known = load_table("en", "syntax", SyntaxTable).schemes["ud"].kinds
    become = {label for _, label in table.become}
    assert become <= set(known)


def test_signs_are_labels_that_are_replaced():
    table = load_clearnlp_table()
    assert table.signs <= set(table.rename)
    assert not table.signs & set(table.rename.values())
