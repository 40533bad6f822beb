import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolder, writeDurably } from '../disk/files.ts'

const stored = z.object({
  actor: z.string().optional(),
  preferences: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  recent: z.array(z.object({ path: z.string(), openedAt: z.string() })).default([]),
})

/** What this computer remembers between starts. It lies unencrypted, so it never holds a word of a case's content. */
export type Settings = z.infer<typeof stored>

export interface SettingsFile {
  readonly get: () => Settings
  readonly change: (change: Partial<Settings>) => Promise<void>
  /** Who new commits are signed with until a name is given: the account's. */
  readonly actor: () => string
}

/** Reads the settings of a data folder. A damaged file counts as none: nothing in it is worth refusing to start. */
export async function openSettings(dataFolder: string): Promise<SettingsFile> {
  const path = join(dataFolder, 'settings.json')
  let held: Settings = await readFile(path, 'utf8')
    .then(text => stored.parse(JSON.parse(text)))
    .catch(() => ({ recent: [], preferences: {} }))
  return {
    get: () => held,
    change: async change => {
      held = { ...held, ...change }
      await makeFolder(dataFolder)
      await writeDurably(path, Buffer.from(`${JSON.stringify(held, null, 2)}\n`))
    },
    actor: () => held.actor ?? userInfo().username,
  }
}

const remembered = 12

/** The list with this case first. */
export function withRecent(recent: Settings['recent'], path: string, openedAt: string): Settings['recent'] {
  return [{ path, openedAt }, ...recent.filter(each => each.path !== path)].slice(0, remembered)
}
