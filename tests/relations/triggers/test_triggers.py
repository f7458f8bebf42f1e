from extractor.relations.trees.tree import build_tree
from extractor.relations.triggers.trigger_index import build_index
from extractor.relations.triggers.triggers import find_head, find_triggers
from extractor.schemas import load_schema

NEWS = load_schema("news")


def find(parse):
    tree = build_tree(parse.doc, parse.mentions)
    found = find_triggers(tree, build_index(NEWS, parse.doc.lang_))
    return {
        (trigger.type, " ".join(tree.words[t] for t in trigger.tokens))
        for trigger in found
    }


def test_find_triggers_of_word_sequences(parsed):
    assert ("MEMBER_OF", "fa parte") in find(parsed("it/member-negated"))


def test_find_triggers_with_complement_of_a_passive(parsed):
    assert ("DEPLOYS_TO", "truppe schierate") in find(parsed("it/deploys-passive"))
    assert ("DEPLOYS_TO", "troops deployed") in find(parsed("en/deploys-passive"))


def test_find_triggers_of_mentions(parsed):
    assert ("LOCATED_IN", "volterra") in find(parsed("it/located-behind-comma"))
    assert ("LOCATED_IN", "volterra") in find(parsed("en/located-behind-comma"))


def test_find_triggers_leaves_out_what_is_inside_a_longer_one(parsed):
    parse = parsed("en/office-demonym")
    prime = [token.text for token in parse.doc]
    prime[1] = "Prime"
    doc = type(parse.doc)(
        parse.doc.vocab,
        words=prime,
        lemmas=[word.lower() for word in prime],
        pos=[token.pos_ for token in parse.doc],
        deps=[token.dep_ for token in parse.doc],
        heads=[token.head.i for token in parse.doc],
    )
    tree = build_tree(doc, ())

    found = [t.type for t in find_triggers(tree, build_index(NEWS, "en"))]

    assert found == ["HEAD_OF"]


def test_find_triggers_splits_no_name(parsed):
    parse = parsed("it/member-negated")
    name = parse.mentions[0]
    covered = type(name)(16, 24, "fa parte", "ORG", "name")
    split = type(name)(19, 24, "parte", "ORG", "name")

    whole = build_tree(parse.doc, (covered,))
    part = build_tree(parse.doc, (split,))

    index = build_index(NEWS, "it")

    def find_types(tree):
        return {t.type for t in find_triggers(tree, index) if t.pattern.trigger}

    assert "MEMBER_OF" in find_types(whole)
    assert "MEMBER_OF" not in find_types(part)


def test_find_head_is_the_token_whose_head_lies_outside(parsed):
    parse = parsed("it/member-negated")
    tree = build_tree(parse.doc, ())
    verb, noun = parse.find("fa"), parse.find("parte")

    assert find_head(tree, (verb, noun)) == verb


def test_find_triggers_reads_over_a_quote(read_rows):
    rows = [
        "dichiara dichiarare VERB ROOT 0",
        '" " PUNCT punct 2',
        "persona persona NOUN obj 0",
        "non non ADV advmod 4",
        "grata grato ADJ amod 2",
        '" " PUNCT punct 2',
    ]
    found = find_triggers(read_rows(rows), build_index(NEWS, "it"))

    assert ("SANCTIONS", (0, 2, 3, 4)) in {(t.type, t.tokens) for t in found}
