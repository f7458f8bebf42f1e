import pytest

from extractor.batch.settings import Settings, check_settings, describe_settings
from extractor.errors import ExtractorError


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (Settings(engine="x"), "engine is 'x'; allowed are local, ray"),
        (Settings(near_duplicates="x"), "allowed are mark, drop, off"),
    ],
)
def test_check_settings_names_what_is_allowed(settings, message):
    with pytest.raises(ExtractorError, match=message):
        check_settings(settings)


def test_run_batch_checks_settings_before_it_writes(run, folder, out):
    with pytest.raises(ExtractorError, match="engine is 'x'"):
        run(folder, engine="x")
    assert not out.exists()


def test_describe_settings_leaves_out_what_changes_no_result(configuration):
    one = describe_settings(Settings(workers=1, max_seconds=3))
    assert one == describe_settings(Settings(workers=2))
    assert one != describe_settings(Settings(schema="my.toml"))
