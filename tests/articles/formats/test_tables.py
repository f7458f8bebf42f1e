import pytest

from extractor.articles.formats.tables import read_csv
from extractor.articles.options import Keys, Limits, ReadingOptions
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError


@pytest.fixture
def read(make_source):
    def read_table(content, **options):
        data = content if isinstance(content, bytes) else content.encode()
        source = make_source(data, name="t.csv", options=ReadingOptions(**options))
        return list(read_csv(source))

    return read_table


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_read_csv_tells_the_delimiter(read, sign, end):
    rows = [["id", "text"], ["1", '"La città, ""bella""; è qui."'], ["2", "Two."]]
    content = end.join(sign.join(row) for row in rows)
    first, second = read(content.replace("\r", "\n") if end == "\r" else content)
    assert (first.id, first.text) == ("1", 'La città, "bella"; è qui.')
    assert (second.id, second.text) == ("2", "Two.")


def test_read_csv_reads_cells_with_line_ends(read):
    first, second = read('text,title\n"Uno.\n\nDue.",A\nTre.,B\n')
    assert (first.id, first.text) == ("t.csv:2", "Uno.\n\nDue.")
    assert (second.id, second.title) == ("t.csv:3", "B")


@pytest.mark.parametrize(
    ("encoding", "noted"),
    [("utf-8", {}), ("utf-8-sig", {}), ("cp1252", {"encoding": "cp1252"})],
)
def test_read_csv_reads_what_spreadsheets_write(read, encoding, noted):
    content = "text;published\nPerché è così, la città?;06.12.2023\n"
    (article,) = read(content.encode(encoding))
    assert article.text == "Perché è così, la città?"
    assert article.notes == {"published_as": "06.12.2023"} | noted


def test_read_csv_reads_utf_16(read):
    (article,) = read("text\nLa città.\n".encode("utf-16"))
    assert (article.text, article.notes) == ("La città.", {"encoding": "utf-16"})


def test_read_csv_maps_columns(read):
    keys = Keys(text="body", id="nr", published="date")
    (article,) = read("nr,body,date\n7,Testo.,December 6 2023\n", keys=keys)
    assert (article.id, article.text, article.published) == (
        "7",
        "Testo.",
        "2023-12-06",
    )


def test_read_csv_rejects_the_row_and_no_other(read):
    found = read("id,text,published\n1,Uno.,\n2,Due.,ieri\n3,,\n4,a,b,c\n\n5,Tre.,\n")
    assert [item.id for item in found] == ["1", "t.csv:3", "t.csv:4", "t.csv:5", "5"]
    messages = [item.message for item in found if isinstance(item, Reject)]
    assert "published = 'ieri' is no date" in messages[0]
    assert "'text' is empty" in messages[1]
    assert "the row has 4 cells, but the table has 3 columns" in messages[2]


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        ("", {}, "The table is empty"),
        ("id,body\n1,x\n", {}, "no column 'text'; columns found: 'id', 'body'"),
        ("text\nx\n", {"keys": Keys(published="date")}, "no column 'date'"),
        ("a," * 20 + "text\n", {"limits": Limits(columns=10)}, "has 21 columns"),
        ("text,id,text\nx,1,y\n", {}, "has 2 columns 'text'; give each a name"),
        ("id,text,date,date\n1,x,,\n", {"keys": Keys(published="date")}, "2 columns"),
    ],
)
def test_read_csv_refuses_a_table_it_cannot_use(read, content, options, message):
    with pytest.raises(ArticleError, match=message):
        read(content, **options)


def test_read_csv_reads_twins_that_nobody_asked_for(read):
    (article,) = read("text,tag,tag\nUno.,a,b\n")
    assert article.text == "Uno."


@pytest.mark.parametrize("before", ["sep=;\n", "sep=;\r\n", "\n \n", "\nsep=;\n"])
def test_read_csv_finds_the_names_below_what_spreadsheets_put_first(read, before):
    (article,) = read(f"{before}id;text\n1;Uno, due.\n")
    assert (article.id, article.text) == ("1", "Uno, due.")


def test_read_csv_takes_cells_that_a_row_lacks_for_empty(read):
    short, whole = read("id,text,title\n1\n2,Due.\n")
    assert short.message == "'text' is empty."
    assert (whole.id, whole.text, whole.title) == ("2", "Due.", None)


def test_read_csv_takes_no_rest_of_a_file_for_a_cell(make_source):
    articles = read_csv(make_source(b'text\nUno.\n"Due.\nTre.\nQuattro.\n'))
    assert next(articles).text == "Uno."
    with pytest.raises(ArticleError, match=r"Row 3 cannot be read .*never closed"):
        next(articles)


@pytest.mark.parametrize("end", ["", "\n"])
def test_read_csv_reads_a_last_cell_in_quotation_marks(read, end):
    assert [article.text for article in read(f'text\n"Uno,\ndue."{end}')] == [
        "Uno,\ndue."
    ]


@pytest.mark.parametrize(
    "content", ['text\nUno.\n"' + "x\n" * 999, "text\nUno.\n" + "x" * 999]
)
def test_read_csv_keeps_the_rows_before_the_damage(make_source, content):
    options = ReadingOptions(limits=Limits(row_bytes=100))
    articles = read_csv(make_source(content.encode(), options=options))
    assert next(articles).text == "Uno."
    with pytest.raises(ArticleError, match="Row 3 cannot be read"):
        next(articles)


def test_read_csv_takes_texts_beyond_the_limit_of_the_library(read):
    (article,) = read("text\n" + "x" * 200_000)
    assert len(article.text) == 200_000
