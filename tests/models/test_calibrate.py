import numpy as np
import pytest
from training.calibrate import find_error, find_logits, fit


def test_fit_finds_how_scores_were_made():
    rng = np.random.default_rng(3)
    scores = rng.uniform(0.05, 0.95, 20_000)
    shares = 1.0 / (1.0 + np.exp(-(0.5 * find_logits(scores) - 0.3)))
    right = (rng.uniform(size=len(scores)) < shares).astype(float)
    slope, intercept = fit(scores, right)
    assert slope == pytest.approx(0.5, abs=0.05)
    assert intercept == pytest.approx(-0.3, abs=0.05)


def test_find_error_is_the_gap_between_what_is_said_and_what_is_right():
    scores = np.array([0.95, 0.95, 0.25, 0.25])
    assert find_error(scores, np.array([1.0, 1.0, 0.0, 0.5])) == pytest.approx(0.025)
    assert find_error(scores, np.array([0.0, 0.0, 1.0, 1.0])) == pytest.approx(0.85)
    assert find_error(np.array([1.0]), np.array([1.0])) == 0.0
