import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '#engine/app.ts'
import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import { listSources } from './story/lists.ts'
import type { Passage, StorySource } from './story/shape.ts'
import { pressSources } from './story/sources.ts'

/** Runs a command and gives the first id it made. */
export type Run = <C extends CommandId>(command: C, input: CommandInput<C>) => Promise<string>

/** Where a passage stands in the case: its source, its exhibit, its line and its words. */
export interface Placed {
  readonly source: string
  readonly exhibit: string
  readonly locator: string
  readonly passage: string
}

const stories: readonly StorySource[] = [...pressSources, ...listSources]

/** Writes our summary of every source, attaches it as an exhibit and records the source that it documents. */
export async function attachSummaries(engine: Engine, run: Run): Promise<ReadonlyMap<Passage, Placed>> {
  const exhibits = await attach(engine)
  const ids = new Map<string, string>()
  const placed = new Map<Passage, Placed>()
  for (const [index, story] of stories.entries()) {
    const exhibit = exhibits[index] ?? ''
    await run('exhibit.edit', { id: exhibit, title: `${story.code} ${story.publisher}, summary` })
    const { code, title, kind, publisher, published, url, grade } = story
    const [sourceGrade, informationGrade] = grade
    const via = story.via && ids.get(story.via)
    const fields = { code, title, kind, publisher, published, url, via, exhibit, sourceGrade, informationGrade }
    const source = await run('source.add', fields)
    ids.set(code, source)
    for (const [line, [key, passage]] of Object.entries(story.says).entries()) {
      placed.set(`${code}:${key}`, { source, exhibit, locator: `line ${headLines + line + 1}`, passage })
    }
  }
  return placed
}

const headLines = 5

function summaryOf({ title, publisher, published, url, says }: StorySource): string {
  const head = [
    `Title: ${title}`,
    `Publisher: ${publisher}`,
    `Published: ${published ?? 'not stated'}`,
    `Where: ${url ?? 'not stated'}`,
    'Summary in our own words, nothing quoted:',
  ]
  return `${[...head, ...Object.values(says)].join('\n')}\n`
}

/** Exhibit ids in the order of the stories. */
async function attach(engine: Engine): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-summaries-'))
  try {
    await mkdir(folder, { recursive: true })
    const paths = stories.map(({ code }) => join(folder, `${code} summary.txt`))
    for (const [index, story] of stories.entries()) await writeFile(paths[index] ?? '', summaryOf(story))
    const acquisition = { how: 'Summary written from the publication' }
    const { created } = await engine.answer('evidence.addPaths', { job: 'summaries', paths, acquisition })
    // Each exhibit comes with the custody event of its collection.
    return created.filter(id => id.startsWith('ex_'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
