import { deserialize } from 'node:v8'
import { serveTask } from '#engine/work/serve-task.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { packSnapshot } from './pack-snapshot.ts'
import type { PackSnapshot } from './pack-snapshot-task.ts'
import { TableDraft } from './record-table.ts'

const pieceSize = 2 ** 20

serveTask<PackSnapshot>(async (head, tell) => {
  const table = new TableDraft()
  for (let slice = await tell('more'); slice; slice = await tell('more')) {
    for (const record of deserialize(slice) as readonly CaseRecord[]) table.add(record)
  }
  const packed = await packSnapshot(head, table.done())
  // Each a copy: a view that is posted takes all of its memory along.
  for (let at = 0; at < packed.length; at += pieceSize) await tell(new Uint8Array(packed.subarray(at, at + pieceSize)))
})
