#!/usr/bin/env python3
"""Checks what Red Thread gave away, without Red Thread:
    python3 verify_case.py FOLDER           an unpacked case bundle or case package
    python3 verify_case.py PACKAGE.zip      a case package
    python3 verify_case.py ... --ca FILE    with the authorities' certificates (PEM) that timestamps must lead to

Needs Python 3.8 or newer and, for the signatures, openssl (one that knows Ed25519) or ssh-keygen.
Exit code 0: everything holds; 1: something is wrong; 2: nothing is wrong, but something could not be checked with what
is here; 3: nothing to check was given.
"""
import base64, functools, hashlib, json, os, re, shutil, stat, subprocess, sys, tempfile, zipfile, zlib

PAGES = ["checkpoint.note", "journal", "allowed_signers", "README.txt", "verify_case.py"]
BUNDLE, PACKAGE = "case-bundle@v1", "case-package@v1"
HEX, NUMBER = r"([0-9a-f]{64})", r"(0|[1-9][0-9]{0,14})"
FACTS = re.compile(
    rf"# case-bundle@v([12])\n# case: ([0-9a-f]{{32}})\n# bundle: {NUMBER}\n# previous: (none|[0-9a-f]{{64}})\n# from: ([^\n]*)\n"
    rf"# to: ([^\n]*)\n# entries: {NUMBER}\n# root: {HEX}\n# head: {HEX}\n")
FACT_NAMES = ("version", "case", "bundle", "previous", "from", "to", "entries", "root", "head")
NEWER_BUNDLE = re.compile(r"# case-bundle@v([3-9]|[1-9][0-9]+)\n")
ENTRY_FIELDS = {"format", "copy", "seq", "at", "by", "command", "ops", "undoes", "merges", "editionOf"}
FILE = re.compile(rf"# size: {NUMBER}\n{HEX}  ([^\n]+)\n")
ARMOUR = re.compile(r"-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n")
BLACKED = "[REDACTED "
TAGS, PROOF = "tagmanifest-sha512.txt", "data/records/redaction-proof.jsonl"
LISTED = re.compile(r"([0-9a-f]{128})  ([^\n]+)\n")
NOTE_LINE = re.compile("\u2014 ([^ +\x00-\x20]+) ([A-Za-z0-9+/=]+)")

problems, unchecked = [], []

class Wrong(ValueError):
    """Something that ends one check; the others go on."""

UNREADABLE = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, EOFError, RuntimeError,
              NotImplementedError, zipfile.BadZipFile, zlib.error)

def strict_base64(text):
    """Base64 in its one canonical spelling."""
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise Wrong("base64 in another than its one spelling")
    return data

# What is checked: files by name, in a folder or in a ZIP, which is never unpacked.

class Folder:
    def __init__(self, path):
        self.path, self.names, self.folders = path, set(), set()
        for where, folders, names in os.walk(path):
            inside = os.path.relpath(where, path).replace(os.sep, "/")
            links = [each for each in folders if os.path.islink(os.path.join(where, each))]
            self.names.update(each if inside == "." else f"{inside}/{each}" for each in names + links)
            if inside != ".":
                self.folders.add(inside)

    def open(self, name):
        path = os.path.join(self.path, name)
        if os.path.islink(path) or not os.path.isfile(path):
            raise Wrong(f"{name} is missing or is not a plain file")
        return open(path, "rb")

class Zip:
    """The files below the one folder at the top of a ZIP."""
    def __init__(self, path):
        self.archive, self.entries = zipfile.ZipFile(path), {}
        tops = {each.filename.split("/")[0] for each in self.archive.infolist()}
        self.top = tops.pop() + "/" if len(tops) == 1 else ""
        for entry in self.archive.infolist():
            if entry.is_dir():
                continue
            name, kind = entry.filename[len(self.top):], stat.S_IFMT(entry.external_attr >> 16)
            if name in self.entries or kind not in (0, stat.S_IFREG) or not is_plain(name):
                problems.append(f"the ZIP holds something that does not belong in it: {entry.filename}")
            self.entries[name] = entry
        self.names = set(self.entries)
        self.folders = {name[:at] for name in self.names for at in range(len(name)) if name[at] == "/"}

    def open(self, name):
        if name not in self.entries:
            raise Wrong(f"{name} is missing")
        return self.archive.open(self.entries[name])

