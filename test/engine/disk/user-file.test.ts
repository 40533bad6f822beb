import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, link, mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { previewImport, takeImport } from '#engine/case/import-case.ts'
import { takeReceipt } from '#engine/case/receipt.ts'
import { receiveBundle } from '#engine/case/receive-bundle.ts'
import { takeStamp } from '#engine/case/stamp.ts'
import { fileBytes, readUserFile } from '#engine/disk/user-file.ts'
import { job, newCase, openTestCase, testFolder, testPassphrase } from '../../support/open-case.ts'

/** What may lie at a path a user names and is no file; each by itself, and through a link. */
const makers: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'a folder': path => mkdir(path),
  'an endless device': path => symlink('/dev/zero', path),
  'an empty device': path => symlink('/dev/null', path),
  'a pipe': async path => execFileSync('mkfifo', [path]),
  'a socket': path =>
    new Promise<void>(resolve => {
      const server = createServer().listen(path, resolve)
      onTestFinished(() => void server.close())
    }),
  'a file the system makes up': path => symlink('/proc/self/status', path),
  'an endless file the system makes up': path => symlink('/proc/kmsg', path),
  'a link to itself': path => symlink(path, path),
  'a link to nothing': path => symlink('/nowhere/at/all', path),
}

async function places(): Promise<readonly string[]> {
  const folder = await testFolder()
  const made: string[] = []
  for (const [at, make] of Object.values(makers).entries()) {
    const path = join(folder, `${at}`)
    await make(path)
    await symlink(path, join(folder, `${at}.linked`))
    made.push(path, join(folder, `${at}.linked`))
  }
  return made
}

const onLinux = existsSync('/proc/self/status')

describe.skipIf(!onLinux)('what is no plain file', () => {
  it('is refused by every reader of a path, at once and with nothing added', async () => {
    const session = await openTestCase(await newCase())
    const [seq, into] = [session.store.data.seq, await testFolder()]
    const receiving = { with: { passphrase: testPassphrase }, folder: join(into, 'x.case'), passphrase: testPassphrase }
    const readers: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
      bytes: path => readUserFile(path, 2 ** 20),
      evidence: path => attachPaths(session, [path], {}, job),
      preview: path => previewImport(session, { path, format: 'csv' }, job),
      import: path => takeImport(session, { path, format: 'csv' }, job),
      receipt: path => takeReceipt(session, path, job),
      stamp: path => takeStamp(session, path, undefined, job),
      bundle: path => receiveBundle({ ...receiving, path }, job),
    }
    for (const path of await places()) {
      for (const [what, read] of Object.entries(readers)) {
        const refused = await read(path).then(
          () => 'taken',
          error => error.code,
        )
        expect([what, path, refused]).toEqual([
          what,
          path,
          expect.stringMatching(/^(cannot-read-file|unreadable-import|bundle-damaged|bundle-refused)$/),
        ])
      }
    }
    expect([session.store.data.seq, await session.vault.list()]).toEqual([seq, []])
    await session.close()
  })

  it('inside a folder that is imported is named, not passed over', async () => {
    const [session, folder] = [await openTestCase(await newCase()), await testFolder()]
    await writeFile(join(folder, 'nodes.csv'), 'id,name\n1,Kim\n')
    await symlink('/etc/hostname', join(folder, 'edges.csv'))
    const taken = takeImport(session, { path: folder }, job)
    await expect(taken).rejects.toMatchObject({ code: 'cannot-read-file', data: { path: join(folder, 'edges.csv') } })
    await session.close()
  })
})

describe('a plain file', () => {
  it.each([
    ['itself', async (path: string) => path],
    ['through a link', async (path: string) => symlink(path, `${path}.link`).then(() => `${path}.link`)],
    ['under a second name', async (path: string) => link(path, `${path}.hard`).then(() => `${path}.hard`)],
  ])('is read %s, up to the limit and not a byte beyond', async (_, named) => {
    const path = await named(await file('0123456789'))
    expect((await readUserFile(path, 10)).toString()).toBe('0123456789')
    await expect(readUserFile(path, 9)).rejects.toMatchObject({ code: 'cannot-read-file' })
  })

  it.each([
    ['grows', (path: string) => appendFile(path, 'more')],
    ['is cut', (path: string) => truncate(path, 2 ** 20)],
  ])('that %s while it is read is refused', async (_, change) => {
    const path = await file('x'.repeat(5 * 2 ** 20))
    const read = async () => {
      let changed = false
      for await (const _piece of fileBytes(path)) {
        if (!changed) await change(path)
        changed = true
      }
    }
    await expect(read()).rejects.toMatchObject({ code: 'cannot-read-file' })
  })

  it('may be empty', async () => {
    expect(await readUserFile(await file(''), 0)).toHaveLength(0)
  })
})

async function file(text: string): Promise<string> {
  const path = join(await testFolder(), 'some.txt')
  await writeFile(path, text)
  return path
}
