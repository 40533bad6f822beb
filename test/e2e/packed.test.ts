import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { sampleTitle } from '#shared/sample.ts'
import { projectFolder } from '../../electron/launch/project.ts'
import { fileList } from '../../electron/pack/file-list.ts'
import { fuses } from '../../electron/pack/fuses.ts'
import { pack } from '../../electron/pack/pack.ts'
import { hidden, kinds } from '../support/evidence-kinds/kinds.ts'
import { ask } from './ask.ts'
import { dataFolder, openBuilt, windowOf } from './open-built.ts'
import { caseShown, recordsOf } from './steps/cases.ts'
import { exportEach } from './steps/hand-over.ts'

/** The mark in Electron's program behind which its fuses lie: version, how many, and each as it is shipped. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09101100111'

/** What Electron's ZIP holds, as far as packing has to do with it. */
async function electronZips(folder: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'node_modules', 'electron', 'package.json'), 'utf8'))
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(`\x7fELF${fuseWire}`, 'latin1'), 'electron', { mode: 0o100755 })
  for (const name of ['LICENSE', 'version', 'resources/default_app.asar']) zip.addBuffer(Buffer.from(name), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(join(folder, `electron-v${version}-linux-x64.zip`)))
  return folder
}

/** Has the words found in every kind of file: readers and what they bring must be in the archive, and run there. */
async function readEveryKind(page: Page, folder: string): Promise<void> {
  const made = Object.values(await kinds())
  const paths = made.map((_, at) => join(folder, `kind-${at}`))
  for (const [at, path] of paths.entries()) await writeFile(path, made[at] ?? '')
  await ask(page, 'evidence.addPaths', { job: 'attach', paths, acquisition: {} })
  await ask(page, 'evidence.read', { job: 'read' })
  expect((await ask(page, 'evidence.search', { job: 'search', query: hidden })).found).toBe(made.length)
}

test('the packed app is one archive with all it needs and nothing else, and runs from it', async () => {
  const folder = await dataFolder()
  const zips = join(folder, 'zips')
  await mkdir(zips)
  const packed = await pack({
    project: projectFolder,
    out: join(folder, 'dist'),
    platform: 'linux',
    arch: 'x64',
    electronZips: await electronZips(zips),
  })
  const archive = join(packed, 'resources', 'app.asar')
  expect(existsSync(`${archive}.unpacked`)).toBe(false)
  expect(existsSync(join(packed, 'resources', 'default_app.asar'))).toBe(false)
  const wire = await getCurrentFuseWire(join(packed, 'red-thread'))
  const set = Object.keys(fuses).map(name => [name, wire[FuseV1Options[name as keyof typeof fuses]]])
  expect(Object.fromEntries(set)).toEqual(
    Object.fromEntries(Object.entries(fuses).map(([name, on]) => [name, on ? 49 : 48])),
  )

  const extracted = join(folder, 'app')
  extractAll(archive, extracted)
  const inside = listPackage(archive, { isPack: false }).map(path => path.replaceAll('\\', '/').slice(1))
  const files = []
  for (const path of inside) if ((await stat(join(extracted, path))).isFile()) files.push(path)
  expect(files.sort()).toEqual([...fileList(projectFolder), 'package.json'].sort())
  expect(
    files.filter(path =>
      /^(electron|renderer|shared|test)\/|\.ts$|node_modules\/(electron|playwright-core)\//.test(path),
    ),
  ).toEqual([])

  // Outside the project: what the archive lacks is found nowhere else.
  const app = openBuilt(folder, { args: ['--sample'], project: extracted, folder })
  const { page, complaints } = await windowOf(app)
  await caseShown(page, sampleTitle)
  for (const path of await exportEach(page, folder)) expect((await stat(path)).size, path).toBeGreaterThan(0)
  const people = join(folder, 'people.ftm.json')
  await writeFile(people, '{"id":"p1","schema":"Person","properties":{"name":["Ri Jong Ho"]}}\n')
  await ask(page, 'import.take', { job: 'import', path: people })
  await expect.poll(async () => JSON.stringify(await recordsOf(page))).toContain('Ri Jong Ho')
  await readEveryKind(page, folder)
  await page.close()
  expect(await app.ended).toEqual({ code: 0, signal: null, says: '' })
  expect(complaints).toEqual([])
})
