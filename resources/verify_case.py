#!/usr/bin/env python3
"""Checks an unpacked Red Thread case bundle without Red Thread.

    python3 verify_case.py FOLDER

Needs Python 3.8 or newer and, for the signatures, openssl (1.1.1 or newer) or ssh-keygen.
Answers with exit code 0: everything holds; 1: something is wrong; 2: nothing is wrong, but a signature could
not be checked with the tools here; 3: no folder was given.
"""
import base64, binascii, hashlib, json, os, re, shutil, subprocess, sys, tempfile

PAGES = ["checkpoint.note", "journal", "allowed_signers", "README.txt", "verify_case.py"]
NAMESPACE = b"case-bundle@v1"
HEX = r"[0-9a-f]{64}"
NUMBER = r"(?:0|[1-9]\d{0,14})"
FACTS = re.compile(
    rf"# case-bundle@v1\n# case: ([0-9a-f-]{{1,64}})\n# bundle: ({NUMBER})\n# previous: (none|{HEX})\n"
    rf"# from: ([^\n]*)\n# to: ([^\n]*)\n# entries: ({NUMBER})\n# root: ({HEX})\n# head: ({HEX})\n", re.ASCII)
FILE = re.compile(rf"# size: ({NUMBER})\n({HEX})  ([^\n]+)\n", re.ASCII)
ARMOUR = re.compile(r"-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n", re.ASCII)

problems, unchecked = [], []


class Wrong(Exception):
    """Something that ends one check; the others go on."""


def strict_base64(text):
    """Base64 in its one canonical spelling, or Wrong."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Wrong("not base64")
    if base64.b64encode(data).decode() != text:
        raise Wrong("base64 in another than its one spelling")
    return data


def read(folder, name):
    path = os.path.join(folder, name)
    if os.path.islink(path) or not os.path.isfile(path):
        raise Wrong(f"{name} is missing or is not a plain file")
    with open(path, "rb") as file:
        return file.read()


def read_text(folder, name):
    try:
        return read(folder, name).decode("utf-8")
    except UnicodeDecodeError:
        raise Wrong(f"{name} is not UTF-8")


# --- Ed25519, by the tools that are here -------------------------------------------------------------------------

def openssl_verify(key, message, signature):
    """True or False as openssl says; None where there is no openssl."""
    tool = shutil.which("openssl")
    if tool is None or len(key) != 32 or len(signature) != 64:
        return None if tool is None else False
    der = bytes.fromhex("302a300506032b6570032100") + key
    pem = "-----BEGIN PUBLIC KEY-----\n" + base64.b64encode(der).decode() + "\n-----END PUBLIC KEY-----\n"
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for name, data in (("key", pem.encode()), ("message", message), ("signature", signature)):
            paths[name] = os.path.join(folder, name)
            with open(paths[name], "wb") as file:
                file.write(data)
        command = [tool, "pkeyutl", "-verify", "-pubin", "-inkey", paths["key"], "-rawin",
                   "-in", paths["message"], "-sigfile", paths["signature"]]
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def ed25519_verify(key, message, signature):
    """As openssl_verify; None also where this openssl fails a signature known to hold (RFC 8032, test 2)."""
    known_key = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    known = bytes.fromhex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                          "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
    return openssl_verify(key, message, signature) if openssl_verify(known_key, b"\x72", known) else None


def ssh_verify(folder, message):
    tool = shutil.which("ssh-keygen")
    if tool is None:
        return None
    command = [tool, "-Y", "verify", "-f", os.path.join(folder, "allowed_signers"), "-I", "sender",
               "-n", NAMESPACE.decode(), "-s", os.path.join(folder, "MANIFEST.sig")]
    return subprocess.run(command, input=message, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


# --- the signed page ---------------------------------------------------------------------------------------------

def ssh_fields(data):
    fields = []
    while data:
        size = int.from_bytes(data[:4], "big")
        if len(data) < 4 + size:
            raise Wrong("MANIFEST.sig is cut")
        fields.append(data[4:4 + size])
        data = data[4 + size:]
    return fields


def ssh_field(data):
    return len(data).to_bytes(4, "big") + data


def read_signature(text):
    """(public key 32 bytes, its wire form, signature 64 bytes) out of an armoured SSHSIG for a bundle."""
    body = ARMOUR.fullmatch(text)
    if body is None:
        raise Wrong("MANIFEST.sig is not an SSH signature")
    blob = strict_base64(body[1].replace("\n", ""))
    if blob[:10] != b"SSHSIG\0\0\0\1":
        raise Wrong("MANIFEST.sig is of an unknown kind")
    parts = ssh_fields(blob[10:])
    if len(parts) != 5 or parts[1:4] != [NAMESPACE, b"", b"sha512"]:
        raise Wrong("MANIFEST.sig was given for something else")
    key, signature = ssh_fields(parts[0]), ssh_fields(parts[4])
    if len(key) != 2 or len(signature) != 2 or (key[0], signature[0]) != (b"ssh-ed25519", b"ssh-ed25519"):
        raise Wrong("MANIFEST.sig is not by an Ed25519 key")
    return key[1], parts[0], signature[1]


def check_signature(folder):
    """The signer's public key, once the signature over MANIFEST holds or no tool is here to check it."""
    page = read(folder, "MANIFEST")
    key, wire, signature = read_signature(read_text(folder, "MANIFEST.sig"))
    allowed = f'sender namespaces="{NAMESPACE.decode()}" ssh-ed25519 {base64.b64encode(wire).decode()}\n'
    if read_text(folder, "allowed_signers") != allowed:
        raise Wrong("allowed_signers does not name the key of MANIFEST.sig")
    signed = b"SSHSIG" + b"".join(map(ssh_field, [NAMESPACE, b"", b"sha512", hashlib.sha512(page).digest()]))
    answers = [ed25519_verify(key, signed, signature), ssh_verify(folder, page)]
    if False in answers:
        raise Wrong("the signature does not hold for this MANIFEST")
    if True not in answers:
        unchecked.append("the signature of MANIFEST: neither openssl nor ssh-keygen is here to check it")
    fingerprint = base64.b64encode(hashlib.sha256(wire).digest()).decode().rstrip("=")
    print(f"  signed by key   SHA256:{fingerprint}  (as ssh-keygen -l shows it)")
    return key


