"""Where ours reads a person's words otherwise than PyPI's edtf, by the words, and why."""

_GROUPS = {
    "Ours refuses two digits alone: they may be a year of any century, or an age.": [
        "90",
    ],
    "Ours refuses a word that it does not know, and does not look for numbers beside it.": [
        "notcirca 1860", "attica 1802", "attic. 1802", "birthday in 1872",
    ],
    "Ours takes it for ten years, as it does 1990s; nothing in it says a hundred.": [
        "1800s", "2000s", "year in the 1800s",
    ],
    "Ours refuses it: it may be 10 July or 7 October.": [
        "10/7/2008",
    ],
    "Ours is one moment before it, which is itself left out; theirs goes on until it.": [
        "earlier than 1928", "before 1928", "before January 1928", "before 18 January 1928",
        "before approx January 18 1928", "before approx January 1928", "before about the 1900s",
        "before the 1900s", "before 19th century",
    ],
    "Ours is one moment after it, which is itself left out; theirs goes on from it.": [
        "after 1928", "later than 1928", "after approx January 1928", "after approx Summer 1928",
        "after about the 1920s",
    ],
    "Ours refuses it: a decade that is not known of others has no form.": [
        "decade in 1800s", "decade somewhere during the 1800s",
    ],
    "Ours refuses it: a season takes no day, and theirs is not EDTF.": [
        "day in Spring 1849", "a day in about Spring 1849?",
    ],
    "64 BC is -0063, as 1 BC is 0000; theirs is a year off.": [
        "c64 BCE",
    ],
    "It is EDTF already, an interval.": [
        "1858/1860",
    ],
    "It is EDTF already: 30 is a code for summer in the south.": [
        "1910-30",
    ],
    "Ours refuses it: 30 may be a year or a code.": [
        "active 1910-30",
    ],
    "Ours keeps both years; theirs drops the second.": [
        "1863 or 1864", "1864 or 1866",
    ],
    "Ours keeps “late”; theirs drops it.": [
        "1915 late - autumn 1916",
    ],
    "Ours refuses what it cannot keep, here a remark on a print or a cast; theirs drops it.": [
        "1851-1852; printed 1853-1854", "1861-67 (later print)", "1863, printed 1870",
        "1863, printed ca. 1866", "1864, printed ca. 1864", "1864-1872, printed 1870s",
        "1870s, printed ca. 1880s", "1900-1903, cast before 1929", "1900; printed 1912",
        "1915, from Camerawork, October 1916", "1930s, printed early 1960s",
        "1932, printed 1976 by Gunther Sander", "1938, printed 1940s-1950s",
    ],
    "Ours refuses two dates without a word between; theirs drops the second.": [
        "1900; 1973",
    ],
}

#: Words to the reason why ours differs: it is right, or the words are beyond what it reads.
REASONS = {words: reason for reason, texts in _GROUPS.items() for words in texts}
