import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode, makeFolder, saveFailed, writeDurably } from '../disk/files.ts'
import { createTurns } from '../work/in-turn.ts'

/** A state of a journal: so many entries, the last of which has this hash (hexadecimal), and when it was seen. */
const anchor = z.object({
  entries: z.number().int().min(1),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
})
export type Anchor = z.infer<typeof anchor>

const remembered = z.object({
  /** Each copy of the case by its folder, as it was last seen there. */
  copies: z.array(
    anchor.extend({
      path: z.string(),
      /** The furthest it was ever seen, where it is not that any more and nobody accepted it. */
      missing: anchor.optional(),
    }),
  ),
  /** What bundles given away from this computer held. */
  bundles: z.array(anchor.extend({ number: z.number().int() })),
})

/** What this computer knows of one case from outside its folder: counts and hashes, not a word of its content. */
export type Remembered = z.infer<typeof remembered>

export interface CaseMemory {
  /** What is remembered of a case; `unreadable` where something was and is damaged. */
  readonly read: (caseId: string) => Promise<{ readonly of: Remembered; readonly unreadable: boolean }>
  /** Durable once it resolves. What another program remembered meanwhile is kept. Throws save-failed. */
  readonly change: (caseId: string, change: (before: Remembered) => Remembered) => Promise<void>
}

const nothing: Remembered = { copies: [], bundles: [] }

/**
 * The memory of cases in a data folder, a file for each case. An older copy that is put back in place of a case cannot
 * bring its own witness along: this one stays where it is.
 */
export function openCaseMemory(dataFolder: string): CaseMemory {
  const folder = join(dataFolder, 'seen')
  const pathOf = (caseId: string) => join(folder, `${caseId}.json`)
  const inTurn = createTurns()
  const read = async (caseId: string) => {
    try {
      return { of: remembered.parse(JSON.parse(await readFile(pathOf(caseId), 'utf8'))), unreadable: false }
    } catch (error) {
      return { of: nothing, unreadable: errorCode(error) !== 'ENOENT', trouble: error }
    }
  }
  return {
    read,
    change: (caseId, change) =>
      inTurn(async () => {
        const { of, unreadable, trouble } = await read(caseId)
        // What is damaged is begun anew; what the disk does not give at this moment is not lost yet.
        if (unreadable && errorCode(trouble) !== '') throw saveFailed(trouble)
        await makeFolder(folder)
        await writeDurably(pathOf(caseId), Buffer.from(`${JSON.stringify(change(of))}\n`))
      }),
  }
}
