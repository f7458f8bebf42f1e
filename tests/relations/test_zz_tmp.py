from extractor.relations.trees.tree import build_tree
from extractor.relations.triggers.trigger_index import build_index
from extractor.relations.triggers.triggers import find_triggers
from extractor.schemas import load_schema
def test_x(parsed):
    parse = parsed("it/member-negated")
    name = parse.mentions[0]
    split = type(name)(19, 24, "parte", "ORG", "name")
    tree = build_tree(parse.doc, (split,))
    for t in find_triggers(tree, build_index(load_schema("news"), "it")):
        if t.pattern.trigger: print(t.type, t.pattern.id, [tree.words[i] for i in t.tokens], tree.words)
    assert 0
