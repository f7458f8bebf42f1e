from extractor.articles.rejects import Reject


def test_reject_gives_json_types():
    reject = Reject("a.txt", "articles", "The file is empty.")
    assert reject.to_dict() == {
        "id": "a.txt",
        "step": "articles",
        "message": "The file is empty.",
    }
