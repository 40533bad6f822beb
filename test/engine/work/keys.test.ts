/** No worker in which bytes of strangers are read is ever handed a key, nor what opens one. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { expect, expectTypeOf, onTestFinished, test, vi } from 'vitest'
import { attachPaths, exhibitsHere } from '#engine/case/evidence.ts'
import { takeImport } from '#engine/case/import-case.ts'
import { makeFileKey, openFileKey } from '#engine/handover/bundle/age-keys.ts'
import type { DeriveKey } from '#engine/secrets/crypto/argon-task.ts'
import type { ofStrangers } from '#engine/work/task.ts'
import { tasks } from '#engine/work/tasks.ts'
import { smallPdf } from '../../support/captures/pdf.ts'
import { job, newCase, openTestCase, testFolder, testPassphrase } from '../../support/open-case.ts'
import { oddPool } from './odd-pool.ts'

/** Everything that workers are sent, by the name of the worker's module. */
function sentToWorkers() {
  const sent = new Map<string, Buffer[]>()
  const post = Worker.prototype.postMessage
  const spy = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, message, transfer) {
    const name = String(this.threadName)
    sent.set(name, [...(sent.get(name) ?? []), serialize(message)])
    post.call(this, message, transfer as never)
  })
  onTestFinished(() => spy.mockRestore())
  return sent
}

/** Every way in which a secret could lie among bytes. */
const spellings = (secret: string | Uint8Array): readonly Buffer[] =>
  typeof secret === 'string'
    ? [Buffer.from(secret), Buffer.from(secret, 'utf16le')]
    : [
        Buffer.from(secret),
        Buffer.from(Buffer.from(secret).toString('hex')),
        Buffer.from(Buffer.from(secret).toString('base64')),
      ]

const moduleOf = (name: keyof typeof tasks) => tasks[name].module.pathname.split('/').at(-1)?.replace('.ts', '') ?? ''

test('what reads strangers is never sent a key, a passphrase or an identity', async () => {
  const sent = sentToWorkers()
  const folder = await testFolder()
  const session = await openTestCase(await newCase(), false, { passphrase: testPassphrase })
  const [pdf, table] = [join(folder, 'a.pdf'), join(folder, 'a.csv')]
  await writeFile(pdf, smallPdf({ info: '/Title (Dues)' }))
  // More than a few records: only a large snapshot is packed in a worker.
  const rows = Array.from({ length: 1_500 }, (_, n) => `${n},Person,Kim Chol-su ${n}\n`)
  await writeFile(table, `id,type,label\n${rows.join('')}`)
  await attachPaths(session, [pdf], {}, job)
  await takeImport(session, { path: table }, job)
  await session.texts.read(exhibitsHere(session), job)
  const identity = await generateIdentity()
  const { header } = await makeFileKey({ recipients: [await identityToRecipient(identity)] })
  const fileKey = await openFileKey(header, { identity })
  const secrets = [testPassphrase, identity, Uint8Array.from(session.caseKey), fileKey]
  await session.close()
  const holds = (name: keyof typeof tasks, secret: string | Uint8Array) =>
    sent.get(moduleOf(name))?.some(bytes => spellings(secret).some(each => bytes.includes(each)))
  for (const name of Object.keys(tasks) as (keyof typeof tasks)[]) {
    expect(sent.get(moduleOf(name))?.length, name).toBeGreaterThan(0)
    if (tasks[name].reads === 'strangers')
      expect(
        secrets.filter(each => holds(name, each)),
        name,
      ).toEqual([])
  }
  // And where keys are made they are seen, so that this would find them.
  expect([holds('derive-key', testPassphrase), holds('bundle-key', identity)]).toEqual([true, true])
})

test('no two tasks share a module, and a worker that reads strangers knows nothing of its surroundings', async () => {
  const modules = Object.values(tasks).map(({ module }) => module.href)
  expect(new Set(modules).size).toBe(modules.length)
  process.env['RED_THREAD_TEST_SECRET'] = 'only here'
  onTestFinished(() => void delete process.env['RED_THREAD_TEST_SECRET'])
  const { run } = oddPool(1)
  const input = { way: 'answers', number: 1 } as const
  expect((await run('odd', input)).surroundings).toEqual([])
  expect((await run('keys', input)).surroundings).toContain('only here')
})

test('a task for the files of strangers with a place for a secret does not compile', () => {
  interface Deep {
    readonly input: { readonly files: readonly { readonly name: string; readonly key: Uint8Array }[] }
    readonly output: string
  }
  interface Asking {
    readonly input: { readonly name: string }
    readonly output: string
    readonly message: string
    readonly reply: { readonly passphrase: string }
  }
  expectTypeOf<Parameters<typeof ofStrangers<DeriveKey>>[0]>().toBeNever()
  expectTypeOf<Parameters<typeof ofStrangers<Deep>>[0]>().toBeNever()
  expectTypeOf<Parameters<typeof ofStrangers<Asking>>[0]>().toBeNever()
})
