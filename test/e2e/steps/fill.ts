/** A case larger than anyone would click together in a test: built by the engine alone, before the window opens. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createEngine } from '#engine/app.ts'
import { foldersOf } from '#hosts/folders.ts'
import { projectFolder } from '../../../electron/launch/project.ts'

export interface FilledCase {
  readonly dataFolder: string
  /** The case folder, to start with. */
  readonly startWith: string
  readonly title: string
  readonly passphrase: string
}

const types = ['person', 'persona', 'company', 'front-company', 'wallet', 'exchange'] as const
const passphrase = 'seven words nobody would guess on a Monday'

const numbered = (n: number) => `Node ${n}`

/**
 * So many entities on a grid of the first board, a hundred units apart, and so many links, most of them to near ones.
 * `nameOf`: what the n-th is called.
 */
export async function filledCase(entities: number, links: number, nameOf = numbered): Promise<FilledCase> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'red-thread-filled-'))
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }))
  const { resources } = foldersOf(projectFolder)
  const engine = await createEngine({ host: 'cli', dataFolder, resourcesFolder: resources, version: 'test' })
  const run = async (command: string, input: unknown) =>
    (await engine.answer('run', { command, input }))?.created[0] ?? ''
  const title = `${entities} entities`
  const startWith = join(dataFolder, `${title}.case`)
  await engine.answer('case.new', { path: startWith, title, passphrase })
  const [first] = await engine.answer('journal.page', { limit: 1 })
  const board = first?.ops.find(({ changes }) => changes['record']?.[1] === 'board')?.id
  const wide = Math.ceil(Math.sqrt(entities * 1.6))
  const ids: string[] = []
  for (let n = 0; n < entities; n++) {
    const at = [(n % wide) * 150, Math.floor(n / wide) * 150]
    ids.push(await run('entity.add', { type: types[n % types.length], name: nameOf(n), board, at }))
  }
  for (let n = 0; n < links; n++) {
    const [from, to] = endsOf(n, entities, wide)
    await run('link.add', { type: 'related-to', from: ids[from], to: ids[to] })
  }
  await engine.close()
  return { dataFolder, startWith, title, passphrase }
}

/** The neighbour to the right, the one below, and every tenth a hub. */
function endsOf(n: number, entities: number, wide: number): readonly [number, number] {
  const from = n % entities
  const way = n % 10 === 9 ? 7 * (n % 23) + 1 : n < entities ? 1 : wide
  return [from, (from + way) % entities]
}
