import { Wrong, byBytes, fromBase64, textOf } from './bytes.js'
import { tellJoins } from './chain.js'
import { checkMarks, checkpointText, merkleRoot, readJournal } from './journal.js'
import { checkProof } from './proof.js'
import { attempt } from './report.js'
import { sha256, toHex } from './sha2.js'
import { checkNote, checkSignature } from './signature.js'
import { measure } from './store.js'
import { isPlainName } from './zip.js'
// A case package: a BagIt bag (RFC 8493). Its tag manifest is signed and lists everything beside the payload; the
// manifest among those lists the payload; data/edition.json says what the payload is.

export const tagsName = 'tagmanifest-sha512.txt'
const packageKind = 'case-package@v1'

export async function checkPackage(store, report, onProgress) {
  const edition = await attempt(report, 'edition.json', () => readEdition(store, report))
  const signed = edition?.signedBy !== '' || store.names.has('MANIFEST.sig')
  const key = signed ? await attempt(report, 'Signature', () => checkSignature(store, report, tagsName, packageKind)) : undefined
  if (!signed) report.open('Who made this package: it is not signed. Anyone could have made or changed it.')
  const measures = (await attempt(report, 'Lists', () => checkLists(store, report, signed, onProgress))) ?? new Map()
  await attempt(report, 'Bag', () => checkBag(store, report, measures))
  if (!edition) return {}
  await attempt(report, 'Checkpoint', () => checkAnchor(store, report, edition, key))
  const hashes = await attempt(report, 'Journal', () => checkWholeJournal(store, report, edition))
  await attempt(report, 'Exhibits', () => checkExhibits(report, edition, measures))
  await attempt(report, 'Proof of redaction', () => checkProof(store, report, edition, key))
  for (const stamp of edition.stamps) await attempt(report, 'Timestamp', () => checkStamp(store, report, edition, stamp, hashes))
  const { caseId, anchor } = edition
  return { caseId, entries: anchor.entries, root: anchor.root, hashes }
}

async function readEdition(store, report) {
  const edition = JSON.parse(textOf(await store.bytes('data/edition.json')))
  if (edition.format !== packageKind) throw new Wrong('this package is of a newer kind than this page knows')
  const { caseId, asOf, scope, recipient, purpose, upTo, signedBy, withheld, redacted, anchor } = edition
  const places = redacted.reduce((sum, each) => sum + each.places, 0)
  const facts = [
    ['Case', caseId],
    ['What it holds', scope],
    ['As of', `${asOf}, journal entry ${anchor.entries}`],
    ['For', recipient],
    ['Purpose', purpose],
    ['Handling', `up to ${upTo}`],
    ['Left out', `${withheld.length} records withheld, ${places} places redacted`],
    ['Signed by', signedBy === '' ? 'nobody' : `${signedBy} (as the package says)`],
  ]
  for (const [label, value] of facts) report.fact(label, value)
  return edition
}

/** path → SHA-512 of a manifest, which has one spelling: sorted, each path once, nothing between the lines. */
async function readList(store, name) {
  const text = textOf(await store.bytes(name))
  const lines = [...text.matchAll(/([0-9a-f]{128}) {2}([^\n]+)\n/g)]
  const list = new Map(lines.map(([, digest, path]) => [path, digest]))
  const again = [...list.keys()].sort(byBytes).map(path => `${list.get(path)}  ${path}\n`)
  if (again.join('') !== text || ![...list.keys()].every(isPlainName)) {
    throw new Wrong(`${name} is not readable, or not in the one form it is written in`)
  }
  return list
}

async function checkLists(store, report, signed, onProgress) {
  const [tags, payload] = [await readList(store, tagsName), await readList(store, 'manifest-sha512.txt')]
  const inData = path => path.startsWith('data/')
  if ([...tags.keys()].some(inData) || ![...payload.keys()].every(inData)) {
    throw new Wrong("the manifests list each other's files")
  }
  const listed = new Map([...tags, ...payload])
  const known = new Set([...listed.keys(), tagsName, ...(signed ? ['MANIFEST.sig'] : [])])
  const before = report.findings.length
  for (const name of store.names) if (!known.has(name)) report.wrong(`A file that no manifest lists: ${name}`)
  const measures = await measureAll(store, [...listed.keys()], onProgress)
  for (const [name, digest] of listed) {
    if (!store.names.has(name)) report.wrong(`Missing: ${name}`)
    else if (measures.get(name)?.sha512 !== digest) report.wrong(`Not what was listed: ${name}`)
  }
  if (report.findings.length === before) report.ok(`All ${listed.size} files are as the lists say (SHA-512), and no other is there.`)
  return measures
}

