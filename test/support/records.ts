import type { Engine } from '#engine/app.ts'
import { resources } from '#shared/contract.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** Every record of the open case piece by piece, as the window fetches them; `seq` is the commit that all of them are of. */
export async function fetchRecords({ resource }: Pick<Engine, 'resource'>) {
  const records: CaseRecord[] = []
  let seq: number | 'now' = 'now'
  for (let next: number | undefined = 0; next !== undefined; ) {
    const answer = await resource(resources.records(seq, next))
    if (!answer) throw new Error('no case is open')
    records.push(...(JSON.parse(await textOf(answer.body)) as CaseRecord[]))
    seq = Number(answer.headers['x-seq'])
    const after: string | undefined = answer.headers['x-next']
    next = after === undefined ? undefined : Number(after)
  }
  return { records, seq: Number(seq) }
}

export const recordsIn = async (engine: Pick<Engine, 'resource'>): Promise<readonly CaseRecord[]> =>
  (await fetchRecords(engine)).records

export const stateIn = async (engine: Pick<Engine, 'resource'>): Promise<CaseState> => stateOf(await recordsIn(engine))

async function textOf(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