def is_plain(name):
    return "\\" not in name and all(part not in ("", ".", "..") for part in name.split("/"))

def read(store, name):
    with store.open(name) as file:
        return file.read()

def measure(store, name):
    """Size, SHA-256 and SHA-512 of a file, or None where it is not there whole."""
    size, sha256, sha512 = 0, hashlib.sha256(), hashlib.sha512()
    try:
        with store.open(name) as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                size += len(piece)
                sha256.update(piece)
                sha512.update(piece)
    except UNREADABLE:
        return None
    return size, sha256.hexdigest(), sha512.hexdigest()

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

@functools.lru_cache(None)
def knows_ed25519():
    # An openssl without Ed25519 fails everything, also this signature that is known to hold (RFC 8032, test 2).
    known = ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
             "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
             "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
    return shutil.which("openssl") is not None and openssl_verify(*map(bytes.fromhex, known))

def ed25519_verify(key, message, signature):
    if not knows_ed25519():
        return None
    return len(key) == 32 and len(signature) == 64 and openssl_verify(key, message, signature)

def ssh_verify(store, message, namespace):
    if shutil.which("ssh-keygen") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("allowed_signers", "MANIFEST.sig")]
        for path in paths:
            with open(path, "wb") as file:
                file.write(read(store, os.path.basename(path)))
        return run(["ssh-keygen", "-Y", "verify", "-f", paths[0], "-I", "sender", "-n", namespace, "-s", paths[1]],
                   message)

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

def check_signature(store, signed_page, namespace):
    """The public key that signed this page. Wrong where the signature does not hold."""
    page, armour = read(store, signed_page), ARMOUR.fullmatch(read(store, "MANIFEST.sig").decode())
    text = armour[1].replace("\n", "") if armour else ""
    blob = strict_base64(text)
    if armour and armour[1] != "\n".join(text[at:at + 70] for at in range(0, len(text), 70)):
        raise Wrong("MANIFEST.sig is not in the one form it is written in")
    if blob[:10] != b"SSHSIG\0\0\0\1":
        raise Wrong("MANIFEST.sig is not an SSH signature")
    wire, *purpose, wrapped = ssh_fields(blob[10:])
    (key_kind, key), (signature_kind, signature) = ssh_fields(wire), ssh_fields(wrapped)
    if purpose != [namespace.encode(), b"", b"sha512"] or not key_kind == signature_kind == b"ssh-ed25519":
        raise Wrong("MANIFEST.sig was given for something else, or not by an Ed25519 key")
    allowed = f'sender namespaces="{namespace}" ssh-ed25519 {base64.b64encode(wire).decode()}\n'
    if read(store, "allowed_signers") != allowed.encode():
        raise Wrong("allowed_signers does not name the key of MANIFEST.sig")
    parts = (*purpose, hashlib.sha512(page).digest())
    signed = b"SSHSIG" + b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    answers = [ed25519_verify(key, signed, signature), ssh_verify(store, page, namespace)]
    if False in answers:
        raise Wrong(f"the signature does not hold for this {signed_page}")
    if True not in answers:
        unchecked.append(f"the signature of {signed_page}: neither openssl nor ssh-keygen is here to check it")
    fingerprint = base64.b64encode(hashlib.sha256(wire).digest()).decode().rstrip("=")
    print(f"  signing key     SHA256:{fingerprint} (as ssh-keygen -l shows it)")
    return key

def read_manifest(store):
    text = read(store, "MANIFEST").decode()
    facts = FACTS.match(text)
    if NEWER_BUNDLE.match(text):
        raise Wrong("this bundle is of a newer kind than this verifier knows")
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

def check_files(store, files):
    for each in sorted(store.folders - {"evidence"}):
        problems.append(f"a folder that does not belong here: {each}")
    for name in sorted(store.names - set(files) - {"MANIFEST", "MANIFEST.sig"}):
        problems.append(f"a file that MANIFEST does not list: {name}")
    for name, (size, digest) in files.items():
        if name not in store.names:
            problems.append(f"missing: {name}")
        elif (measure(store, name) or ())[:2] != (size, digest):
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

