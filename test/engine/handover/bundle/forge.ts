import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { Encrypter } from 'age-encryption'
import { gather } from '#engine/handover/bundle/age-file.ts'
import { checkpointPage } from '#engine/handover/bundle/checkpoint-page.ts'
import { encodeJournal } from '#engine/handover/bundle/journal-text.ts'
import { bundleVersion, encodeManifest } from '#engine/handover/bundle/manifest.ts'
import { pageContent } from '#engine/handover/bundle/pack.ts'
import { allowedSigners, readmeText } from '#engine/handover/bundle/readme.ts'
import { signSsh } from '#engine/handover/bundle/sshsig.ts'
import { encodeTarHeader, tarEnd, tarPadding } from '#engine/handover/bundle/tar.ts'
import { sha256 } from '#engine/secrets/crypto/hash.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { merkleRoot } from '#engine/storage/journal/merkle.ts'
import { commitsOf, evidenceOf, journalOf, verifierPath } from './sample.ts'

export interface Member {
  readonly name: string
  readonly bytes: Buffer
}

export interface Forgery {
  /** The journal, without evidence. */
  payloads?: readonly Buffer[]
  /** What lies in the bundle before it is listed and signed. */
  files?: (files: Member[]) => Member[]
  /** The signed text, before it is signed. */
  manifest?: (text: string) => string
  /** What the tar holds, after everything was signed. */
  members?: (members: Member[]) => Member[]
  tar?: (tar: Buffer) => Buffer
}

const signer = signerFromSeed('Mallory', randomBytes(32))
const caseId = '00112233445566778899aabbccddeeff'

/** The members of a bundle by someone with every key, who lies somewhere. */
export async function forgeMembers({
  payloads,
  files = same,
  manifest = same,
  members = same,
}: Forgery): Promise<Member[]> {
  const evidence = payloads ? [] : [evidenceOf(randomBytes(2000)), evidenceOf(randomBytes(10))]
  const journal = payloads ?? commitsOf(evidence)
  const { entries } = journalOf(journal)
  const marks = marksOf(journal)
  const signed = { version: bundleVersion, caseId, number: 1, previous: '', from: signer.name, to: 'Jane', ...marks }
  const stored = await Promise.all(
    evidence.map(async file => ({ name: `evidence/${file.sha256}`, bytes: await gather(file.read()) })),
  )
  const pages = [
    { name: 'checkpoint.note', bytes: Buffer.from(checkpointPage(signed, signer)) },
    { name: 'journal', bytes: await gather(encodeJournal(entries())) },
    { name: 'allowed_signers', bytes: Buffer.from(allowedSigners(signer.publicKey)) },
    { name: 'README.txt', bytes: Buffer.from(readmeText(signer)) },
    { name: 'verify_case.py', bytes: readFileSync(verifierPath) },
  ]
  const all = files([...pages, ...stored.sort((a, b) => (a.name < b.name ? -1 : 1))])
  const text = manifest(encodeManifest({ ...signed, files: all.map(({ name, bytes }) => pageContent(name, bytes)) }))
  const signature = signSsh(Buffer.from(text), signer)
  return members([
    { name: 'MANIFEST', bytes: Buffer.from(text) },
    { name: 'MANIFEST.sig', bytes: Buffer.from(signature) },
    ...all,
  ])
}

/** Of whatever lies in the journal: not all of it is what this version reads. */
function marksOf(payloads: readonly Buffer[]) {
  const hashes: Buffer[] = []
  for (const payload of payloads) hashes.push(sha256(Uint8Array.of(0), hashes.at(-1) ?? Buffer.alloc(32), payload))
  const head = hashes.at(-1) ?? Buffer.alloc(32)
  return { entries: hashes.length, root: merkleRoot(hashes).toString('hex'), head: head.toString('hex') }
}

function tarOfMembers(members: readonly Member[]): Buffer {
  const parts = members.flatMap(({ name, bytes }) => [
    encodeTarHeader({ name, size: bytes.length }),
    bytes,
    Buffer.alloc(tarPadding(bytes.length)),
  ])
  return Buffer.concat([...parts, tarEnd])
}

/** Writes the forged bundle, sealed as any other. */
export async function forge(path: string, recipient: string, forgery: Forgery = {}): Promise<void> {
  const tar = tarOfMembers(await forgeMembers(forgery))
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  writeFileSync(path, await encrypter.encrypt((forgery.tar ?? same)(tar)))
}

function same<T>(value: T): T {
  return value
}
