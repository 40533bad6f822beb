/**
 * A signed bundle written, and opened into a case of its own. The peer is tar piped through age, which neither signs nor
 * hashes nor keeps what it unpacks under a key; where age is not installed there is none.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { it } from 'vitest'
import { createCase } from '#engine/case/create.ts'
import { attachPaths } from '#engine/case/evidence.ts'
import { giveBundle } from '#engine/case/give-bundle.ts'
import { receiveBundle } from '#engine/case/receive-bundle.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { hasTool } from '../engine/handover/bundle/tools.ts'
import { openTestCase, quickArgon, testPassphrase } from '../support/open-case.ts'
import { median, rates, report } from './measure.ts'
import { writeRandom } from './random-file.ts'

const sizes = process.env['BENCH_QUICK'] ? [4] : [16, 256, 1024]
const job = { signal: new AbortController().signal, progress: () => {} }
type Rates = Awaited<ReturnType<typeof rates>>

/** Runs a line of the shell in the folder, to its end. */
function shell(folder: string, line: string) {
  const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

async function caseWith(folder: string, mebibytes: number) {
  const caseFolder = join(folder, 'Bench.case')
  await createCase({ folder: caseFolder, title: 'Bench', passphrase: testPassphrase, by: 'A' }, { argon: quickArgon })
  const session = await openTestCase(caseFolder)
  await writeRandom(join(folder, 'evidence.bin'), mebibytes)
  await attachPaths(session, [join(folder, 'evidence.bin')], {}, job)
  return session
}

it.each(sizes)('a signed bundle with %i MiB of evidence, against tar through age', async mebibytes => {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-bench-'))
  const session = await caseWith(folder, mebibytes)
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  await writeFile(join(folder, 'identity'), identity)
  const signer = signerFromSeed('Bench', randomBytes(32))
  const verifierPath = join(import.meta.dirname, '../../resources/verify_case.py')
  const [out, back, sealed, opened]: Rates[][] = [[], [], [], []]
  for (let round = 0; round < 3; round++) {
    const path = join(folder, `${round}.casebundle`)
    const giving = { path, sealTo: { recipients: [recipient] }, signer, recipient: 'B', purpose: 'bench', verifierPath }
    out?.push(await rates(mebibytes, () => giveBundle(session, giving, job)))
    const to = join(folder, `${round}.case`)
    const receiving = { path, with: { identity }, folder: to, passphrase: testPassphrase }
    back?.push(await rates(mebibytes, () => receiveBundle(receiving, job, { argon: quickArgon })))
    await Promise.all([path, to].map(each => rm(each, { recursive: true })))
    if (!hasTool('age')) continue
    sealed?.push(
      await rates(mebibytes, () => shell(folder, `tar c evidence.bin | age -r ${recipient} > peer && sync peer`)),
    )
    opened?.push(
      await rates(mebibytes, () => shell(folder, 'mkdir peers && age -d -i identity peer | tar x -C peers && sync')),
    )
    shell(folder, 'rm -r peer peers')
  }
  const of = (all: readonly Rates[] = [], by: keyof Rates = 'clock') => median(all.map(each => each[by]))
  report(`bundle with ${mebibytes} MiB, MiB/s`, {
    write: of(out),
    'write by processor': of(out, 'processor'),
    open: of(back),
    'open by processor': of(back, 'processor'),
    'tar and age': of(sealed),
    'age and tar': of(opened),
    'write : peer': of(out) / of(sealed),
    'open : peer': of(back) / of(opened),
  })
  await session.close()
  await rm(folder, { recursive: true })
})
