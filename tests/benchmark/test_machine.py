from extractor.benchmark.machine import describe_machine, find_processor


def test_describe_machine_names_what_speed_depends_on():
    machine = describe_machine()
    assert machine["cores"] >= 1
    assert {"processor", "onnxruntime", "spacy", "blas"} <= set(machine)
    assert all(machine.values())


def test_find_processor_reads_the_model_name(tmp_path):
    path = tmp_path / "cpuinfo"
    path.write_text("processor\t: 0\nmodel name\t: Quick 3000\n")
    assert find_processor(path) == "Quick 3000"


def test_find_processor_where_nothing_can_be_read(tmp_path):
    assert find_processor(tmp_path / "absent")
