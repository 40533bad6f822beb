import { mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** One process holds a folder of user data; a later one leaves it word and is refused. As Chromium, a link names the holder. */
export function holdInstance(folder: string, onSecond: (argv: readonly string[], folder: string) => void): boolean {
  mkdirSync(folder, { recursive: true })
  const [link, note] = [join(folder, 'SingletonLock'), join(folder, 'second-instance.json')]
  if (isHeld(link)) {
    writeFileSync(`${note}.half`, JSON.stringify([process.argv, process.cwd()]))
    renameSync(`${note}.half`, note)
    return false
  }
  rmSync(link, { force: true })
  symlinkSync(`host-${process.pid}`, link)
  process.once('exit', () => rmSync(link, { force: true }))
  watch(folder, { persistent: false }, (_, name) => {
    if (name === 'second-instance.json') void hear(note, onSecond)
  })
  return true
}

async function hear(note: string, onSecond: (argv: readonly string[], folder: string) => void): Promise<void> {
  // One word may be told of twice: whoever takes it away first has heard it.
  const taken = await rename(note, `${note}.heard`).then(
    () => true,
    () => false,
  )
  if (!taken) return
  const [argv, folder] = JSON.parse(await readFile(`${note}.heard`, 'utf8')) as [string[], string]
  onSecond(argv, folder)
}

function isHeld(link: string): boolean {
  try {
    return process.kill(Number(readlinkSync(link).split('-').at(-1)), 0)
  } catch {
    return false
  }
}
