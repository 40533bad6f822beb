import { mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendDurably, makeFolder, replaceDurably, saveFailed, writeDurably } from '#engine/disk/files.ts'
import { RedThreadError } from '#shared/errors.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('durable files', () => {
  it('replaces a file whole, for this user alone, and leaves nothing beside it', async () => {
    const path = join(folder, 'case.hdr')
    await writeDurably(path, Buffer.from('old'))
    await writeDurably(path, Buffer.from('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['case.hdr'])
  })

  it('keeps the old file where the writing fails half way', async () => {
    const path = join(folder, 'case.hdr')
    await writeDurably(path, Buffer.from('old'))
    const failing = replaceDurably(path, async handle => {
      await handle.write(Buffer.from('ha'))
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    })
    await expect(failing).rejects.toMatchObject({ code: 'save-failed', data: { detail: 'the disk is full' } })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['case.hdr'])
  })

  it('says a full disk is full', async ({ skip }) => {
    const full = await open('/dev/full', 'a').catch(() => undefined)
    if (full === undefined) return skip('this system has no /dev/full')
    const appending = appendDurably(full, [Buffer.from('entry')])
    await expect(appending).rejects.toThrow(/the disk is full/)
    await full.close()
  })

  it('appends after what is there', async () => {
    const handle = await open(join(folder, '1.seg'), 'ax', 0o600)
    await appendDurably(handle, [Buffer.from('one ')])
    await appendDurably(handle, [Buffer.from('two')])
    await handle.close()
    expect(await readFile(join(folder, '1.seg'), 'utf8')).toBe('one two')
  })

  it('makes folders for this user alone', async () => {
    await makeFolder(join(folder, 'a', 'b'))
    await makeFolder(join(folder, 'a', 'b'))
    expect((await stat(join(folder, 'a', 'b'))).mode & 0o777).toBe(0o700)
  })

  it('passes on errors that are already ours', () => {
    const ours = new RedThreadError('cancelled')
    expect(saveFailed(ours)).toBe(ours)
    expect(saveFailed(new Error('odd'))).toMatchObject({ data: { detail: 'odd' } })
  })
})
