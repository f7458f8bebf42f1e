from extractor.results.analysis import compare_periods


def test_compare_periods_names_what_changed(make):
    found = [
        make("1", "Al", "MEETS", "Bo", published="2022-05-01"),
        make("2", "Al", "AIDS", "Bo", published="2022-05-01"),
        make("3", "Al", "AIDS", "Bo", published="2023-05-01"),
        make("4", "Al", "AIDS", "Bo", published="2023-06-01"),
        make("5", "Al", "ATTACKS", "Bo", published="2023-06-01"),
    ]
    table = compare_periods(found, (None, "2022"), ("2023", None))
    changes = table.set_index("type")["change"].to_dict()
    assert changes == {"MEETS": "gone", "AIDS": "more", "ATTACKS": "new"}
    assert table.set_index("type").loc["AIDS", ["before", "after"]].tolist() == [1, 2]
