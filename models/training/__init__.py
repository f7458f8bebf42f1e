"""Train, export and score the bilingual model.

In order: e5_weights, sentences, read_ner, read_treebanks, gum_names, sources,
vocabulary, lexicon, labels, examples, network, train, export, evaluate, card.
"""