# An entry of format 2 names the copy of the case that wrote it, and whatever entry it takes back or joins by copy, number
# and hash. One of format 1 has no "format"; it counts as written by the copy that bears the id of the case.

def is_name(value, *more):
    """Whether this names an entry: its copy (16 bytes), its number and its hash."""
    sizes = {"copy": 32, "hash": 64, "case": 32}
    return (isinstance(value, dict) and set(value) == {"copy", "seq", "hash", *more} and type(value["seq"]) is int
            and value["seq"] >= 1 and all(is_hex(value[key], sizes[key]) for key in value if key != "seq"))

def is_hex(value, digits):
    return isinstance(value, str) and re.fullmatch(f"[0-9a-f]{{{digits}}}", value) is not None

def check_form(commit):
    if "format" not in commit:
        return
    if type(commit["format"]) is int and commit["format"] > 2:
        raise Wrong("it was written by a newer Red Thread than this verifier knows")
    names = [commit[key] for key in ("undoes", "merges") if key in commit]
    begins = "editionOf" not in commit or commit["seq"] == 1 and is_name(commit["editionOf"], "case")
    known = commit["format"] == 2 and set(commit) <= ENTRY_FIELDS and is_hex(commit.get("copy"), 32)
    told = all(isinstance(commit.get(key), str) for key in ("at", "by", "command"))
    if not known or not told or not begins or not all(map(is_name, names)):
        raise Wrong("it is not of the one form it is written in")

class Chain:
    """Follows the entries of a journal one by one."""
    def __init__(self, case):
        self.case, self.copies, self.hashes, self.joined = case, [], [], False

    def take(self, payload, commit):
        number = len(self.hashes) + 1
        if type(commit["seq"]) is not int or commit["seq"] != number:
            raise Wrong("it has another number")
        check_form(commit)
        self.copies.append(commit["copy"] if "format" in commit else self.case)
        self.join(commit)
        # Once another chain was joined, what is taken back may be an entry of that one.
        if "undoes" in commit and not self.joined:
            self.check_undone(commit["undoes"], number)
        self.hashes.append(hashlib.sha256(b"\0" + (self.hashes[-1] if self.hashes else bytes(32)) + payload).digest())

    def join(self, commit):
        if "format" not in commit:
            return
        for key, what in (("merges", "joins to it"), ("editionOf", "begins with a part of")):
            if key in commit:
                self.joined = True
                unchecked.append(f"the chain of another copy, which entry {commit['seq']} {what}: no verifier of this "
                                 "version follows it (a newer Red Thread does)")

    def check_undone(self, undone, number):
        named = undone if isinstance(undone, dict) else {"seq": undone}
        seq = named["seq"]
        if type(seq) is not int or not 1 <= seq < number:
            raise Wrong("it takes back an entry that is not before it")
        copy, digest = self.copies[seq - 1], self.hashes[seq - 1].hex()
        if (named.get("copy", copy), named.get("hash", digest)) != (copy, digest):
            raise Wrong(f"it takes back an entry {seq} that is another one here")

def read_journal(data, case):
    """The chain, every exhibit as it stands at the end, and the SHA-256 of each that ever was one."""
    chain, records, named = Chain(case), {}, set()
    *lines, last = data.decode("latin-1").split("\n")
    if last != "":
        raise Wrong("journal does not end with a whole line")
    for number, line in enumerate(lines, 1):
        try:
            payload = strict_base64(line)
            commit = json.loads(payload.decode())
            chain.take(payload, commit)
            for op in commit["ops"]:
                note_exhibit(op, records, named)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise Wrong(f"journal entry {number} is not readable ({error})")
    standing = [each for each in records.values() if each.get("record") == "exhibit" and each.get("removed") is not True]
    return chain, standing, named

def check_marks(hashes, entries, head, root):
    ours = (hashes[-1] if hashes else bytes(32)).hex()
    if (len(hashes), ours, merkle_root(hashes).hex()) != (entries, head, root):
        raise Wrong(f"the journal has {len(hashes)} entries and ends in {ours}: not the one that was signed")

