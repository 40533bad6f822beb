import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { it } from 'vitest'
import { createCase } from '#engine/case/create.ts'
import { attachPaths } from '#engine/case/evidence.ts'
import { giveBundle } from '#engine/case/give-bundle.ts'
import { receiveBundle } from '#engine/case/receive-bundle.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { openTestCase, quickArgon, testPassphrase } from '../support/open-case.ts'
import { median, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [4] : [16, 64, 256]
const job = { signal: new AbortController().signal, progress: () => {} }

it.each(sizes)(
  'a signed bundle with %i MiB of evidence, against the age library encrypting the same bytes',
  async mebibytes => {
    const folder = await mkdtemp(join(tmpdir(), 'red-thread-bench-'))
    const caseFolder = join(folder, 'Bench.case')
    await createCase({ folder: caseFolder, title: 'Bench', passphrase: testPassphrase, by: 'A' }, { argon: quickArgon })
    const session = await openTestCase(caseFolder)
    const bytes = randomBytes(mebibytes * 2 ** 20)
    await writeFile(join(folder, 'evidence.bin'), bytes)
    await attachPaths(session, [join(folder, 'evidence.bin')], {}, job)
    const age = await generateX25519Identity()
    const recipients = [await identityToRecipient(age)]
    const signer = signerFromSeed('Bench', randomBytes(32))
    const verifierPath = join(import.meta.dirname, '../../resources/verify_case.py')
    const [out, back, peer]: [number[], number[], number[]] = [[], [], []]
    const rate = (ms: number) => mebibytes / (ms / 1000)
    for (let round = 0; round < 3; round++) {
      const path = join(folder, `${round}.casebundle`)
      const giving = { path, sealTo: { recipients }, signer, recipient: 'B', purpose: 'bench', verifierPath }
      out.push(rate(await timed(() => giveBundle(session, giving, job))))
      const receiving = {
        path,
        with: { identity: age },
        folder: join(folder, `${round}.case`),
        passphrase: testPassphrase,
      }
      back.push(rate(await timed(() => receiveBundle(receiving, job))))
      const encrypter = new Encrypter()
      for (const recipient of recipients) encrypter.addRecipient(recipient)
      peer.push(rate(await timed(() => encrypter.encrypt(bytes))))
    }
    report(`bundle with ${mebibytes} MiB`, {
      'write MiB/s': median(out),
      'open MiB/s': median(back),
      'age library MiB/s': median(peer),
      ratio: median(out) / median(peer),
    })
    await session.close()
    await rm(folder, { recursive: true })
  },
)
