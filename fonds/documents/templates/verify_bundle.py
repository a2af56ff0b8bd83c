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
from typing import Any, Iterator

HEX = re.compile("[0-9a-f]{64}")


def read(place: str) -> dict[str, bytes]:
    """Every file of the bundle: name -> bytes."""
    if os.path.isfile(place):
        with zipfile.ZipFile(place) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
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


def check_files(files: dict[str, bytes]) -> Iterator[str]:
    """Each file is the one that was put in."""
    listed = json.loads(files["files.json"].decode())
    for name in sorted(set(listed) | set(files) - {"files.json"}):
        if name not in files:
            yield f"{name} is missing"
        elif name not in listed:
            yield f"{name} was added"
        elif sha256(files[name]) != listed[name]:
            yield f"{name} was changed"


def check_chain(bundle: dict[str, Any], chain: list[Any]) -> Iterator[str]:
    """Numbers without gaps, up to the head; and each record that is told in full has its hash and follows the one before."""
    if [number for number, _ in chain] != list(range(1, len(chain) + 1)) or not all(HEX.fullmatch(one) for _, one in chain):
        yield "chain.json does not count 1, 2, 3 up to the head"
        return
    if {"count": len(chain), "hash": chain[-1][1]} != bundle["head"]:
        yield "the head is not the end of chain.json"
    hashes: dict[int, str] = {number: one for number, one in chain}
    hashes[0] = "0" * 64
    for record in bundle["records"]:
        told = {name: value for name, value in record.items() if name != "hash"}
        told["body"] = json.loads(record["body"])
        number = record["seq"]
        if not sha256(canonical(told).encode("utf-8", "surrogatepass")) == record["hash"] == hashes.get(number):
            yield f"record {number} was changed"
        if record["previous"] != hashes.get(number - 1):
            yield f"record {number} does not follow the record before it"
    missing = set(bundle["selected"]) - {record["seq"] for record in bundle["records"]}
    if missing:
        yield f"records that should be told in full are not there: {sorted(missing)}"


def check_content(bundle: dict[str, Any], files: dict[str, bytes]) -> Iterator[str]:
    """Each assessment is the one that was hashed, by a rule set that is in the bundle, byte for byte."""
    for record in bundle["records"]:
        for table, row in json.loads(record["body"])["rows"]:
            if table == "assessment":
                if sha256(row["document"].encode()) != row["sha256"]:
                    yield f"assessment {row['id']} was changed"
                if sha256(files.get(f"rules/{row['rule_set']}.yaml", b"")) != row["rule_set"]:
                    yield f"the rules of assessment {row['id']} are not in the bundle, or were changed"


def check_heads(chain: list[Any], files: dict[str, bytes], kept: list[str]) -> Iterator[str]:
    """Every head that somebody kept is in the chain."""
    hashes = {str(number): one for number, one in chain}
    heads = [(one, one.strip().partition(":")[::2]) for one in kept]
    for name in sorted(files):
        if name.startswith("anchors/"):
            text = files[name].decode("utf-8", "replace").strip()
            if text.startswith("{"):
                told = json.loads(text)
                heads.append((name, (str(told.get("count")), told.get("hash"))))
            else:
                heads.append((name, text.partition(":")[::2]))
    for name, (count, one) in heads:
        if hashes.get(count) != one:
            yield f"the head {name} is not in this chain"


def main(arguments: list[str]) -> int:
    """Check, tell, and give the exit code."""
    heads = [one for one in arguments if re.fullmatch("[0-9]+:[0-9a-f]{64}", one)]
    places = [one for one in arguments if one not in heads]
    try:
        files = read(places[0] if places else os.path.dirname(os.path.abspath(__file__)))
        bundle, chain = json.loads(files["records.json"].decode()), json.loads(files["chain.json"].decode())
        faults = list(check_files(files))
        faults += check_chain(bundle, chain)
        faults += check_content(bundle, files)
        faults += check_heads(chain, files, heads)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        print(f"this cannot be read as a bundle: {type(error).__name__}")
        return 2
    for fault in faults:
        print(fault)
    shown, told = len(bundle["records"]), len(chain)
    print(f"{shown} records in full, each with its own hash and the hash before it; {told - shown} by their hash alone")
    print(f"head {told}:{chain[-1][1]}")
    print("does not hold" if faults else "holds; compare the head with one that was kept outside the fund")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
