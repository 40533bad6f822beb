import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk in memory, small enough to be filled. */
export interface SmallDisk extends AsyncDisposable {
  readonly path: string
  /** Leaves about so many bytes of room. */
  readonly fill: (room: number) => Promise<void>
  readonly free: () => Promise<void>
}

const run = (program: string, ...options: string[]) => execFileSync(program, options, { stdio: 'ignore' })

/** Undefined where this user may not mount (it takes root). */
export async function smallDisk(kibibytes: number): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-disk-'))
  const path = join(folder, 'disk')
  await mkdir(path)
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', path)
  } catch {
    await rm(folder, { recursive: true })
    return undefined
  }
  const ballast = join(path, 'ballast')
  return {
    path,
    fill: room => fillDisk(ballast, room),
    free: () => rm(ballast, { force: true }),
    async [Symbol.asyncDispose]() {
      run('umount', '--lazy', path)
      await rm(folder, { recursive: true })
    },
  }
}

async function fillDisk(ballast: string, room: number): Promise<void> {
  await using file = await open(ballast, 'w')
  let size = 0
  try {
    for (;;) size += (await file.write(Buffer.alloc(4096, 1))).bytesWritten
  } catch {
    // Full: that is what it is for.
    await file.truncate(Math.max(0, size - room))
  }
}
