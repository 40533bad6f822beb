/**
 * Run as a process of its own: does the work named by argv[2], again and again where it can be repeated, and prints a
 * line for each piece that is acknowledged. Somebody kills it.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { bringSample } from '#engine/answers/sample.ts'
import { createCase } from '#engine/case/create.ts'
import { attachPaths, exportExhibit } from '#engine/case/evidence.ts'
import { execute } from '#engine/case/execute.ts'
import { exportCase } from '#engine/case/export-case.ts'
import { giveBundle } from '#engine/case/give-bundle.ts'
import { openCase } from '#engine/case/open.ts'
import { receiveBundle } from '#engine/case/receive-bundle.ts'
import { salvageCase } from '#engine/case/salvage-case.ts'
import type { Session } from '#engine/case/session.ts'
import { changeRecoveryKey } from '#engine/secrets/header/header.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { readHeader, rewriteHeader } from '#engine/storage/header-copies.ts'
import { unlockEither } from '#engine/storage/unlock.ts'
import { errorMessage } from '#shared/errors.ts'
import { all, stateHash } from '#shared/ops/state.ts'
import { quickArgon } from './quick-argon.ts'

flushCompileCache()
const [kind = '', ...args] = process.argv.slice(2)
const [first = '', second = '', third = ''] = args
const secret = JSON.parse(process.env['TEST_SECRET'] ?? '')
const job = { signal: new AbortController().signal, progress: () => {} }
const say = (line: string) => writeSync(1, `${line}\n`)
const open = () => openCase(first, secret, { actor: () => 'A', onCommit: async () => {} })

const why = { purpose: 'review', recipient: 'Unit 4' }

/** Each way a case leaves in, to a place of that name in the folder `second`. */
const leaveBy = {
  export: async (session: Session, name: string) => {
    const resource = (file: string) => readFile(join(import.meta.dirname, '../../resources', file))
    const order = { ...why, format: third, options: {}, scope: { of: 'case' }, upTo: 'RED' } as const
    await exportCase(session, { ...order, path: join(second, name) }, { signer: undefined, resource }, job)
  },
  exhibit: async (session: Session, name: string) => {
    const [exhibit] = all(session.store.data.state, 'exhibit')
    await exportExhibit(session, exhibit?.id ?? '', join(second, name), why)
  },
  bundle: async (session: Session, name: string) => {
    const signer = signerFromSeed('A', Buffer.alloc(32, 1))
    const sealTo = { recipients: [args[5] ?? ''] }
    const verifierPath = join(import.meta.dirname, '../../resources/verify_case.py')
    await giveBundle(session, { ...why, path: join(second, name), sealTo, signer, verifierPath }, job)
  },
  salvage: async (session: Session, name: string) => {
    await salvageCase(session, join(second, name))
  },
}

const kinds: Readonly<Record<string, () => Promise<void>>> = {
  /** Opens the case and edits it a little, then only holds it. */
  hold: async () => {
    const session = await open()
    await execute(session, 'note.add', { text: 'held' })
    say(`${session.store.data.seq} ${stateHash(session.store.data.state)}`)
    setInterval(() => session.store.data.seq, 1000)
  },
  /** Attaches files, made in the folder `second`: `third` of them, or without end. */
  attach: async () => {
    const session = await open()
    for (let i = 0; i < Number(third || Number.POSITIVE_INFINITY); i++) {
      const path = join(second, `${i}.bin`)
      await writeFile(path, Buffer.alloc(200_000 + 90_000 * (i % 5), `file ${i} `))
      try {
        await attachPaths(session, [path], {}, job)
        say(`${session.store.data.seq} ${stateHash(session.store.data.state)}`)
      } catch (error) {
        say(`refused ${errorMessage(error).code}`)
      }
    }
    await session.close()
  },
  /** Writes the case out into the folder `second` in the form `third`, a dozen times. */
  leave: async () => {
    const readOnly = args[4] === 'read-only'
    const session = await openCase(first, secret, {
      ...{ actor: () => 'A', onCommit: async () => {}, readOnly },
      dataFolder: args[3],
    })
    for (let i = 0; i < 12; i++) {
      await leaveBy[third === 'exhibit' || third === 'bundle' || third === 'salvage' ? third : 'export'](
        session,
        `${i}`,
      )
      say(`${session.store.data.seq} ${stateHash(session.store.data.state)}`)
    }
    await session.close()
  },
  /** Writes a snapshot after every edit, and edits on while it is written where `second` says so. */
  snapshot: async () => {
    const session = await open()
    const edit = async () => {
      await execute(session, 'note.add', { text: randomBytes(50_000).toString('base64') })
      say(`${session.store.data.seq} ${stateHash(session.store.data.state)}`)
    }
    for (;;) {
      await edit()
      const written = session.snapshots.now()
      if (second === 'and edit on') for (let n = 0; n < 3; n++) await edit()
      await written
    }
  },
  /** Changes the recovery key; the words are printed before and after. */
  header: async () => {
    await open()
    const { found, caseKey } = await unlockEither(await readHeader(first), secret)
    const revision = Math.max(found.header.revision, found.other?.revision ?? 0)
    for (let header = { ...found.header, revision }; ; ) {
      const changed = changeRecoveryKey(header, caseKey)
      say(`trying ${changed.recoveryWords}`)
      await rewriteHeader(first, changed.header)
      say(`changed ${changed.recoveryWords}`)
      header = changed.header
    }
  },
  create: async () => {
    await createCase({ folder: first, title: 'New', passphrase: secret.passphrase, by: 'A' }, { argon: quickArgon })
  },
  receive: async () => {
    const receiving = { path: second, with: { identity: third }, folder: first, passphrase: secret.passphrase }
    await receiveBundle(receiving, job, { argon: quickArgon })
  },
  sample: async () => {
    await bringSample({ host: 'cli', dataFolder: first, resourcesFolder: second, version: 'test' })
  },
}

await kinds[kind]?.()
