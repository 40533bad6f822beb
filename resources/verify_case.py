#!/usr/bin/env python3
"""Checks an unpacked Red Thread case bundle without Red Thread:   python3 verify_case.py FOLDER

Needs Python 3.8 or newer and, for the signatures, openssl (one that knows Ed25519) or ssh-keygen.
Exit code 0: everything holds; 1: something is wrong; 2: nothing is wrong, but a signature could not be checked with
the tools that are here; 3: no folder was given.
"""
import base64, hashlib, json, os, re, shutil, subprocess, sys, tempfile

PAGES = ["checkpoint.note", "journal", "allowed_signers", "README.txt", "verify_case.py"]
NAMESPACE = "case-bundle@v1"
HEX, NUMBER = r"([0-9a-f]{64})", r"(0|[1-9][0-9]{0,14})"
FACTS = re.compile(
    rf"# {NAMESPACE}\n# case: ([0-9a-f]{{32}})\n# bundle: {NUMBER}\n# previous: (none|[0-9a-f]{{64}})\n# from: ([^\n]*)\n"
    rf"# to: ([^\n]*)\n# entries: {NUMBER}\n# root: {HEX}\n# head: {HEX}\n")
FACT_NAMES = ("case", "bundle", "previous", "from", "to", "entries", "root", "head")
FILE = re.compile(rf"# size: {NUMBER}\n{HEX}  ([^\n]+)\n")
ARMOUR = re.compile(r"-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n")
NOTE_LINE = re.compile("\u2014 ([^ +\x00-\x20]+) ([A-Za-z0-9+/=]+)")

problems, unchecked = [], []

class Wrong(ValueError):
    """Something that ends one check; the others go on."""

def strict_base64(text):
    """Base64 in its one canonical spelling."""
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise Wrong("base64 in another than its one spelling")
    return data

def read(folder, name):
    path = os.path.join(folder, name)
    if os.path.islink(path) or not os.path.isfile(path):
        raise Wrong(f"{name} is missing or is not a plain file")
    with open(path, "rb") as file:
        return file.read()

# Signatures, by the tools that are here. Answers: True, False, or None where no tool can tell.

def run(command, data=b""):
    return subprocess.run(command, input=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

def openssl_verify(key, message, signature):
    der = bytes.fromhex("302a300506032b6570032100") + key
    pem = b"-----BEGIN PUBLIC KEY-----\n" + base64.b64encode(der) + b"\n-----END PUBLIC KEY-----\n"
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("key", "message", "signature")]
        for path, data in zip(paths, (pem, message, signature)):
            with open(path, "wb") as file:
                file.write(data)
        return run(["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", paths[0], "-rawin", "-in", paths[1],
                    "-sigfile", paths[2]])

def ed25519_verify(key, message, signature):
    # An openssl without Ed25519 fails everything, also this signature that is known to hold (RFC 8032, test 2).
    known = ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
             "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
             "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
    if shutil.which("openssl") is None or not openssl_verify(*map(bytes.fromhex, known)):
        return None
    return len(key) == 32 and len(signature) == 64 and openssl_verify(key, message, signature)

def ssh_verify(folder, message):
    if shutil.which("ssh-keygen") is None:
        return None
    return run(["ssh-keygen", "-Y", "verify", "-f", os.path.join(folder, "allowed_signers"), "-I", "sender",
                "-n", NAMESPACE, "-s", os.path.join(folder, "MANIFEST.sig")], message)

# The signed page and the files it lists.

def ssh_fields(data):
    fields = []
    while data:
        size = 4 + int.from_bytes(data[:4], "big")
        if len(data) < size:
            raise Wrong("MANIFEST.sig is cut")
        fields.append(data[4:size])
        data = data[size:]
    return fields

