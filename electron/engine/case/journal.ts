import { RedThreadError } from '#shared/errors.ts'
import type { FolderNow } from '../disk/folder-handle.ts'
import type { JournalKeys } from '../storage/journal/keys.ts'
import type { Positions } from '../storage/journal/positions.ts'
import { readEntry, readRange } from '../storage/journal/read.ts'
import type { JournalScan } from '../storage/journal/scan.ts'
import { JournalWriter } from '../storage/journal/writer.ts'
import type { Lock } from '../storage/lock/lock.ts'
import type { CaseJournal } from './session.ts'

/** The journal as the scan found it: entries read from where they lie, new ones of `copy` appended behind its head. */
export function openJournal(folder: FolderNow, keys: JournalKeys, scan: JournalScan, copy: Buffer): CaseJournal {
  const { head, positions, forks, isAside } = scan
  const writer = new JournalWriter(folder, keys, head, positions.at(head.seq)?.segment, { copy })
  let closed = false
  // Keys that are zeros by now would make a whole journal look damaged.
  const needOpen = () => {
    if (closed) throw new RedThreadError('no-case-open')
  }
  async function* payloads(at: Positions, first: number, last: number): AsyncGenerator<Buffer> {
    needOpen()
    for await (const { payload } of readRange(folder(), keys, at, first, last)) {
      yield payload
      needOpen()
    }
  }
  return {
    copy: copy.toString('hex'),
    append: async payload => {
      const { seq, hash, position } = await writer.append(payload)
      positions.add(position.segment, position.offset)
      return { seq, hash: hash.toString('hex') }
    },
    read: async seq => {
      needOpen()
      if (seq < 1 || seq > positions.count) throw new RedThreadError('journal-damaged', { seq })
      const { payload, previous, hash } = await readEntry(folder(), keys, positions, seq)
      return { payload, prev: previous.toString('hex'), hash: hash.toString('hex') }
    },
    upTo: seq => payloads(positions, 1, seq),
    forks,
    isAside,
    ofBranch: (fork, from) => payloads(fork.positions, from, fork.tip.seq),
    close: () => {
      closed = true
      return writer.close()
    },
  }
}

/** A journal that asks before each entry whether the case is still ours: another program may have taken it over. */
export function guarded(journal: CaseJournal, lock: Lock, folder: FolderNow): CaseJournal {
  return {
    ...journal,
    append: async payload => {
      await lock.confirm(folder())
      return journal.append(payload)
    },
  }
}
