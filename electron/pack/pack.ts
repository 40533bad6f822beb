import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { type OfficialArch, type OfficialPlatform, packager } from '@electron/packager'
import { fuses } from './fuses.ts'
import { stage } from './stage.ts'

export interface PackOptions {
  readonly project: string
  /** Where the folder of the packed app is made. */
  readonly out: string
  readonly platform: string
  readonly arch: string
  /** A folder with Electron's ZIP files, instead of fetching them. */
  readonly electronZips?: string | undefined
}

/**
 * Packs the built app beside Electron's program for a system and returns its folder. Everything of ours lies in one
 * archive that the program checks, nothing unpacked beside it: Electron reads worker threads, WASM, fonts and the sample
 * case out of the archive, and no native module or helper program is among the packages. Not signed, not notarized.
 */
export async function pack({ project, out, platform, arch, electronZips }: PackOptions): Promise<string> {
  const staged = mkdtempSync(join(tmpdir(), 'red-thread-pack-'))
  try {
    stage(project, staged)
    const [folder = ''] = await packager({
      dir: staged,
      out,
      name: 'Red Thread',
      executableName: 'red-thread',
      appBundleId: 'invalid.red-thread',
      platform: platform as OfficialPlatform,
      arch: arch as OfficialArch,
      electronVersion: electronVersion(project),
      ...(electronZips === undefined ? {} : { electronZipDir: electronZips }),
      asar: true,
      // The list of files says already what belongs in it.
      prune: false,
      overwrite: true,
      quiet: true,
    })
    await flipFuses(programIn(folder, platform), {
      version: FuseVersion.V1,
      resetAdHocDarwinSignature: platform === 'darwin',
      ...(Object.fromEntries(
        Object.entries(fuses).map(([name, on]) => [FuseV1Options[name as keyof typeof fuses], on]),
      ) as Record<FuseV1Options, boolean>),
      // a fuse that a later Electron adds stops the packing until it is decided
      strictlyRequireAllFuses: true,
    })
    return folder
  } finally {
    rmSync(staged, { recursive: true, force: true })
  }
}

const electronVersion = (project: string): string =>
  (JSON.parse(readFileSync(join(project, 'node_modules', 'electron', 'package.json'), 'utf8')) as { version: string })
    .version

function programIn(folder: string, platform: string): string {
  if (platform === 'darwin') return join(folder, 'Red Thread.app')
  return join(folder, platform === 'win32' ? 'red-thread.exe' : 'red-thread')
}
