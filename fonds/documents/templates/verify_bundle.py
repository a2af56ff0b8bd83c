#!/usr/bin/env python3
"""Check this evidence bundle without the program that made it. Needs Python 3.8 or later and nothing else.

    python3 verify_bundle.py [ZIP-OR-FOLDER] [COUNT:HASH ...]

Without a name it checks the folder that it stands in. COUNT:HASH is a head of the chain that you kept yourself, from a
statement or a letter. Exit code 0: everything holds; 1: something does not; 2: this is no bundle.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
import zipfile
import zlib
from typing import Any, Iterator, Tuple

HEX = re.compile("[0-9a-f]{64}")

SAY = {
    "missing": {"nl": "{} ontbreekt", "en": "{} is missing"},
    "added": {"nl": "{} is toegevoegd", "en": "{} was added"},
    "changed": {"nl": "{} is veranderd", "en": "{} was changed"},
    "count": {
        "nl": "chain.json telt niet 1, 2, 3 tot het einde van de keten",
        "en": "chain.json does not count 1, 2, 3 up to the head",
    },
    "no-end": {"nl": "het genoemde einde is niet het einde van chain.json", "en": "the head is not the end of chain.json"},
    "record-changed": {"nl": "record {} is veranderd", "en": "record {} was changed"},
    "record-loose": {"nl": "record {} volgt niet op het record ervoor", "en": "record {} does not follow the record before it"},
    "records-gone": {
        "nl": "records die er helemaal in moeten staan, zijn er niet: {}",
        "en": "records that should be told in full are not there: {}",
    },
    "assessment-changed": {"nl": "beoordeling {} is veranderd", "en": "assessment {} was changed"},
    "rules-gone": {
        "nl": "de regels van beoordeling {} zitten niet in de bundel, of zijn veranderd",
        "en": "the rules of assessment {} are not in the bundle, or were changed",
    },
    "head-unknown": {"nl": "het bewaarde einde {} staat niet in deze keten", "en": "the head {} is not in this chain"},
    "unreadable": {"nl": "dit is niet te lezen als bundel: {}", "en": "this cannot be read as a bundle: {}"},
    "usage": {
        "nl": "gebruik: python3 verify_bundle.py [ZIP-OF-MAP] [AANTAL:HASH ...]",
        "en": "usage: python3 verify_bundle.py [ZIP-OR-FOLDER] [COUNT:HASH ...]",
    },
    "counted": {
        "nl": "{} records helemaal, elk met zijn eigen code en de code ervoor; van {} alleen de code",
        "en": "{} records in full, each with its own hash and the hash before it; {} by their hash alone",
    },
    "head": {"nl": "einde van de keten {}:{}", "en": "head {}:{}"},
    "page": {
        "nl": "het bewijs staat in records.json; of index.html hetzelfde zegt, gaat dit script niet na",
        "en": "the evidence is in records.json; whether index.html says the same, this script does not check",
    },
    "fails": {"nl": "klopt niet", "en": "does not hold"},
    "holds": {
        "nl": "klopt; vergelijk het einde van de keten met een dat buiten het fonds is bewaard",
        "en": "holds; compare the head with one that was kept outside the fund",
    },
}
Fault = Tuple[Any, ...]
"""What is wrong: a key of SAY, and what it is about."""


def read(place: str) -> dict[str, bytes]:
    """Every file of the bundle: name -> bytes."""
    if os.path.isfile(place):
        with zipfile.ZipFile(place) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    os.listdir(place)  # a folder that is not there is one without files to os.walk
    found: dict[str, bytes] = {}
    for folder, _, names in os.walk(place):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, place).replace(os.sep, "/")] = file.read()
    return found


def canonical(value: Any) -> str:
    """JSON as RFC 8785 has it, for text, whole numbers, lists and objects."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def sha256(content: bytes) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def check_files(files: dict[str, bytes]) -> Iterator[Fault]:
    """Each file is the one that was put in."""
    listed = json.loads(files["files.json"].decode())
    for name in sorted(set(listed) | set(files) - {"files.json"}):
        if name not in files:
            yield "missing", name
        elif name not in listed:
            yield "added", name
        elif sha256(files[name]) != listed[name]:
            yield "changed", name


