import { mkdirSync, readlinkSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One process holds a folder of user data; a later one leaves it word and is refused. As Chromium, a link names the holder. */
export function holdInstance(folder: string, onSecond: (argv: readonly string[], folder: string) => void): boolean {
  mkdirSync(folder, { recursive: true })
  const [link, note] = [join(folder, 'SingletonLock'), join(folder, 'second-instance.json')]
  if (isHeld(link)) {
    writeFileSync(note, JSON.stringify([process.argv, process.cwd()]))
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
  const text = await readFile(note, 'utf8').catch(() => '')
  if (text === '') return
  rmSync(note, { force: true })
  const [argv, folder] = JSON.parse(text) as [string[], string]
  onSecond(argv, folder)
}

function isHeld(link: string): boolean {
  try {
    return process.kill(Number(readlinkSync(link).split('-').at(-1)), 0)
  } catch {
    return false
  }
}
