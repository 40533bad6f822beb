import { expect, test } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import { page, pageAbout } from '#engine/case/journal-page.ts'
import { newCase, openTestCase } from '../../support/open-case.ts'
import { writtenAt as at, writtenBy as by, writeRecords } from '../../support/written-case.ts'

const entity = (n: number) => ({ id: `en_${n}`, record: 'entity', type: 'person', author: by, at }) as const

test('of an entry of many records the first are listed and all counted; whoever wants all gets them', async () => {
  const folder = await newCase()
  await writeRecords(
    await openTestCase(folder),
    Array.from({ length: 700 }, (_, n) => entity(n)),
  )
  const session = await openTestCase(folder)
  await execute(session, 'note.add', { text: 'after it' })
  const [note, added, first] = await page(session, undefined, 10)
  expect([note?.cut, first?.cut]).toEqual([undefined, undefined])
  expect(added?.ops.length).toBe(500)
  expect(added?.cut).toMatchObject({ ops: 700, says: expect.stringContaining('699 more') })
  expect((await page(session, 3, 1, true))[0]?.ops.length).toBe(700)
  // also of one that is not listed
  expect(await pageAbout(session, 'en_650', undefined)).toMatchObject({ commits: [{ seq: 2 }], before: null })
  expect(await pageAbout(session, 'en_650', 2)).toEqual({ commits: [], before: null })
  await session.close()
})