def check_signature(folder):
    """The public key that signed MANIFEST. Wrong where the signature does not hold."""
    page, armour = read(folder, "MANIFEST"), ARMOUR.fullmatch(read(folder, "MANIFEST.sig").decode())
    blob = strict_base64(armour[1].replace("\n", "")) if armour else b""
    if blob[:10] != b"SSHSIG\0\0\0\1":
        raise Wrong("MANIFEST.sig is not an SSH signature")
    wire, *purpose, wrapped = ssh_fields(blob[10:])
    (key_kind, key), (signature_kind, signature) = ssh_fields(wire), ssh_fields(wrapped)
    if purpose != [NAMESPACE.encode(), b"", b"sha512"] or not key_kind == signature_kind == b"ssh-ed25519":
        raise Wrong("MANIFEST.sig was given for something else, or not by an Ed25519 key")
    allowed = f'sender namespaces="{NAMESPACE}" ssh-ed25519 {base64.b64encode(wire).decode()}\n'
    if read(folder, "allowed_signers") != allowed.encode():
        raise Wrong("allowed_signers does not name the key of MANIFEST.sig")
    parts = (*purpose, hashlib.sha512(page).digest())
    signed = b"SSHSIG" + b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    answers = [ed25519_verify(key, signed, signature), ssh_verify(folder, page)]
    if False in answers:
        raise Wrong("the signature does not hold for this MANIFEST")
    if True not in answers:
        unchecked.append("the signature of MANIFEST: neither openssl nor ssh-keygen is here to check it")
    fingerprint = base64.b64encode(hashlib.sha256(wire).digest()).decode().rstrip("=")
    print(f"  signing key     SHA256:{fingerprint} (as ssh-keygen -l shows it)")
    return key

def read_manifest(folder):
    text = read(folder, "MANIFEST").decode()
    facts = FACTS.match(text)
    if facts is None:
        raise Wrong("MANIFEST is not readable")
    files, at = {}, facts.end()
    while at < len(text):
        line = FILE.match(text, at)
        if line is None or line[3] in files:
            raise Wrong(f"MANIFEST is not readable after {len(files)} files")
        files[line[3]] = (int(line[1]), line[2])
        at = line.end()
    evidence = list(files)[len(PAGES):]
    if list(files)[:len(PAGES)] != PAGES or evidence != sorted(evidence):
        raise Wrong("MANIFEST does not list the files of a bundle in their order")
    if any(name != "evidence/" + files[name][1] for name in evidence):
        raise Wrong("MANIFEST names evidence by another than its own SHA-256")
    return dict(zip(FACT_NAMES, facts.groups())), files

def check_files(folder, files):
    there = set()
    for path, folders, names in os.walk(folder):
        inside = os.path.relpath(path, folder).replace(os.sep, "/")
        links = [each for each in folders if os.path.islink(os.path.join(path, each))]
        there.update(name if inside == "." else f"{inside}/{name}" for name in names + links)
        if inside not in (".", "evidence"):
            problems.append(f"a folder that does not belong here: {inside}")
    for name in sorted(there - set(files) - {"MANIFEST", "MANIFEST.sig"}):
        problems.append(f"a file that MANIFEST does not list: {name}")
    for name, (size, digest) in files.items():
        path, found = os.path.join(folder, name), hashlib.sha256()
        if os.path.islink(path) or not os.path.isfile(path):
            problems.append(f"missing: {name}")
            continue
        with open(path, "rb") as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                found.update(piece)
        if os.path.getsize(path) != size or found.hexdigest() != digest:
            problems.append(f"not what was signed: {name}")

# The journal: a chain of hashes, the root over them, and the exhibits it names.

def merkle_root(nodes):
    """RFC 6962: neighbours are joined level by level, an odd one waits; this splits at powers of two as it asks."""
    while len(nodes) > 1:
        joined = [hashlib.sha256(b"\1" + a + b).digest() for a, b in zip(nodes[::2], nodes[1::2])]
        nodes = joined + nodes[2 * len(joined):]
    return nodes[0] if nodes else hashlib.sha256(b"").digest()

def note_exhibit(op, records, named):
    before, changes = records.get(op["id"]), op["changes"]
    if before is None and changes.get("record", (None, None))[1] != "exhibit":
        return
    records[op["id"]] = {**(before or {}), **{field: change[1] for field, change in changes.items()}}
    named.add(records[op["id"]].get("sha256"))

