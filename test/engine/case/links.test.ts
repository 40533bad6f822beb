import { execFileSync } from 'node:child_process'
import { appendFile, cp, link, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute } from '#engine/case/execute.ts'
import { stateHash } from '#shared/ops/state.ts'
import { redThread } from '../../hosts/cli/red-thread.ts'
import { startEngine, type TestEngine } from '../../support/engine.ts'
import { imageOf } from '../../support/folder-image.ts'
import { canaries, fullCase } from '../../support/linked-case.ts'
import { filesBelow, job, openTestCase, secretOf, testFolder } from '../../support/open-case.ts'

/** Every part of a case as a path from its folder: files, folders, and what stands in them. */
const partsOf = async (folder: string) => {
  const files = await filesBelow(folder)
  return [...new Set(['lock', ...files, ...files.map(dirname), 'evidence'])].filter(path => path !== '.').sort()
}

const targets = {
  'a folder': (outside: string) => outside,
  'the same part elsewhere': (outside: string, part: string) => join(outside, 'like', part),
  'a file': (outside: string) => join(outside, 'diary.txt'),
  nothing: (outside: string) => join(outside, 'nothing-here'),
  itself: (_: string, part: string) => basename(part),
}

async function tryAll(engine: TestEngine, folder: string): Promise<string[]> {
  const secret = secretOf(folder)
  const told: string[] = []
  for (const readOnly of [false, true]) {
    const outcome = await engine.answer('case.open', { path: folder, secret, readOnly }).then(
      async ({ findings }) => {
        await engine.answer('verify', { job: 'v' }).catch(() => undefined)
        await engine.answer('case.close', {})
        return findings.map(({ says }) => says).join()
      },
      error => `${error.code}: ${error.message}`,
    )
    told.push(outcome)
  }
  return told
}

describe('a case folder in which a part is a link', () => {
  it('is refused in words that name the part, and nothing outside it is touched', async () => {
    const folder = await fullCase()
    const outside = await canaries(folder)
    const engine = await startEngine()
    for (const part of await partsOf(folder)) {
      for (const [kind, target] of Object.entries(targets)) {
        await rm(`${folder}.copy`, { recursive: true, force: true })
        await cp(folder, `${folder}.copy`, { recursive: true })
        const place = join(`${folder}.copy`, part)
        await rm(place, { recursive: true, force: true })
        await symlink(target(outside, part), place)
        const before = [await imageOf(outside), await imageOf(`${folder}.copy`)]
        for (const said of await tryAll(engine, `${folder}.copy`)) {
          expect(said, `${part} is a link to ${kind}`).toMatch(/^case-part-refused: /)
          expect(said).toContain(`${place} is a link`)
        }
        expect([await imageOf(outside), await imageOf(`${folder}.copy`)], `${part} to ${kind}`).toEqual(before)
      }
    }
  })

  it('is refused by the command line too', async () => {
    const folder = await fullCase()
    const outside = await canaries(folder)
    await rename(join(folder, 'evidence'), join(outside, 'evidence'))
    await symlink(join(outside, 'evidence'), join(folder, 'evidence'))
    const before = [await imageOf(outside), await imageOf(folder)]
    const at = await testFolder()
    const secret = secretOf(folder)
    const words = 'recoveryWords' in secret ? secret.recoveryWords : ''
    const env = { RED_THREAD_RECOVERY_WORDS: words, RED_THREAD_CASE: folder }
    const commands = [
      ['open'],
      ['open', '--read-only'],
      ['verify'],
      ['verify', '--read-only'],
      ['salvage', 'out.jsonl'],
    ]
    for (const command of commands) {
      const { exit, err } = await redThread(command, { env, folder: at }).ended
      expect([exit, err], command.join(' ')).toEqual([
        1,
        expect.stringContaining(`${join(folder, 'evidence')} is a link`),
      ])
    }
    expect([await imageOf(outside), await imageOf(folder)]).toEqual(before)
    expect(await readdir(at)).not.toContain('out.jsonl')
  })

  it('is refused for pipes without waiting, and for a folder or file that stands in for the other', async () => {
    const folder = await fullCase()
    const engine = await startEngine()
    for (const part of await partsOf(folder)) {
      for (const kind of ['a pipe', 'the other'] as const) {
        await rm(`${folder}.copy`, { recursive: true, force: true })
        await cp(folder, `${folder}.copy`, { recursive: true })
        const place = join(`${folder}.copy`, part)
        const isFile = (await filesBelow(folder)).includes(part) || part === 'lock'
        await rm(place, { recursive: true, force: true })
        if (kind === 'a pipe') execFileSync('mkfifo', [place])
        else if (isFile) await mkdir(place)
        else await writeFile(place, 'a file')
        const found = kind === 'a pipe' ? kind : isFile ? 'a folder' : 'a file'
        for (const said of await tryAll(engine, `${folder}.copy`)) expect(said).toContain(`${place} is ${found}`)
      }
    }
  })

  it('passes over a link that bears no name of ours', async () => {
    const folder = await fullCase()
    const outside = await canaries(folder)
    for (const place of ['', 'journal', 'snap', 'evidence', 'torn']) {
      await symlink(outside, join(folder, place, 'elsewhere'))
      await symlink(join(outside, 'diary.txt'), join(folder, place, 'old.seg'))
      await symlink(outside, join(folder, place, 'more.tmp'))
    }
    const before = await imageOf(outside)
    const session = await openTestCase(folder)
    await execute(session, 'note.add', { text: 'three' })
    expect(session.readOnly).toBe(false)
    await session.close()
    expect(await imageOf(outside)).toEqual(before)
  })

  it('refuses to write through a link that appears while the case is open', async () => {
    const folder = await fullCase()
    const outside = await canaries(folder)
    const before = await imageOf(outside)
    for (const part of ['evidence', 'snap', 'journal']) {
      const session = await openTestCase(folder)
      await rename(join(folder, part), join(folder, `${part}-aside`))
      await symlink(join(outside, 'like', part), join(folder, part))
      const path = join(folder, '..', 'more.txt')
      await writeFile(path, `seized before ${part}`)
      const attached = await attachPaths(session, [path], {}, job).catch(error => error.code)
      if (part !== 'snap') expect(attached).toBe('case-part-refused')
      await session.close()
      expect(await imageOf(outside), part).toEqual(before)
      await rm(join(folder, part))
      await rename(join(folder, `${part}-aside`), join(folder, part))
    }
    const session = await openTestCase(folder)
    expect(session.findings).toEqual([])
    await session.close()
  })
})

