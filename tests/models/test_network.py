"""The network; torch is a dependency of training only."""

import pytest

torch = pytest.importorskip(
    "torch", reason="torch is not installed: pip install 'extractor[train]'"
)

SIZES = {"pieces": 50, "layers": 1, "ner": 7, "upos": 17, "lemma": 5, "deprel": 9}


@pytest.fixture
def network():
    from training.network import Network

    torch.manual_seed(1)
    return Network(SIZES).eval()


def test_network_does_not_see_padding(network):
    pieces = torch.tensor([[0, 7, 8, 9, 2]])
    padded = torch.tensor([[0, 7, 8, 9, 2, 1, 1]])
    first = torch.tensor([[1, 2, 3]])
    with torch.no_grad():
        alone = network(pieces, first)
        beside = network(padded, first, padded != 1)
    assert torch.allclose(alone.ner, beside.ner, atol=1e-5)
    assert torch.allclose(alone.arcs, beside.arcs, atol=1e-5)


def test_arc_mask_keeps_arcs_inside_the_sentence():
    from training.train import find_arc_mask

    mask = find_arc_mask(torch.tensor([[0, 0, 1]]))[0]
    assert (mask == 0).tolist() == [
        [True, False, True, False],
        [True, True, False, False],
        [True, False, False, False],
    ]


def test_rate_rises_then_falls_to_nothing(network):
    from training.train import make_optimizer, set_rate

    schedule = {"rate_encoder": 1e-4, "rate_heads": 1e-3, "weight_decay": 0.01}
    optimizer = make_optimizer(network, schedule)
    rates = []
    for progress in (0.0, 0.1, 0.55, 1.0):
        set_rate(optimizer, progress, 0.1)
        rates.append(max(group["lr"] for group in optimizer.param_groups))
    assert rates == pytest.approx([0.0, 1e-3, 5e-4, 0.0])


def test_exported_layers_give_the_same_scores(network):
    pytest.importorskip(
        "onnxscript", reason="onnxscript is missing: pip install 'extractor[train]'"
    )
    from training.export import WindowNetwork

    pieces, first = torch.tensor([0, 7, 8, 9, 2]), torch.tensor([1, 3])
    with torch.no_grad():
        wanted = network(pieces[None], first[None])
        found = WindowNetwork(network).eval()(pieces, first)
    for mine, theirs in zip(found, wanted, strict=True):
        assert torch.allclose(mine, theirs[0], atol=1e-5)


def test_frozen_layers_are_not_trained(network):
    from training.train import freeze, make_optimizer

    freeze(network, 1)
    schedule = {"rate_encoder": 1e-4, "rate_heads": 1e-3, "weight_decay": 0.01}
    optimizer = make_optimizer(network, schedule)
    trained = {id(p) for group in optimizer.param_groups for p in group["params"]}
    assert trained
    assert not trained & {id(p) for p in network.encoder.parameters()}


def test_second_training_has_settings_of_its_own():
    from training.train import set_further

    config = {
        "seed": 1,
        "schedule": {"minutes": 5, "clip": 1.0},
        "windows": {"single": 0.25},
        "source": [{"name": "made", "share": 0.5}],
        "further": {
            "minutes": 9,
            "windows": {"other_names": 0.3},
            "share": {"made": 0.8},
        },
    }
    set_further(config)
    assert config["schedule"] == {"minutes": 9, "clip": 1.0}
    assert config["windows"] == {"single": 0.25, "other_names": 0.3}
    assert config["source"][0]["share"] == 0.8
    assert config["seed"] == 2


def test_blend_lies_between_both():
    from training.train import blend

    first = {"weight": torch.tensor([0.0, 2.0]), "count": torch.tensor([3])}
    second = {"weight": torch.tensor([4.0, 2.0]), "count": torch.tensor([5])}
    mixed = blend(first, second, 0.25)
    assert mixed["weight"].tolist() == [1.0, 2.0]
    assert mixed["count"].tolist() == [3]