def check_chain(bundle: dict[str, Any], chain: list[Any]) -> Iterator[Fault]:
    """Numbers without gaps, up to the head; and each record that is told in full has its hash and follows the one before."""
    if [number for number, _ in chain] != list(range(1, len(chain) + 1)) or not all(HEX.fullmatch(one) for _, one in chain):
        yield ("count",)
        return
    if {"count": len(chain), "hash": chain[-1][1]} != bundle["head"]:
        yield ("no-end",)
    hashes: dict[int, str] = {number: one for number, one in chain}
    hashes[0] = "0" * 64
    for record in bundle["records"]:
        told = {name: value for name, value in record.items() if name != "hash"}
        told["body"] = json.loads(record["body"])
        number = record["seq"]
        if not sha256(canonical(told).encode("utf-8", "surrogatepass")) == record["hash"] == hashes.get(number):
            yield "record-changed", number
        if record["previous"] != hashes.get(number - 1):
            yield "record-loose", number
    missing = set(bundle["selected"]) - {record["seq"] for record in bundle["records"]}
    if missing:
        yield "records-gone", sorted(missing)


def check_content(bundle: dict[str, Any], files: dict[str, bytes]) -> Iterator[Fault]:
    """Each assessment is the one that was hashed, by a rule set that is in the bundle, byte for byte."""
    for record in bundle["records"]:
        for table, row in json.loads(record["body"])["rows"]:
            if table == "assessment":
                if sha256(row["document"].encode()) != row["sha256"]:
                    yield "assessment-changed", row["id"]
                if sha256(files.get(f"rules/{row['rule_set']}.yaml", b"")) != row["rule_set"]:
                    yield "rules-gone", row["id"]


def check_heads(chain: list[Any], files: dict[str, bytes], kept: list[str]) -> Iterator[Fault]:
    """Every head that somebody kept is in the chain."""
    hashes = {str(number): one for number, one in chain}
    heads = [(one, one.strip().partition(":")[::2]) for one in kept]
    for name in sorted(files):
        if name.startswith("anchors/"):
            text = files[name].decode("utf-8-sig", "replace").strip()
            if text.startswith("{"):
                told = json.loads(text)
                heads.append((name, (str(told.get("count")), told.get("hash"))))
            else:
                heads.append((name, text.partition(":")[::2]))
    for name, (count, one) in heads:
        if hashes.get(count) != one:
            yield "head-unknown", name


def say(language: str, key: str, *about: object) -> None:
    """One sentence in the language of the bundle."""
    print(SAY[key][language].format(*about))


def unreadable(language: str, error: Exception) -> None:
    """Why this is no bundle, and how to name one."""
    gone = error.filename if isinstance(error, FileNotFoundError) else error.args[0] if isinstance(error, KeyError) else None
    why = SAY["missing"][language].format(gone) if gone else f"{type(error).__name__}: {error}"
    say(language, "unreadable", why)
    say(language, "usage")


def main(arguments: list[str]) -> int:
    """Check, tell, and give the exit code."""
    if {"-h", "--help"}.intersection(arguments):
        print(__doc__)
        return 0
    heads = [one for one in arguments if re.fullmatch("[0-9]+:[0-9a-f]{64}", one)]
    places = [one for one in arguments if one not in heads]
    try:
        files = read(places[0] if places else os.path.dirname(os.path.abspath(__file__)))
        bundle, chain = json.loads(files["records.json"].decode()), json.loads(files["chain.json"].decode())
        faults = list(check_files(files))
        faults += check_chain(bundle, chain)
        faults += check_content(bundle, files)
        faults += check_heads(chain, files, heads)
        language = "nl" if bundle["language"] == "nl" else "en"
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        for one in ("nl", "en"):  # nobody can tell in which language it was
            unreadable(one, error)
        return 2
    for fault in faults:
        say(language, *fault)
    shown, told = len(bundle["records"]), len(chain)
    say(language, "counted", shown, told - shown)
    say(language, "head", told, chain[-1][1])
    say(language, "page")
    say(language, "fails" if faults else "holds")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
