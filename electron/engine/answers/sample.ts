import { chmod, cp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { makeFolder, privateFile, privateFolder } from '../files.ts'
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
  await makeFolder(casesFolder(options))
  const half = `${path}.copying`
  await rm(half, { recursive: true, force: true })
  await cp(shipped(options), half, { recursive: true })
  await makePrivate(half)
  await rename(half, path)
  return path
}

/** What is unpacked from a package has the modes the package gave it. */
async function makePrivate(folder: string): Promise<void> {
  await chmod(folder, privateFolder)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await makePrivate(path)
    else await chmod(path, privateFile)
  }
}
