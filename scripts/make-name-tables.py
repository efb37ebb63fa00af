#!/usr/bin/env python3
"""Makes src/tables/names/{first-names,surnames}.tsv from openly licensed packages.

    pip download --no-deps Faker names && unzip Faker*.whl -d DIR && tar xzf names-*.tar.gz -C DIR
    python3 scripts/make-name-tables.py DIR        (compromise is read from node_modules)
    python3 scripts/make-name-tables.py DIR FILE   writes all names, by locale, for scripts/train-tagger.js instead

Sources: Faker (MIT), names (MIT; US census of 1990, public domain), compromise (MIT). Names are lower case and without
diacritics, as they are looked up. A name that is also an English word, a place or a month carries the mark "w": alone
it proves nothing.
"""
import collections, glob, importlib, json, re, subprocess, sys, unicodedata

SOURCE = sys.argv[1]
sys.path.insert(0, SOURCE)
LOCALES = """az_AZ bg_BG cs_CZ da_DK de_AT de_CH de_DE el_GR en_GB en_IE en_IN en_KE en_NG en_NZ en_PK en_TH en_US es_AR es_CA es_CL
es_CO es_ES es_MX et_EE fi_FI fr_BE fr_CA fr_CH fr_DZ fr_FR ga_IE ha_NG hr_HR hu_HU id_ID ig_NG it_IT ja_JP lt_LT lv_LV nl_BE nl_NL
no_NO pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sv_SE sw tr_TR tw_GH uk_UA uz_UZ vi_VN yo_NG zh_CN zu_ZA""".split()
CYRILLIC = dict(zip("абвгдезийклмнопрстуфхъыьэіїєґ", ["a", "b", "v", "g", "d", "e", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
                    "t", "u", "f", "kh", "", "y", "", "e", "i", "yi", "ye", "g"]))
