/**
 * Builds the sample case from the story, through the same commands a user has, and puts it into resources/. Run it
 * with `npm run sample` after the story or the format has changed.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine } from '#engine/app.ts'
import { samplePassphrase, sampleTitle } from '#shared/sample.ts'
import { attachSummaries, type Run } from './sources.ts'
import { buildStory } from './tell.ts'

/** Builds the case at `folder`, which must not exist yet, and closes it. */
export async function buildSample(engine: Engine, folder: string): Promise<void> {
  await engine.answer('app.actor', { actor: 'Red Thread sample' })
  await engine.answer('case.new', {
    path: folder,
    title: sampleTitle,
    reference: 'RT-2023-014',
    passphrase: samplePassphrase,
  })
  const run: Run = async (command, input) => {
    const result = await engine.answer('run', { command, input })
    return result?.created[0] ?? ''
  }
  await run('case.edit', {
    lead: 'Red Thread sample',
    purpose: 'Shows how a theft, its laundering and the people behind it meet in one picture.',
    handling: 'CLEAR',
    summary:
      'Built from press reports and public lists only. What is marked as illustrative was invented to show the shape of a case and is no finding.',
  })
  const passages = await attachSummaries(engine, run)
  await buildStory(engine, run, passages)
  await engine.answer('case.close', {})
}

if (import.meta.main) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'red-thread-sample-'))
  const resourcesFolder = join(import.meta.dirname, '../../resources')
  try {
    const engine = await createEngine({ host: 'cli', dataFolder, resourcesFolder, version: 'sample' })
    const built = join(dataFolder, 'built.case')
    await buildSample(engine, built)
    await engine.close()
    await rm(join(resourcesFolder, 'sample.case'), { recursive: true, force: true })
    await cp(built, join(resourcesFolder, 'sample.case'), { recursive: true })
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}
