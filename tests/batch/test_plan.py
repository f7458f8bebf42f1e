from extractor.batch.plan import plan_batch
from extractor.batch.settings import Settings


def test_plan_batch_counts_and_writes_nothing(configuration, folder, out, seen):
    (folder / "c.txt").write_text("Le ministre est arrivé hier soir à Gyumri.")
    plan = plan_batch([folder], out)
    assert not out.exists()
    assert seen() == []
    assert plan.new == {"en": 1, "it": 1, "unknown": 1}
    assert [reject.id for reject in plan.rejects] == ["empty.txt"]


def test_plan_batch_knows_what_is_done(run, folder, out, contents):
    run(folder)
    before = contents(out / ".parts")
    (folder / "d.txt").write_text("Un altro ministro è arrivato a Gyumri oggi.")
    plan = plan_batch([folder], out, settings=Settings("it"))
    assert (plan.new, plan.skipped, plan.rejected) == ({"it": 1}, 2, 1)
    assert contents(out / ".parts") == before
    plan = plan_batch([folder], out, settings=Settings("it"), force=True)
    assert plan.skipped == 0


def test_plan_batch_takes_the_language_an_article_says(configuration, out, tmp_path):
    (tmp_path / "a.txt").write_text("OK")
    plan = plan_batch([tmp_path / "a.txt"], out, settings=Settings(lang="en"))
    assert plan.new == {"en": 1}


def test_plan_batch_takes_one_input(configuration, folder, out):
    for one in (folder, str(folder), iter([folder])):
        assert plan_batch(one, out).new == {"en": 1, "it": 1}