def check_journal(store, facts, files):
    chain, standing, named = read_journal(read(store, "journal"), facts["case"])
    check_marks(chain.hashes, int(facts["entries"]), facts["head"], facts["root"])
    if facts["version"] == "1" and set(chain.copies) - {facts["case"]}:
        raise Wrong("the journal is of a later version than MANIFEST")
    evidence = {digest: size for name, (size, digest) in files.items() if name.startswith("evidence/")}
    for exhibit in standing:
        if exhibit.get("size") is None or evidence.get(exhibit.get("sha256")) != exhibit["size"]:
            problems.append(f"exhibit {exhibit.get('number')}: its file is not in the bundle")
    for digest in sorted(set(evidence) - named):
        problems.append(f"evidence that no exhibit names: {digest}")
    print(f"  journal         {len(chain.hashes)} entries of {copies_in(chain)}, {len(standing)} exhibits, "
          f"{len(evidence)} files of evidence")

def copies_in(chain):
    count = len(set(chain.copies))
    return "1 copy" if count == 1 else f"{count} copies"

def check_checkpoint(note, case, entries, root, key):
    """A checkpoint of this case, this many entries and this root (32 bytes), signed by the key."""
    expected = f"case/{case}\n{entries}\n{base64.b64encode(root).decode()}\n"
    if not note.startswith(expected + "\n") or not note.endswith("\n"):
        raise Wrong("checkpoint.note is not of this case, this many entries and this root")
    check_note_signature("checkpoint.note", note, expected, key)

def check_note_signature(name, note, text, key):
    """A line of the note is this key's signature over its text; lines of other keys are passed over."""
    ours = False
    for line in note[len(text) + 1:-1].split("\n"):
        match = NOTE_LINE.fullmatch(line)
        signature = strict_base64(match[2]) if match else b""
        if not match or len(signature) < 5:
            raise Wrong(f"{name} has a line that is not a signature")
        if signature[:4] == hashlib.sha256(match[1].encode() + b"\n\1" + key).digest()[:4]:
            ours, answer = True, ed25519_verify(key, text.encode(), signature[4:])
            if answer is False:
                raise Wrong(f"the signature of {name} does not hold")
            if answer is None:
                unchecked.append(f"the signature of {name}: no openssl that knows Ed25519 is here")
    if not ours:
        raise Wrong(f"{name} is not signed by the key that signed the rest")

# A package: a BagIt bag (RFC 8493). Its tag manifest is signed and lists everything beside the payload; the manifest
# among those lists the payload; data/edition.json says what the payload is.

def read_list(store, name):
    """{path: SHA-512} of a manifest, which has one spelling: sorted, each path once, nothing between the lines."""
    lines = LISTED.findall(read(store, name).decode())
    again = "".join(f"{digest}  {path}\n" for digest, path in lines)
    paths = [path for _, path in lines]
    if again != read(store, name).decode() or paths != sorted(set(paths), key=str.encode) or not all(map(is_plain, paths)):
        raise Wrong(f"{name} is not readable, or not in the one form it is written in")
    return {path: digest for digest, path in lines}

def check_lists(store, signed):
    """{path: (size, SHA-256)} of every file, each compared with the list it is in."""
    tags, payload, measures = read_list(store, TAGS), read_list(store, "manifest-sha512.txt"), {}
    if any(path.startswith("data/") for path in tags) or not all(path.startswith("data/") for path in payload):
        raise Wrong("the manifests list each other's files")
    listed = {**tags, **payload}
    for name in sorted(store.names - set(listed) - {TAGS} - ({"MANIFEST.sig"} if signed else set())):
        problems.append(f"a file that no manifest lists: {name}")
    for each in sorted(store.folders - {name[:at] for name in listed for at in range(len(name)) if name[at] == "/"}):
        problems.append(f"a folder that does not belong here: {each}")
    for name, digest in listed.items():
        found = measure(store, name) if name in store.names else None
        measures[name] = found[:2] if found else None
        if name not in store.names:
            problems.append(f"missing: {name}")
        elif found is None or found[2] != digest:
            problems.append(f"not what was listed: {name}")
    print(f"  files           {len(payload)} in data/, {len(tags)} beside it")
    return {name: found for name, found in measures.items() if found}

