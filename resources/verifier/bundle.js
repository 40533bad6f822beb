import { Wrong, fromHex, textOf, toBase64 } from './bytes.js'
import { tellJoins } from './chain.js'
import { checkMarks, checkpointText, readJournal } from './journal.js'
import { measureAll } from './package.js'
import { attempt } from './report.js'
import { checkNote, checkSignature } from './signature.js'
// A case bundle, opened (age and tar): its MANIFEST is signed and lists every other file by size and SHA-256.

const pages = ['checkpoint.note', 'journal', 'allowed_signers', 'README.txt', 'verify_case.py']
const hash = '([0-9a-f]{64})'
const number = '(0|[1-9][0-9]{0,14})'
const bundleKind = 'case-bundle@v1'
const factsPattern = new RegExp(
  `^# case-bundle@v([12])\n# case: ([0-9a-f]{32})\n# bundle: ${number}\n# previous: (none|[0-9a-f]{64})\n# from: ([^\n]*)\n` +
    `# to: ([^\n]*)\n# entries: ${number}\n# root: ${hash}\n# head: ${hash}\n`,
)
const newerPattern = /^# case-bundle@v([3-9]|[1-9]\d+)\n/
const filePattern = new RegExp(`# size: ${number}\n${hash}  ([^\n]+)\n`, 'y')

export async function checkBundle(store, report, onProgress) {
  const key = await attempt(report, 'Signature', () => checkSignature(store, report, 'MANIFEST', bundleKind))
  const manifest = await attempt(report, 'MANIFEST', () => readManifest(store, report))
  if (!manifest) return {}
  const { facts, files } = manifest
  await attempt(report, 'Files', () => checkFiles(store, report, files, onProgress))
  const hashes = await attempt(report, 'Journal', () => checkJournal(store, report, facts, files))
  if (key) await attempt(report, 'Checkpoint', () => checkBundleCheckpoint(store, report, facts, key))
  return { caseId: facts.caseId, entries: Number(facts.entries), root: toBase64(fromHex(facts.root)), hashes }
}

async function readManifest(store, report) {
  const text = textOf(await store.bytes('MANIFEST'))
  const found = factsPattern.exec(text)
  if (newerPattern.test(text)) throw new Wrong('this bundle is of a newer kind than this page knows')
  if (!found) throw new Wrong('it is not readable')
  const [whole, version, caseId, bundle, previous, from, to, entries, root, head] = found
  const files = readFiles(text, whole.length)
  const evidence = [...files.keys()].slice(pages.length)
  const inOrder = pages.every((page, index) => [...files.keys()][index] === page) && `${evidence}` === `${evidence.toSorted()}`
  if (!inOrder) throw new Wrong('it does not list the files of a bundle in their order')
  if (evidence.some(name => name !== `evidence/${files.get(name).sha256}`)) throw new Wrong('it names evidence by another hash')
  const facts = { version, caseId, bundle, previous, from, to, entries, root, head }
  for (const [label, value] of Object.entries(facts)) report.fact(label === 'caseId' ? 'case' : label, value)
  return { facts, files }
}

function readFiles(text, start) {
  const files = new Map()
  filePattern.lastIndex = start
  for (let at = start; at < text.length; at = filePattern.lastIndex) {
    const [, size, sha256, name] = filePattern.exec(text) ?? []
    if (name === undefined || files.has(name)) throw new Wrong(`it is not readable after ${files.size} files`)
    files.set(name, { size: Number(size), sha256 })
  }
  return files
}

async function checkFiles(store, report, files, onProgress) {
  const before = report.findings.length
  for (const name of store.names) {
    if (!files.has(name) && name !== 'MANIFEST' && name !== 'MANIFEST.sig') report.wrong(`A file that MANIFEST does not list: ${name}`)
  }
  const measures = await measureAll(store, [...files.keys()], onProgress)
  for (const [name, { size, sha256 }] of files) {
    const found = measures.get(name)
    if (!store.names.has(name)) report.wrong(`Missing: ${name}`)
    else if (found?.size !== size || found.sha256 !== sha256) report.wrong(`Not what was signed: ${name}`)
  }
  if (report.findings.length === before) report.ok(`All ${files.size} files are as MANIFEST says (SHA-256), and no other is there.`)
}

async function checkJournal(store, report, facts, files) {
  const { chain, exhibits, named } = readJournal(await store.bytes('journal'), facts.caseId)
  checkMarks(chain.hashes, facts)
  if (facts.version === '1' && chain.copies.some(copy => copy !== facts.caseId)) {
    throw new Wrong('it is of a later version than MANIFEST')
  }
  const evidence = new Map([...files].filter(([name]) => name.startsWith('evidence/')).map(([, file]) => [file.sha256, file.size]))
  for (const { number: which, sha256, size } of exhibits) {
    if (size === undefined || evidence.get(sha256) !== size) report.wrong(`Exhibit ${which}: its file is not in the bundle.`)
  }
  for (const sha256 of evidence.keys()) if (!named.has(sha256)) report.wrong(`Evidence that no exhibit names: ${sha256}`)
  report.ok(`The journal's ${chain.hashes.length} entries are one unbroken chain, with ${exhibits.length} exhibits.`)
  tellJoins(chain, report)
  return chain.hashes
}

async function checkBundleCheckpoint(store, report, { caseId, entries, root }, key) {
  const note = textOf(await store.bytes('checkpoint.note'))
  await checkNote(report, 'checkpoint.note', note, checkpointText(caseId, entries, fromHex(root)), key)
}