def read_manifest(folder):
    text = read_text(folder, "MANIFEST")
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
    names = ("case", "bundle", "previous", "from", "to", "entries", "root", "head")
    return dict(zip(names, facts.groups())), files


def check_files(folder, files):
    there = set()
    for path, folders, names in os.walk(folder):
        inside = os.path.relpath(path, folder).replace(os.sep, "/")
        for name in names + [each for each in folders if os.path.islink(os.path.join(path, each))]:
            there.add(name if inside == "." else f"{inside}/{name}")
        if inside not in (".", "evidence"):
            problems.append(f"a folder that does not belong here: {inside}")
    for name in sorted(there - set(files) - {"MANIFEST", "MANIFEST.sig"}):
        problems.append(f"a file that MANIFEST does not list: {name}")
    for name, (size, digest) in files.items():
        path = os.path.join(folder, name)
        if os.path.islink(path) or not os.path.isfile(path):
            problems.append(f"missing: {name}")
            continue
        found = hashlib.sha256()
        with open(path, "rb") as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                found.update(piece)
        if os.path.getsize(path) != size or found.hexdigest() != digest:
            problems.append(f"not what was signed: {name}")


# --- the journal -------------------------------------------------------------------------------------------------

def merkle_root(leaves):
    """RFC 6962 over leaf hashes: pairing neighbours upwards, the odd one out waiting, is its split at powers of two."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    while len(leaves) > 1:
        pairs = [hashlib.sha256(b"\1" + leaves[i] + leaves[i + 1]).digest() for i in range(0, len(leaves) - 1, 2)]
        leaves = pairs + leaves[len(pairs) * 2:]
    return leaves[0]


def note_exhibit(op, records, named):
    changes, before = op["changes"], records.get(op["id"])
    if before is None and changes.get("record", [None, None])[1] != "exhibit":
        return
    after = dict(before or {})
    after.update({field: change[1] for field, change in changes.items()})
    records[op["id"]] = after
    if after.get("sha256") is not None:
        named.add(after["sha256"])


def check_journal(folder, facts, files):
    hashes, previous, records, named = [], bytes(32), {}, set()
    text = read(folder, "journal").decode("latin-1")
    lines = text.split("\n")
    if lines.pop() != "":
        raise Wrong("journal does not end with a whole line")
    for number, line in enumerate(lines, 1):
        try:
            payload = strict_base64(line)
            for op in json.loads(payload.decode("utf-8"))["ops"]:
                note_exhibit(op, records, named)
        except (Wrong, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
            raise Wrong(f"journal entry {number} is not readable ({error})")
        previous = hashlib.sha256(b"\0" + previous + payload).digest()
        hashes.append(previous)
    if str(len(hashes)) != facts["entries"] or previous.hex() != facts["head"]:
        raise Wrong(f"the journal has {len(hashes)} entries and ends in {previous.hex()}: MANIFEST says otherwise")
    if merkle_root(hashes).hex() != facts["root"]:
        raise Wrong("the journal does not give the root that MANIFEST names")
    evidence = {digest: size for name, (size, digest) in files.items() if name.startswith("evidence/")}
    standing = [each for each in records.values() if each.get("record") == "exhibit" and each.get("removed") is not True]
    for exhibit in standing:
        if evidence.get(exhibit.get("sha256")) != exhibit.get("size"):
            problems.append(f"exhibit {exhibit.get('number')}: its file is not in the bundle")
    for digest in sorted(set(evidence) - named):
        problems.append(f"evidence that no exhibit names: {digest}")
    print(f"  journal         {len(hashes)} entries, {len(standing)} exhibits, {len(evidence)} files of evidence")


def check_checkpoint(folder, facts, key):
    text = read_text(folder, "checkpoint.note")
    body, empty, signatures = text.partition("\n\n")
    body += "\n"
    root = base64.b64encode(bytes.fromhex(facts["root"])).decode()
    if not empty or body != f"case/{facts['case']}\n{facts['entries']}\n{root}\n" or not signatures.endswith("\n"):
        raise Wrong("checkpoint.note is not of this case, this many entries and this root")
    held = False
    for line in signatures[:-1].split("\n"):
        match = re.fullmatch("\u2014 ([^ +\\x00-\\x1f]+) ([A-Za-z0-9+/=]+)", line)
        if match is None:
            raise Wrong("checkpoint.note has a line that is not a signature")
        data = strict_base64(match[2])
        if data[:4] != hashlib.sha256(match[1].encode() + b"\n\1" + key).digest()[:4]:
            continue
        answer = ed25519_verify(key, body.encode(), data[4:])
        if answer is False:
            raise Wrong("the signature of checkpoint.note does not hold")
        if answer is None:
            unchecked.append("the signature of checkpoint.note: no openssl that knows Ed25519 is here to check it")
        held = True
    if not held:
        raise Wrong("checkpoint.note is not signed by the key that signed MANIFEST")


def attempt(check, *arguments):
    try:
        return check(*arguments)
    except Wrong as error:
        problems.append(str(error))
    except (OSError, ValueError) as error:
        problems.append(f"{check.__name__}: {error}")
    return None


def printable(text):
    return "".join(each if each.isprintable() else "?" for each in text)


def main(folder):
    print(f"Red Thread case bundle in {folder}")
    key = attempt(check_signature, folder)
    facts, files = attempt(read_manifest, folder) or (None, None)
    if facts is not None:
        print(printable(f"  case {facts['case']}, bundle {facts['bundle']}, from {facts['from']}, to {facts['to']}"))
        print(f"  previous bundle {facts['previous']}")
        attempt(check_files, folder, files)
        attempt(check_journal, folder, facts, files)
        if key is not None:
            attempt(check_checkpoint, folder, facts, key)
    for problem in problems:
        print(printable(f"WRONG: {problem}"))
    for each in unchecked:
        print(f"NOT CHECKED: {each}")
    if not problems:
        print("Everything that was checked holds." if unchecked else "Everything holds.")
    print("This cannot show: whose key that is (compare it with the sender by another way); that what was recorded "
          "was true, the first record included; that nothing after the last checkpoint you hold on paper was removed.")
    return 1 if problems else 2 if unchecked else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.path.isdir(sys.argv[1]):
        print(__doc__)
        sys.exit(3)
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1]))