def check_bag(store, measures):
    if read(store, "bagit.txt") != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        raise Wrong("bagit.txt is not that of a BagIt 1.0 bag")
    sizes = [size for name, (size, _) in measures.items() if name.startswith("data/")]
    found = re.findall("^Payload-Oxum: (.*)$", read(store, "bag-info.txt").decode(), re.MULTILINE)
    if found != [f"{sum(sizes)}.{len(sizes)}"]:
        raise Wrong("bag-info.txt tells another size of the payload")

def check_anchor(store, edition, key):
    """The checkpoint against what edition.json says, and whose signature it bears."""
    anchor = edition["anchor"]
    if anchor["checkpoint"] == "":
        unchecked.append("the state of the journal: this package has no signed checkpoint")
        return
    note = read(store, "data/checkpoint.note").decode()
    if note != anchor["checkpoint"]:
        raise Wrong("checkpoint.note is not the one that edition.json has")
    if key is None:
        unchecked.append("the signature of checkpoint.note: nothing here says by which key it should be")
        return
    check_checkpoint(note, edition["caseId"], anchor["entries"], strict_base64(anchor["root"]), key)

def check_whole_journal(store, edition):
    """Where the journal came along: that it is the anchored one, and names the same exhibits."""
    if edition["journal"] is not True:
        unchecked.append("the journal: it is not in this package, which anchors it by the checkpoint alone")
        return None
    anchor = edition["anchor"]
    chain, standing, _ = read_journal(read(store, "data/journal"), edition["caseId"])
    check_marks(chain.hashes, anchor["entries"], anchor["head"], strict_base64(anchor["root"]).hex())
    told = sorted((each["number"], each["sha256"], each["size"]) for each in edition["exhibits"])
    if told != sorted((each.get("number"), each.get("sha256"), each.get("size")) for each in standing):
        problems.append("edition.json lists other exhibits than the journal")
    print(f"  journal         {len(chain.hashes)} entries of {copies_in(chain)}, {len(standing)} exhibits")
    return chain.hashes

def check_exhibits(edition, measures):
    """That each exhibit's file is the one its record names, and no other file lies among the evidence."""
    paths = {each["path"] for each in edition["exhibits"] if each["path"] is not None}
    for exhibit in edition["exhibits"]:
        found = measures.get(exhibit["path"])
        if exhibit["path"] is not None and found != (exhibit["size"], exhibit["sha256"]):
            problems.append(f"exhibit {exhibit['number']}: its file is not the one that was collected")
    for name in sorted(name for name in measures if name.startswith("data/evidence/") and name not in paths):
        problems.append(f"evidence that no exhibit names: {name}")
    if len(paths) < len(edition["exhibits"]):
        unchecked.append("the evidence: the exhibits' files are not in this package, only their SHA-256")

# The proof that an edition differs from the full one only where it is blacked out: a Merkle tree with a salted leaf
# for every field of every record. What can be read is given its salt; of what is blacked out only the leaf is told.

class Number(str):
    """A number as it was written: reading it as a float could spell it in another way."""

