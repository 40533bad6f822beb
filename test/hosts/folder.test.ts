import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { foldersOf } from '#hosts/folders.ts'
import { listFolder } from '#hosts/host.ts'
import { caseNamed } from '#hosts/start-with.ts'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'folder-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test('a folder is listed with cases and bundles known, folders first, nothing hidden', async () => {
  const folder = await temporaryFolder()
  for (const name of ['zeta', 'Fox.case', '.hidden']) await mkdir(join(folder, name))
  for (const name of ['b.txt', 'a10.txt', 'a9.txt', 'Fox.casebundle']) await writeFile(join(folder, name), 'four')
  const { parent, entries } = await listFolder(folder)
  expect(parent).toBe(dirname(folder))
  expect(entries.map(({ name, kind, size }) => `${kind} ${name} ${size}`)).toEqual([
    'folder zeta 0',
    'file a9.txt 4',
    'file a10.txt 4',
    'file b.txt 4',
    'case Fox.case 0',
    'bundle Fox.casebundle 4',
  ])
})

test('the root has no parent, and what is no folder is refused in words', async () => {
  expect((await listFolder('/')).parent).toBeNull()
  await expect(listFolder('/no/such/folder')).rejects.toMatchObject({ code: 'cannot-read-folder' })
})

test('the data folder follows the system, and RED_THREAD_DATA moves it', () => {
  const on = (platform: NodeJS.Platform, env: Record<string, string>) => foldersOf('/app', { platform, env }).data
  expect(on('linux', { XDG_DATA_HOME: '/d' })).toBe(join('/d', 'red-thread'))
  expect(on('win32', { APPDATA: '/roaming' })).toBe(join('/roaming', 'red-thread'))
  expect(on('darwin', {})).toMatch(/Library.Application Support.red-thread$/)
  expect(on('linux', { RED_THREAD_DATA: '/mine' })).toBe('/mine')
  expect(on('linux', { RED_THREAD_DATA: 'mine' })).toBe(join(process.cwd(), 'mine'))
})

test('a command line names a case, or none', () => {
  expect(caseNamed(['--flag', 'Fox.case'], '/cases')).toBe('/cases/Fox.case')
  expect(caseNamed(['electron', '.', '/x/Fox.case/'], '/cases')).toBe('/x/Fox.case')
  expect(caseNamed(['electron', '.', '--sample'], '/cases')).toBeUndefined()
})
