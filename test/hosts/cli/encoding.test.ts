import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { encode } from '../../support/characters/encode.ts'
import { commandLineOn } from './in-process.ts'
import { ownFolder } from './red-thread.ts'

const { folder, remove } = ownFolder('encoding')
afterAll(remove)

test('a table whose letters do not tell is asked about with samples, taken as --encoding says, and so again', async () => {
  // One syllable is two Latin letters, one ideograph, one syllable.
  const table = join(folder, 'short.csv')
  writeFileSync(table, encode('id,label,type\n1,김,person\n', 'euc-kr') ?? '')
  const { run, close } = await commandLineOn(folder)
  const unclear = await run('import', table, '--dry-run')
  expect([unclear.exit, unclear.err]).toEqual([1, expect.stringContaining('EUC-KR, CP949 (김)')])
  expect((await run('import', table, '--encoding', 'EBCDIC')).exit).toBe(2)
  const taken = await run('import', table, '--encoding', 'CP949')
  expect(taken.data).toMatchObject({
    added: { entities: 1 },
    texts: [{ says: 'EUC-KR, CP949, as chosen', sample: '김' }],
  })
  const again = await run('import', table)
  expect(again.data).toMatchObject({ added: { entities: 0, claims: 0 }, reading: { encoding: 'euc-kr' } })
  expect((await run('list', 'exhibits')).data).toMatchObject([{ mediaType: 'text/csv; charset=euc-kr' }])
  const told = await run('import', table, '--encoding', 'gb18030', '--dry-run')
  expect(told.out).toContain('Text of short.csv: GB18030, GBK, as chosen')
  await close()
})