it('opens a case folder that is itself reached through a link, in its real place', async () => {
  const folder = await fullCase()
  const hash = await openTestCase(folder, true).then(session => stateHash(session.store.data.state))
  const shortcut = join(await testFolder(), 'Shortcut.case')
  await symlink(folder, shortcut)
  const engine = await startEngine()
  const status = await engine.answer('case.open', { path: shortcut, secret: secretOf(folder) })
  expect(status).toMatchObject({ path: folder, findings: [], readOnly: false })
  // The link may lead anywhere by now: the case stays where it is.
  await rm(shortcut)
  await symlink(await testFolder(), shortcut)
  await engine.answer('run', { command: 'note.add', input: { text: 'three' } })
  await engine.answer('case.lock', {})
  await engine.answer('case.unlock', { secret: secretOf(folder) })
  await engine.answer('undo', {})
  await engine.answer('case.close', {})
  const session = await openTestCase(folder, true)
  expect(stateHash(session.store.data.state)).toBe(hash)
  await session.close()
})

it('leaves what another name of the same file holds (a hard link) when it cuts off a torn tail', async () => {
  const folder = await fullCase()
  const [newest = ''] = (await readdir(join(folder, 'journal'))).sort().slice(-1)
  await appendFile(join(folder, 'journal', newest), 'half an entry')
  const backup = join(await testFolder(), 'backup')
  await mkdir(backup)
  for (const path of await filesBelow(folder)) await link(join(folder, path), join(backup, path.replaceAll('/', '+')))
  const before = await imageOf(backup)
  const session = await openTestCase(folder)
  expect(session.findings.map(({ says }) => says).join()).toContain('cut off')
  await execute(session, 'note.add', { text: 'three' })
  await session.close()
  expect(await imageOf(backup)).toEqual(before)
  const again = await openTestCase(folder)
  expect(again.findings).toEqual([])
  await again.close()
})
