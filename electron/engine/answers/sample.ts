import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { buildCase } from '../case/build.ts'
import { makeFolder, writeDurably } from '../disk/files.ts'
import { readOwn } from '../disk/own-files.ts'
import type { EngineOptions } from './answers.ts'

const name = 'From theft to front company.case'

export const casesFolder = ({ dataFolder }: EngineOptions) => join(dataFolder, 'cases')
export const samplePath = (options: EngineOptions) => join(casesFolder(options), name)
const shipped = ({ resourcesFolder }: EngineOptions) => join(resourcesFolder, 'sample.case')

export const hasSample = (options: EngineOptions) =>
  stat(shipped(options)).then(
    found => found.isDirectory(),
    () => false,
  )

/** The user's own copy of the sample case, made at first use; what they change in it stays. */
export async function bringSample(options: EngineOptions): Promise<string> {
  const path = samplePath(options)
  if (await stat(path).catch(() => undefined)) return path
  if (!(await hasSample(options))) throw new RedThreadError('not-a-case', { path: shipped(options) })
  await buildCase(path, unfinished => copy(shipped(options), unfinished))
  return path
}

/** Private and on disk, whatever modes the package gave: edits will be saved on top of it. */
async function copy(from: string, to: string): Promise<void> {
  await makeFolder(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copy(source, target)
    else await writeDurably(target, await readOwn(source))
  }
}
