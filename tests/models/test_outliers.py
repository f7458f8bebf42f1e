"""Layers made to be rounded; torch is a dependency of training only."""

import pytest

torch = pytest.importorskip(
    "torch", reason="torch is not installed: pip install 'extractor[train]'"
)

SIZES = {"pieces": 50, "layers": 2, "ner": 7, "upos": 17, "lemma": 5, "deprel": 9}
WINDOWS = [[0, 7, 8, 9, 2], [0, 30, 31, 2]]
LARGE = 100  # the neuron that is made large


@pytest.fixture
def network():
    from training.network import Network

    torch.manual_seed(1)
    network = Network(SIZES).eval()
    with torch.no_grad():
        for layer in network.encoder.layers:
            layer.inner.bias[LARGE] = 200.0
            layer.norm_attention.weight[3] = 10.0
    return network


def test_measured_ranges_are_the_largest_of_all_windows(network):
    from training.outliers import measure_ranges

    both = measure_ranges(network, WINDOWS)
    each = [measure_ranges(network, [window]) for window in WINDOWS]
    assert len(both) == SIZES["layers"]
    for layer, ranges in enumerate(both):
        alone = [found[layer].held for found in each]
        assert torch.equal(ranges.held, torch.maximum(*alone))
        assert ranges.held.argmax() == LARGE
        assert ranges.read.argmax() == 3


def test_layers_made_to_be_rounded_compute_the_same(network):
    from training.export import WindowNetwork
    from training.outliers import measure_ranges

    pieces, first = torch.tensor(WINDOWS[0]), torch.tensor([1, 3])
    with torch.no_grad():
        x = torch.randn(5, 384)
        wanted = WindowNetwork(network).eval().run_layers(x)
        made = WindowNetwork(network, measure_ranges(network, WINDOWS)).eval()
        assert torch.allclose(made.run_layers(x), wanted, atol=1e-3)
        assert len(made(pieces, first)) == 7


def test_what_is_large_stays_float_or_is_shared_with_its_weights(network):
    from training.outliers import APART, RoundableLayer, measure_ranges

    layer = network.encoder.layers[0]
    (ranges, _) = measure_ranges(network, WINDOWS)
    made = RoundableLayer(layer, ranges)
    assert made.apart.inner.bias.shape == (APART,)
    assert 200.0 in made.apart.inner.bias.tolist()
    assert 200.0 not in made.most.inner.bias.tolist()
    shrunk = ranges.read * made.shrink
    assert shrunk.max() / shrunk.median() < ranges.read.max() / ranges.read.median()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::FutureWarning")  # of torch's own exporter
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # as above
def test_rounding_loses_less_than_without(network, tmp_path):
    pytest.importorskip(
        "onnxscript", reason="onnxscript is missing: pip install 'extractor[train]'"
    )
    import onnxruntime
    from training.export import WindowNetwork, quantise, write_graph
    from training.outliers import Ranges, measure_ranges

    pieces, first = torch.tensor(WINDOWS[0]), torch.tensor([1, 3])
    flat = [Ranges(torch.ones(384), torch.zeros(1536))] * SIZES["layers"]
    lost = []
    for ranges in (measure_ranges(network, WINDOWS), flat):
        module = WindowNetwork(network, ranges).eval()
        write_graph(module, tmp_path / "draft.onnx")
        quantise(tmp_path / "draft.onnx", tmp_path / "int8.onnx")
        session = onnxruntime.InferenceSession(str(tmp_path / "int8.onnx"))
        feed = {"pieces": pieces.numpy(), "first": first.numpy()}
        with torch.no_grad():
            wanted = module(pieces, first)[0].numpy()
        lost.append(abs(session.run(["ner"], feed)[0] - wanted).mean())
    assert 0 < lost[0] < lost[1] / 2