def canonical(value):
    """JSON in its one spelling (RFC 8785): keys sorted by UTF-16, no spaces."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    text = json.dumps(value, ensure_ascii=False)
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)

def json_lines(data):
    *lines, last = data.decode().split("\n")
    if last != "":
        raise Wrong("its last line is cut")
    return [json.loads(line, parse_int=Number, parse_float=Number) for line in lines]

def records_once(data):
    """By id. A second line or field of one name would be read by people and proved by nobody."""
    records = {}
    for line, each in zip(data.decode().split("\n"), json_lines(data)):
        if each["id"] in records or canonical(each) != line:
            raise Wrong(f"a line of records.jsonl is there twice or not in its one spelling: {each['id']}")
        records[each["id"]] = each
    return records

def check_redaction_proof(store, edition, key):
    if PROOF not in store.names:
        return
    records = records_once(read(store, "data/records/records.jsonl"))
    told = {(id, field) for id, each in records.items() for field in each if field != "id"}
    leaves, shown = [], 0
    for line in json_lines(read(store, PROOF)):
        id, field = line["id"], line["field"]
        told.discard((id, field))
        if "hash" in line:
            leaves.append(bytes.fromhex(line["hash"]))
            # Waivers go under other names, as they stand.
            if not field.startswith("waived:") and BLACKED not in canonical(records.get(id, {}).get(field, BLACKED)):
                raise Wrong(f"{field} of {id} is neither as it was signed nor blacked out")
            continue
        if field not in records.get(id, {}):
            raise Wrong(f"{field} of {id} was signed and is missing")
        said = canonical([id, field, records[id][field]]).encode()
        leaves.append(hashlib.sha256(b"\0" + bytes.fromhex(line["salt"]) + said).digest())
        shown += 1
    if told:
        raise Wrong(f"records say more than was proved, first of all about {sorted(told)[0][0]}")
    text, note = edition_text(edition, leaves), read(store, "data/records/edition.note").decode()
    if not note.startswith(text + "\n"):
        raise Wrong("the records are not those of the edition that was signed")
    if key is None:
        unchecked.append("the signature of edition.note: nothing here says by which key it should be")
    else:
        check_note_signature("edition.note", note, text, key)
    print(f"  proved          {shown} statements as signed, {len(leaves) - shown} blacked out")
    if len(leaves) > shown:
        print("                  (where only some words of a statement are blacked out, the words around them are not proved)")

def edition_text(edition, leaves):
    root = base64.b64encode(merkle_root(leaves)).decode()
    return f"case-edition/{edition['caseId']}\n{edition['anchor']['entries']} {edition['upTo']}\n{len(leaves)}\n{root}\n"

# Timestamps (RFC 3161), by openssl. Without the authorities' certificates only the signature itself is checked.

def der(data):
    """[(tag, contents)] of consecutive DER values."""
    found = []
    while data:
        size, at = data[1], 2
        if size & 0x80:
            at += size & 0x7F
            size = int.from_bytes(data[2:at], "big")
        if at + size > len(data):
            raise Wrong("a timestamp is cut")
        found.append((data[0], data[at:at + size]))
        data = data[at + size:]
    return found

def imprint_of(structure):
    """The hash that a request or reply speaks of: the first pair of an algorithm and its digest (SHA-256)."""
    for tag, inside in der(der(structure)[0][1]):
        parts = der(inside) if tag == 0x30 else []
        if len(parts) == 2 and parts[1][0] == 0x04 and parts[0][1][:11] == bytes.fromhex("0609608648016503040201"):
            return parts[1][1]
    raise Wrong("a timestamp names no SHA-256")

def stamped_content(folder):
    """What the authority signed, once its signature holds; its certificates are not asked where they lead."""
    run(["openssl", "ts", "-reply", "-in", f"{folder}/answer", "-token_out", "-out", f"{folder}/token"])
    if not run(["openssl", "cms", "-verify", "-noverify", "-inform", "DER", "-in", f"{folder}/token", "-out",
                f"{folder}/content"]):
        raise Wrong("the authority's signature does not hold")
    with open(f"{folder}/content", "rb") as file:
        return file.read()

def check_stamp(store, edition, stamp, hashes, authorities):
    note = read(store, stamp["note"])
    case, entries, root = note.decode().split("\n")[:3]
    if case != f"case/{edition['caseId']}" or entries != str(stamp["entries"]):
        raise Wrong("it is of another case or another number of entries")
    if hashes is not None and merkle_root(hashes[:int(entries)]) != strict_base64(root):
        raise Wrong("its checkpoint does not fit the journal")
    if shutil.which("openssl") is None:
        unchecked.append(f"the timestamp {stamp['answer']}: no openssl is here")
        return
    with tempfile.TemporaryDirectory() as folder:
        for name in ("note", "query", "answer"):
            with open(f"{folder}/{name}", "wb") as file:
                file.write(read(store, stamp[name]))
        digest, content = hashlib.sha256(note).digest(), stamped_content(folder)
        if stamp["hash"] != digest.hex() or imprint_of(content) != digest or imprint_of(read(store, stamp["query"])) != digest:
            raise Wrong("it is of something else")
        if authorities is None:
            unchecked.append(f"whose clock signed {stamp['answer']}: give the authority's certificates with --ca FILE")
        elif not run(["openssl", "ts", "-verify", "-queryfile", f"{folder}/query", "-in", f"{folder}/answer",
                      "-CAfile", authorities]):
            raise Wrong("it does not lead to the authorities' certificates, or answers another request")
        time = next(value.decode() for tag, value in der(der(content)[0][1]) if tag == 0x18)
        print(f"  timestamp       {time}, of {entries} entries")

def check_package(store, authorities):
    edition = attempt(read_edition, store) or {}
    key = attempt(check_signature, store, TAGS, PACKAGE) if edition.get("signedBy") or "MANIFEST.sig" in store.names else None
    if edition and not edition["signedBy"]:
        unchecked.append("who made this package: IT IS NOT SIGNED, anyone could have made or changed it")
    measures = attempt(check_lists, store, bool(edition.get("signedBy"))) or {}
    attempt(check_bag, store, measures)
    if not edition:
        return
    attempt(check_anchor, store, edition, key)
    hashes = attempt(check_whole_journal, store, edition)
    attempt(check_exhibits, edition, measures)
    attempt(check_redaction_proof, store, edition, key)
    for stamp in edition["stamps"]:
        attempt(check_stamp, store, edition, stamp, hashes, authorities)

def read_edition(store):
    edition = json.loads(read(store, "data/edition.json").decode())
    if edition["format"] != PACKAGE:
        raise Wrong("this package is of a newer kind than this verifier knows")
    for name in ("caseId", "asOf", "scope", "recipient", "purpose", "upTo", "signedBy"):
        print(printable(f"  {name:15} {edition[name]}"))
    left_out = f"{len(edition['withheld'])} records withheld, {sum(each['places'] for each in edition['redacted'])} places"
    print(f"  left out        {left_out} redacted")
    return edition

def check_bundle(store):
    key = attempt(check_signature, store, "MANIFEST", BUNDLE)
    facts, files = attempt(read_manifest, store) or ({}, {})
    for name in FACT_NAMES if facts else ():
        print(printable(f"  {name:15} {facts[name]}"))
    if facts:
        attempt(check_files, store, files)
        attempt(check_journal, store, facts, files)
    if facts and key is not None:
        attempt(check_bundle_checkpoint, store, facts, key)

def check_bundle_checkpoint(store, facts, key):
    note, root = read(store, "checkpoint.note").decode(), bytes.fromhex(facts["root"])
    check_checkpoint(note, facts["case"], facts["entries"], root, key)

def attempt(check, *arguments):
    try:
        return check(*arguments)
    except UNREADABLE as error:
        problems.append(f"{check.__name__.replace('_', ' ')}: {error}")
        return None

def printable(text):
    return "".join(each if each.isprintable() else "?" for each in text)

def main(path, authorities=None):
    store = attempt(Folder if os.path.isdir(path) else Zip, path)
    if store is not None and {"bagit.txt", TAGS, "manifest-sha512.txt", "data/edition.json"} & store.names:
        check_package(store, authorities)
    elif store is not None:
        check_bundle(store)
    for problem in problems:
        print(printable(f"WRONG: {problem}"))
    for each in unchecked:
        print(printable(f"NOT CHECKED: {each}"))
    if not problems:
        print("Everything that could be checked holds." if unchecked else "Everything holds.")
    print("This cannot show whose key that is (compare it with the sender by another way), that what was recorded is "
          "true, the first\nrecord included, nor that nothing after the last checkpoint you hold on paper was removed.")
    return 1 if problems else 2 if unchecked else 0

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    given = sys.argv[1:]
    if len(given) not in (1, 3) or not os.path.exists(given[0]) or given[1:2] not in ([], ["--ca"]):
        print(__doc__)
        sys.exit(3)
    sys.exit(main(*given[0::2]))
