"""Where words are found otherwise than by FTS5 with porter and unicode61, and why that is right."""

import re

import snowballstemmer

from oracle import folded_words

PORTER, ENGLISH = snowballstemmer.stemmer("porter"), snowballstemmer.stemmer("english")
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Vocabulary:
    """The words of a history, by what both stemmers make of them."""

    def __init__(self, milestones):
        words = set()
        for milestone in milestones:
            words.update(folded_words(milestone["title"]), folded_words(milestone.get("text") or ""))
        self.words = sorted(words)
        self.porter = dict(zip(self.words, PORTER.stemWords(self.words)))
        self.english = dict(zip(self.words, ENGLISH.stemWords(self.words)))

    def found(self, word, stems, stemmer):
        stem = stemmer.stemWord(word)
        return {known for known, other in stems.items() if other == stem}


def stemmers_differ(vocabulary, words):
    return any(
        vocabulary.found(part, vocabulary.porter, PORTER)
        != vocabulary.found(part, vocabulary.english, ENGLISH)
        for word in words if not word.is_prefix for part in folded_words(word.text))


def is_wide(vocabulary, words):
    return any(WIDE.search(word.text) for word in words)


#: Each with what it is about, and whether it may explain a difference.
RULES = [
    ("Snowball's English stems are Porter's second, FTS5's the first: generously, dying, skies",
     stemmers_differ),
    ("Chinese, Japanese and Korean are found by any two characters, in FTS5 by a whole run of them",
     is_wide),
]


def explanation(vocabulary, words):
    return next((text for text, explains in RULES if explains(vocabulary, words)), None)
