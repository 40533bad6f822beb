import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startEngine } from '../../support/engine.ts'
import { imageOf } from '../../support/folder-image.ts'
import { canaries, fullCase } from '../../support/linked-case.ts'
import { secretOf, testFolder, testPassphrase } from '../../support/open-case.ts'

describe('making a case', () => {
  it('never empties or follows what stands where its unfinished folder would be', async () => {
    const outside = await canaries(await fullCase())
    const before = await imageOf(outside)
    const place = join(await testFolder(), 'New.case')
    await symlink(outside, `${place}.half`)
    const engine = await startEngine()
    const order = { path: place, title: 'New', passphrase: testPassphrase }
    await expect(engine.answer('case.new', order)).rejects.toMatchObject({ code: 'case-part-refused' })
    expect(await imageOf(outside)).toEqual(before)

    await rm(`${place}.half`)
    await mkdir(join(`${place}.half`, 'letters'), { recursive: true })
    await writeFile(join(`${place}.half`, 'letters', 'a.txt'), 'mine')
    await expect(engine.answer('case.new', order)).rejects.toMatchObject({ code: 'case-exists' })
    expect(await readFile(join(`${place}.half`, 'letters', 'a.txt'), 'utf8')).toBe('mine')
  })

  it('takes a link at its place for something that is there, wherever it leads', async () => {
    const place = join(await testFolder(), 'New.case')
    const engine = await startEngine()
    const order = { path: place, title: 'New', passphrase: testPassphrase }
    await symlink(join(place, '..', 'nothing-here'), place)
    await expect(engine.answer('case.new', order)).rejects.toMatchObject({ code: 'case-exists' })
    await rm(place)
    await symlink(basename(place), place)
    await expect(engine.answer('case.new', order)).rejects.toMatchObject({ code: 'case-exists' })
    const opening = engine.answer('case.open', { path: place, secret: { passphrase: 'x' } })
    await expect(opening).rejects.toMatchObject({ code: 'cannot-read-folder' })
  })

  it('makes it inside a folder that is reached through a link', async () => {
    const [real, at] = [await testFolder(), await testFolder()]
    await symlink(real, join(at, 'cases'))
    const engine = await startEngine()
    const order = { path: join(at, 'cases', 'New.case'), title: 'New', passphrase: testPassphrase }
    const { status } = await engine.answer('case.new', order)
    expect(status.path).toBe(join(real, 'New.case'))
    await engine.answer('case.close', {})
  })
})

it('writes nothing in clear into the case through a link that leads into it', async () => {
  const folder = await fullCase()
  const engine = await startEngine()
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  const into = join(await testFolder(), 'into')
  await symlink(join(folder, 'torn'), into)
  const before = await imageOf(join(folder, 'torn'))
  const salvage = engine.answer('case.salvage', { path: join(into, 'salvage.jsonl') })
  await expect(salvage).rejects.toMatchObject({ code: 'cannot-write-file' })
  const edition = { scope: { of: 'case' }, upTo: 'RED', recipient: 'R', purpose: 'P' } as const
  const order = { job: 'e', format: 'stix', path: join(into, 'out.json'), options: {}, ...edition }
  await expect(engine.answer('export.write', order)).rejects.toMatchObject({ code: 'cannot-write-file' })
  expect(await imageOf(join(folder, 'torn'))).toEqual(before)
})
