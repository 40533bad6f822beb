import { beforeAll, describe, expect, it } from 'vitest'
import { importers } from '#engine/formats/importers.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { exporters } from '#engine/handover/exporters.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { type CaseState, stateHash } from '#shared/ops/state.ts'
import { sampleState } from '../../../support/sample-state.ts'
import { type Written, write } from '../writing/edition-of.ts'

describe('the sample case', () => {
  let state: CaseState
  beforeAll(async () => {
    state = await sampleState()
  })

  async function written(format: string): Promise<Written> {
    const exporter = exporters.find(({ id }) => id === format)
    if (!exporter) throw new Error(`there is no format ${format}`)
    return write(exporter, state)
  }

  it.each(['csv', 'xlsx', 'graphml'])(
    'comes back out of %s as it was, but for the files that are named as lost',
    async format => {
      const { files, losses } = await written(format)
      expect(losses.filter(({ kind, field }) => kind === 'lost' && field !== 'file')).toEqual([])
      const given = [...files].map(([name, bytes]) => ({ name, bytes }))
      const importer = importers.find(each => given.some(({ name, bytes }) => each.recognises(bytes.toString(), name)))
      expect(importer?.id).toBe(format)
      const found = importer && foundIn(importer, given)
      expect(stateHash(stateOf(found?.records ?? []))).toBe(stateHash(state))
      expect([found?.unread, found?.entities, found?.links]).toEqual([[], [], []])
    },
  )

  it.each(['csv', 'xlsx', 'graphml', 'gexf', 'neo4j'])('leaves as %s in the same bytes every time', async format => {
    const [first, second] = [await written(format), await written(format)]
    for (const [path, bytes] of first.files) expect(second.files.get(path)?.equals(bytes)).toBe(true)
  })
})