def check_journal(folder, facts, files):
    hashes, previous, records, named = [], bytes(32), {}, set()
    *lines, last = read(folder, "journal").decode("latin-1").split("\n")
    if last != "":
        raise Wrong("journal does not end with a whole line")
    for number, line in enumerate(lines, 1):
        try:
            payload = strict_base64(line)
            commit = json.loads(payload.decode())
            if commit["seq"] != number:
                raise Wrong("it has another number")
            for op in commit["ops"]:
                note_exhibit(op, records, named)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise Wrong(f"journal entry {number} is not readable ({error})")
        previous = hashlib.sha256(b"\0" + previous + payload).digest()
        hashes.append(previous)
    if (str(len(hashes)), previous.hex(), merkle_root(hashes).hex()) != (facts["entries"], facts["head"], facts["root"]):
        raise Wrong(f"the journal has {len(hashes)} entries and ends in {previous.hex()}: not the one that was signed")
    evidence = {digest: size for name, (size, digest) in files.items() if name.startswith("evidence/")}
    standing = [each for each in records.values() if each.get("record") == "exhibit" and each.get("removed") is not True]
    for exhibit in standing:
        if exhibit.get("size") is None or evidence.get(exhibit.get("sha256")) != exhibit["size"]:
            problems.append(f"exhibit {exhibit.get('number')}: its file is not in the bundle")
    for digest in sorted(set(evidence) - named):
        problems.append(f"evidence that no exhibit names: {digest}")
    print(f"  journal         {len(hashes)} entries, {len(standing)} exhibits, {len(evidence)} files of evidence")

def check_checkpoint(folder, facts, key):
    root = base64.b64encode(bytes.fromhex(facts["root"])).decode()
    expected = f"case/{facts['case']}\n{facts['entries']}\n{root}\n"
    note = read(folder, "checkpoint.note").decode()
    if not note.startswith(expected + "\n") or not note.endswith("\n"):
        raise Wrong("checkpoint.note is not of this case, this many entries and this root")
    ours = False
    for line in note[len(expected) + 1:-1].split("\n"):
        match = NOTE_LINE.fullmatch(line)
        signature = strict_base64(match[2]) if match else b""
        if not match or len(signature) < 5:
            raise Wrong("checkpoint.note has a line that is not a signature")
        if signature[:4] == hashlib.sha256(match[1].encode() + b"\n\1" + key).digest()[:4]:
            ours, answer = True, ed25519_verify(key, expected.encode(), signature[4:])
            if answer is False:
                raise Wrong("the signature of checkpoint.note does not hold")
            if answer is None:
                unchecked.append("the signature of checkpoint.note: no openssl that knows Ed25519 is here")
    if not ours:
        raise Wrong("checkpoint.note is not signed by the key that signed MANIFEST")

def attempt(check, *arguments):
    try:
        return check(*arguments)
    except (OSError, ValueError) as error:
        problems.append(f"{check.__name__.replace('_', ' ')}: {error}")
        return None

def printable(text):
    return "".join(each if each.isprintable() else "?" for each in text)

def main(folder):
    key = attempt(check_signature, folder)
    facts, files = attempt(read_manifest, folder) or ({}, {})
    for name in FACT_NAMES if facts else ():
        print(printable(f"  {name:15} {facts[name]}"))
    if facts:
        attempt(check_files, folder, files)
        attempt(check_journal, folder, facts, files)
    if facts and key is not None:
        attempt(check_checkpoint, folder, facts, key)
    for problem in problems:
        print(printable(f"WRONG: {problem}"))
    for each in unchecked:
        print(f"NOT CHECKED: {each}")
    if not problems:
        print("Everything that could be checked holds." if unchecked else "Everything holds.")
    print("This cannot show whose key that is (compare it with the sender by another way), that what was recorded is "
          "true, the first\nrecord included, nor that nothing after the last checkpoint you hold on paper was removed.")
    return 1 if problems else 2 if unchecked else 0

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    if len(sys.argv) != 2 or not os.path.isdir(sys.argv[1]):
        print(__doc__)
        sys.exit(3)
    sys.exit(main(sys.argv[1]))
