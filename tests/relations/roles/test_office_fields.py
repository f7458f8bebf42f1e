import pytest

from extractor import extract_text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("House Democratic leader Ann Green met the press.", set()),
        ("Senate Republican leader Paul Count objected.", set()),
        (
            "Senate Majority Leader Paul Count objected.",
            {("HOLDS_POSITION", "Paul Count", "Senate")},
        ),
        (
            "Paul Count, the head of trading at Unicef, objected.",
            {("HOLDS_POSITION", "Paul Count", "Unicef")},
        ),
        ("Scottish Conservative leader Paul Count objected.", set()),
        (
            "Unicef leader Paul Count objected.",
            {("HEAD_OF", "Paul Count", "Unicef")},
        ),
    ],
)
def test_who_leads_a_part_does_not_lead_the_whole(text, wanted):
    # Italian says of what an office is behind it ("capogruppo del Pd alla Camera").
    found = extract_text(text, lang="en")
    said = {
        (one.type, found.mentions[one.subject].text, found.mentions[one.object].text)
        for one in found.relations
    }
    offices = {one for one in said if one[0] in {"HEAD_OF", "HOLDS_POSITION"}}
    assert offices == wanted
