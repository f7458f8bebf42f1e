-- The database of "extractor convert OUT -o FILE.sqlite"; see sqlite.py.
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA user_version = 1;

-- The first column called name or title is what Datasette shows in links to a row.
CREATE TABLE articles (
    article TEXT PRIMARY KEY,
    name TEXT GENERATED ALWAYS AS (coalesce(title, article)) VIRTUAL,
    lang TEXT,
    published TEXT,
    title TEXT,
    source TEXT,
    notes TEXT NOT NULL,
    text TEXT NOT NULL,
    error TEXT
);

CREATE TABLE entities (
    entity TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    name_it TEXT,
    name_en TEXT,
    aliases TEXT NOT NULL,
    ids TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    same_as TEXT
);

CREATE TABLE mentions (
    article TEXT NOT NULL REFERENCES articles (article),
    mention INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    label TEXT NOT NULL,
    form TEXT,
    entity TEXT REFERENCES entities (entity),
    metonym TEXT,
    value TEXT,
    value_from TEXT,
    bound TEXT,
    score REAL NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (article, mention)
);

CREATE TABLE relations (
    article TEXT NOT NULL REFERENCES articles (article),
    relation INTEGER NOT NULL,
    type TEXT NOT NULL,
    subject INTEGER NOT NULL,
    object INTEGER NOT NULL,
    trigger TEXT NOT NULL,
    sentence TEXT NOT NULL,
    negated INTEGER NOT NULL,
    modality TEXT NOT NULL,
    attribution TEXT NOT NULL,
    date TEXT,
    place INTEGER,
    rule TEXT NOT NULL,
    score REAL NOT NULL,
    subject_text TEXT NOT NULL,
    object_text TEXT NOT NULL,
    subject_entity TEXT REFERENCES entities (entity),
    object_entity TEXT REFERENCES entities (entity),
    trigger_text TEXT NOT NULL,
    sentence_text TEXT NOT NULL,
    attribution_text TEXT,
    place_text TEXT,
    PRIMARY KEY (article, relation),
    FOREIGN KEY (article, subject) REFERENCES mentions (article, mention),
    FOREIGN KEY (article, object) REFERENCES mentions (article, mention),
    FOREIGN KEY (article, place) REFERENCES mentions (article, mention)
);

CREATE TABLE sentences (
    sentence INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (article),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (article, start, "end")
);
-- rows

CREATE INDEX mentions_entity ON mentions (entity);
CREATE INDEX relations_subject ON relations (subject_entity);
CREATE INDEX relations_object ON relations (object_entity);
CREATE INDEX relations_type ON relations (type);
CREATE INDEX relations_date ON relations (date);
CREATE INDEX articles_published ON articles (published);
CREATE INDEX entities_name ON entities (name);

CREATE VIRTUAL TABLE articles_search USING fts5 (
    title, text, content="articles", tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO articles_search (articles_search) VALUES ('rebuild');
CREATE VIRTUAL TABLE sentences_search USING fts5 (
    text, content="sentences", content_rowid="sentence",
    tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO sentences_search (sentences_search) VALUES ('rebuild');

-- Datasette knows full-text search by content="...", without blanks.
-- What the articles state, a row for each relation, with names for ids.
CREATE VIEW statements AS
SELECT
    coalesce(s.name, r.subject_text) AS subject,
    CASE WHEN r.negated THEN 'not ' ELSE '' END || r.type AS relation,
    coalesce(o.name, r.object_text) AS object,
    r.date,
    r.place_text AS place,
    r.modality,
    r.attribution_text AS said_by,
    r.sentence_text AS sentence,
    a.published,
    a.title,
    a.source,
    r.article,
    r.relation AS number,
    r.rule,
    r.score
FROM relations AS r
JOIN articles AS a ON a.article = r.article
LEFT JOIN entities AS se ON se.entity = r.subject_entity
LEFT JOIN entities AS s ON s.entity = coalesce(se.same_as, se.entity)
LEFT JOIN entities AS oe ON oe.entity = r.object_entity
LEFT JOIN entities AS o ON o.entity = coalesce(oe.same_as, oe.entity);

-- Who has to do with whom: what is stated of the same two, counted.
CREATE VIEW pairs AS
SELECT
    subject,
    relation,
    object,
    count(*) AS statements,
    count(DISTINCT article) AS articles,
    min(coalesce(date, published)) AS first,
    max(coalesce(date, published)) AS last,
    max(score) AS best_score
FROM statements
GROUP BY subject, relation, object
ORDER BY articles DESC, statements DESC, subject, relation, object;