/** name → { size, sha256, sha512 } of the files that are there and can be read. */
export async function measureAll(store, names, onProgress) {
  const there = names.filter(name => store.names.has(name))
  const total = there.reduce((sum, name) => sum + store.size(name), 0)
  const measures = new Map()
  let done = 0
  for (const name of there) {
    const found = await measure(store, name, bytes => onProgress(done + bytes, total, name))
    done += store.size(name)
    if (found) measures.set(name, found)
  }
  return measures
}

async function checkBag(store, report, measures) {
  if (textOf(await store.bytes('bagit.txt')) !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') {
    throw new Wrong('bagit.txt is not that of a BagIt 1.0 bag')
  }
  const payload = [...measures].filter(([name]) => name.startsWith('data/'))
  const size = payload.reduce((sum, [, each]) => sum + each.size, 0)
  const found = textOf(await store.bytes('bag-info.txt')).match(/^Payload-Oxum: .*$/gm) ?? []
  if (found.join() !== `Payload-Oxum: ${size}.${payload.length}`) throw new Wrong('bag-info.txt tells another size')
  report.ok(`It is a BagIt bag of ${payload.length} files in data/.`)
}

async function checkAnchor(store, report, { anchor, caseId }, key) {
  if (anchor.checkpoint === '') {
    report.open('The state of the journal: this package has no signed checkpoint.')
    return
  }
  const note = textOf(await store.bytes('data/checkpoint.note'))
  const text = checkpointText(caseId, anchor.entries, fromBase64(anchor.root))
  if (note !== anchor.checkpoint || !note.startsWith(text)) throw new Wrong('it is not the one that edition.json has')
  if (key === undefined) report.open('The signature of checkpoint.note: nothing here says by which key it should be.')
  else await checkNote(report, 'checkpoint.note', note, text, key)
}

async function checkWholeJournal(store, report, { caseId, journal, anchor, exhibits }) {
  if (journal !== true) {
    report.open('The journal: it is not in this package, which anchors it by the checkpoint alone.')
    return undefined
  }
  const found = readJournal(await store.bytes('data/journal'), caseId)
  const { hashes } = found.chain
  checkMarks(hashes, { ...anchor, root: toHex(fromBase64(anchor.root)) })
  const listed = list => list.map(({ number, sha256: hash, size }) => JSON.stringify([number, hash, size])).sort().join()
  if (listed(exhibits) !== listed(found.exhibits)) throw new Wrong('edition.json lists other exhibits than it')
  report.ok(`The journal's ${hashes.length} entries are one unbroken chain up to the checkpoint.`)
  tellJoins(found.chain, report)
  return hashes
}

function checkExhibits(report, { exhibits }, measures) {
  const packed = exhibits.filter(({ path }) => path !== null)
  const wrong = packed.filter(({ path, size, sha256: hash }) => {
    const found = measures.get(path)
    return found?.size !== size || found.sha256 !== hash
  })
  for (const { number } of wrong) report.wrong(`Exhibit ${number}: its file is not the one that was collected.`)
  const paths = new Set(packed.map(({ path }) => path))
  for (const name of measures.keys()) {
    if (name.startsWith('data/evidence/') && !paths.has(name)) report.wrong(`Evidence that no exhibit names: ${name}`)
  }
  if (packed.length < exhibits.length) report.open('The evidence: the files are not in this package, only their SHA-256.')
  else if (wrong.length === 0) report.ok(`The files of all ${packed.length} exhibits are those that were collected (SHA-256).`)
}

async function checkStamp(store, report, { caseId }, stamp, hashes) {
  const note = await store.bytes(stamp.note)
  const [name, entries, root] = textOf(note).split('\n')
  const digest = sha256(note)
  const ofThis = name === `case/${caseId}` && entries === String(stamp.entries) && toHex(digest) === stamp.hash
  if (!ofThis) throw new Wrong('it is of something else than this case')
  if (hashes && toHex(merkleRoot(hashes.slice(0, stamp.entries))) !== toHex(fromBase64(root))) {
    throw new Wrong('its checkpoint does not fit the journal')
  }
  for (const file of [stamp.query, stamp.answer]) {
    if (!toHex(await store.bytes(file)).includes(stamp.hash)) throw new Wrong(`${file} does not speak of this checkpoint`)
  }
  const command = `openssl ts -verify -queryfile ${stamp.query} -in ${stamp.answer} -CAfile AUTHORITY.pem`
  report.open(`Whose clock signed the timestamp of ${entries} entries: check it with ${command}`)
}
