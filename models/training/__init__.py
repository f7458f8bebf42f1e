"""Train, export and score the bilingual model.

In order: e5_weights, sentences, read_ner, read_treebanks, gum_names, vocabulary,
labels, examples, network, train, export, evaluate.
"""
