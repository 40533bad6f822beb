import { writeSync } from 'node:fs'
import { newCopyId } from '#engine/storage/journal/copy-id.ts'
import { scanJournal } from '#engine/storage/journal/scan.ts'
import { JournalWriter } from '#engine/storage/journal/writer.ts'
import { entryText } from './entry-text.ts'

/** Appends until it is killed; prints the seq of each entry once it is acknowledged. Arguments: folder, case id, key. */
const [folder = '', caseId = '', caseKey = ''] = process.argv.slice(2)
const keys = { caseId: Buffer.from(caseId, 'hex'), caseKey: Buffer.from(caseKey, 'hex') }
const { head, positions } = await scanJournal(folder, keys)
const writer = new JournalWriter(() => folder, keys, head, positions.at(head.seq)?.segment, { copy: newCopyId() })
for (let seq = head.seq + 1; ; seq++) {
  await writer.append(Buffer.from(entryText(seq)))
  writeSync(1, `${seq}\n`)
}
