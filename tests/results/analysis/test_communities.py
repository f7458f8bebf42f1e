from extractor import build_graph
from extractor.results.analysis import find_communities


def test_find_communities_parts_two_circles(make):
    circles = (("Al", "Bo", "Cy"), ("Xi", "Yo", "Zu"))
    found = [
        make(f"{a}{b}", a, "MEETS", b)
        for circle in circles
        for a, b in zip(circle, circle[1:] + circle[:1], strict=True)
    ]
    table = find_communities(build_graph([*found, make("1", "Al", "MEETS", "Xi")]))
    groups = table.groupby("community")["name"].agg(set).tolist()
    assert groups == [set(circles[0]), set(circles[1])]
    assert table["entity"].iloc[0] == "per:al"
