import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { plainFilesIn } from '../disk/own-files.ts'
import { textsFolder } from '../evidence/text/kept-texts.ts'
import { snapshotFolder } from '../storage/snapshot.ts'

/** As writeDurably names what it is still filling. */
const ours = /^(case\.hdr|case\.hdr\.2|drafts|half-[0-9a-f]{32}\.note|\d+\.snap|[0-9a-f]{32})\.[0-9a-f]{16}\.tmp$/

/** Removes what a kill left of a header, snapshot, text or note being written. Only for the holder of the case's lock. */
export async function sweepTemporary(folder: string): Promise<void> {
  for (const place of [folder, join(folder, snapshotFolder), join(folder, textsFolder)]) {
    const names = await plainFilesIn(place).catch(() => [])
    for (const name of names.filter(each => ours.test(each))) {
      // No reason to refuse to open: the next opening tries again.
      await rm(join(place, name), { force: true }).catch(() => undefined)
    }
  }
}