CYRILLIC.update({"ж": "zh", "ё": "yo", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"})
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()))
LETTERS = {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a", "ħ": "h"}


def fold(name):
    """Lower case, Latin letters, no diacritics; None if that isn't possible."""
    name = "".join(CYRILLIC.get(c, GREEK.get(c, c)) for c in unicodedata.normalize("NFC", name.lower().replace("ў", "u")))
    name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    name = "".join(GREEK.get(c, LETTERS.get(c, c)) for c in name).replace("’", "'")
    return name if re.fullmatch(r"[a-z][a-z']+[a-z]|[a-z]{2}", name) else None


def flat(values):
    for value in () if values is None or callable(values) else values:
        yield from flat(value) if isinstance(value, (list, tuple)) else [value] if isinstance(value, str) else ()


def faker_names():
    first, last = collections.defaultdict(collections.Counter), collections.Counter()
    places = collections.defaultdict(lambda: collections.defaultdict(set))
    for locale in LOCALES:
        provider = importlib.import_module("faker.providers.person." + locale).Provider
        for gender, key in (("m", "male"), ("f", "female")):
            names = list(flat(getattr(provider, "first_names_" + key, ()))) + list(flat(getattr(provider, f"first_{key}_romanized_name", ())))
            names += list(flat(getattr(provider, f"first_romanized_names_{key}", ()) or getattr(provider, f"first_{key}_romanized_names", ())))
            parts = {fold(part) for n in names for part in re.split(r"[ -]", n)} - {None}
            # A short list holds common names, a long one also rare ones, which need a second source.
            for name in parts: places[name][gender].add(locale)
            for name in parts: first[name][gender] += 2 if len(parts) <= 600 or locale == "tr_TR" else 1
        lasts = set()
        for key in ("last_names", "last_names_male", "last_names_female", "last_romanized_names"): lasts |= set(flat(getattr(provider, key, ())))
        lasts = {fold(name) for name in lasts} - {None}
        for name in lasts: last[name] += 2 if len(lasts) <= 1100 else 1
    return first, last, places


def census():
    rows = {}
    for kind in ("female.first", "male.first", "all.last"):
        with open(glob.glob(f"{SOURCE}/names-*/names/dist.{kind}")[0]) as f:
            rows[kind] = [(l.split()[0].lower(), float(l.split()[1])) for l in f]
    return rows


def lexicon():
    code = "const l=require('compromise').model();process.stdout.write(JSON.stringify([l.one.lexicon,l.two.switches]))"
    return json.loads(subprocess.run(["node", "-e", code], stdout=subprocess.PIPE, check=True).stdout)


def write_wide(path):
    """All names by locale, as they're written: what the tagger's trainer puts in place of the names in its text."""
    with open(path, "w") as f:
        for locale in LOCALES:
            provider = importlib.import_module("faker.providers.person." + locale).Provider
            for kind, keys in (("first", ("first_names_male", "first_names_female", "first_male_romanized_name", "first_female_romanized_name",
                                          "first_romanized_names", "first_romanized_name")),
                               ("last", ("last_names", "last_names_male", "last_names_female", "last_romanized_names"))):
                names = {show(n) for key in keys for n in flat(getattr(provider, key, ()))} - {None}
                for name in sorted(names): f.write(f"{locale}\t{kind}\t{name}\n")


def show(name):
    """A name with its capitals and diacritics, romanised if need be; None for other scripts or several words."""
    if re.fullmatch(r"[A-ZÀ-Žḁ-ỹĐ][a-zà-žḁ-ỹđ'’A-Zʼ]+", name): return name
    if re.search("[Ѐ-ӿͰ-Ͽ]", name) and fold(name): return fold(name).capitalize()
    return None


ENGLISH = {"en_GB", "en_IE", "en_NZ", "en_US"}


def gender_of(name, votes, locales, shares, tags):
    """English use decides (the census five to one, or else compromise), unless two other countries say otherwise."""
    other = {"f": "m", "m": "f"}
    f, m = (max(shares[g].get(name, 0), 0.0005) for g in "fm")
    g = "f" if f >= 5 * m else "m" if m >= 5 * f else None
    if f + m < 0.004: g = {"FemaleName": "f", "MaleName": "m"}.get(next(iter(tags.get(name, set()) & {"FemaleName", "MaleName"}), ""), g)
    if g and len(locales[other[g]] - ENGLISH) < 2: return g
    return next((g for g in "fm" if votes[g] >= 0.8 * sum(votes.values())), "x")


def main():
    if len(sys.argv) > 2: return write_wide(sys.argv[2])
    first, last, locales = faker_names()
    rows, (lex, switches) = census(), lexicon()
    census_names = {n for key in ("female.first", "male.first") for n, _ in rows[key]}
    votes = collections.defaultdict(lambda: collections.Counter())
    for name, genders in first.items():
        for g, n in genders.items(): votes[name][g] += n
    for kind, g in (("female.first", "f"), ("male.first", "m")):
        for name, share in rows[kind]:
            if share >= 0.004: votes[name][g] += 2 + share * 20
    shares = {g: dict(rows[kind]) for kind, g in (("female.first", "f"), ("male.first", "m"))}
    plain = {"Singular", "Infinitive", "PresentTense", "Adjective", "Uncountable", "Preposition", "Conjunction", "Adverb", "Modal", "Noun",
             "PastTense", "Plural", "Actor", "City", "Country", "Region", "Place", "Month", "WeekDay", "Demonym", "Date", "Comparable",
             "Honorific", "Organization", "Pronoun", "Determiner", "Currency", "Unit", "Expression", "Verb", "Gerund", "Participle"}
    places = {"City", "Country", "Region", "Place"}
    tags = {w: set([t] if isinstance(t, str) else t) for w, t in lex.items()}
    for word, tag in tags.items():
        if tag & {"MaleName", "FemaleName", "FirstName"} and fold(word):
            votes[fold(word)]["m" if "MaleName" in tag else "f" if "FemaleName" in tag else "x"] += 2
    is_word = lambda w: bool(tags.get(w, set()) & plain) or w in switches
    with open("src/tables/names/first-names.sorted.tsv", "w") as f:
        f.write("# first name\tgender (f, m, x: either)\tw if also a word or a place; made by scripts/make-name-tables.py\n")
        for name in sorted(votes):
            v, total = votes[name], sum(votes[name].values())
            if total < 2 or (is_word(name) and total < 2.2 + 0.8 * (name not in census_names)): continue
            g = gender_of(name, v, locales[name], shares, tags)
            f.write(f"{name}\t{g}" + ("\tw" if is_word(name) else "") + "\n")
    for name, share in rows["all.last"]:
        if share >= 0.004: last[name] += 1 + (share >= 0.01)
    for word, tag in tags.items():
        if "LastName" in tag and fold(word): last[fold(word)] += 2
    with open("src/tables/names/surnames.sorted.tsv", "w") as f:
        f.write("# surname\tw if also a word or a place; made by scripts/make-name-tables.py\n")
        for name in sorted(last):
            if last[name] < 2 or (is_word(name) and tags.get(name, set()) & places): continue
            f.write(name + ("\tw" if is_word(name) else "") + "\n")
    with open("src/tables/names/look-alikes.tsv", "w") as f:
        f.write("# organisation or place of several words that looks like a name; from compromise, made by scripts/make-name-tables.py\n")
        kinds = {"Organization", "SportsTeam", "Place", "City", "Region", "Country"}
        for phrase in sorted(w for w, tag in tags.items() if " " in w and tag & kinds): f.write(phrase + "\n")


main()
