/** `npm run dist`: the app as a folder that runs without Node, for this system or `npm run dist -- <platform> <arch>`. */
import { join } from 'node:path'
import { build } from '../launch/build.ts'
import { projectFolder } from '../launch/project.ts'
import { CannotStart, say } from '../launch/say.ts'
import { pack } from './pack.ts'

const [platform = process.platform, arch = process.arch] = process.argv.slice(2)

try {
  build(projectFolder)
  const out = join(projectFolder, 'dist')
  const electronZips = process.env['RED_THREAD_ELECTRON_ZIPS'] || undefined
  say(`Packed: ${await pack({ project: projectFolder, out, platform, arch, electronZips })}`)
} catch (error) {
  const [why = ''] = (error as Error).message.split('\n')
  const unpacked = `Nothing was packed: Electron's program for ${platform} ${arch} could not be fetched or put together (${why}).`
  say(error instanceof CannotStart ? error.message : unpacked)
  process.exitCode = 1
}
