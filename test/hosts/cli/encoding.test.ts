import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { encode } from '../../support/characters/encode.ts'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('encoding')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'Tables.case') }
const here = { folder, env }
afterAll(remove)

const script = `
import short.csv --dry-run
import short.csv --encoding CP949
import short.csv
list exhibits
import short.csv --encoding EBCDIC
`

test('a table whose letters do not tell is asked about with samples, taken as --encoding says, and so again', async () => {
  // One syllable is two Latin letters, one ideograph, one syllable.
  writeFileSync(join(folder, 'short.csv'), encode('id,label,type\n1,김,person\n', 'euc-kr') ?? '')
  expect(await run(['new', 'Tables.case', '--title', 'Tables', '--json'], here)).toMatchObject({ exit: 0 })
  const { out, err } = await run(['open', '--json', '--keep-going'], { ...here, input: script })
  const refused = lines(err).filter(({ code }) => code !== undefined)
  expect(refused.map(({ code }) => code)).toEqual(['unclear-encoding', 'usage'])
  expect(refused[0]?.['says']).toContain('EUC-KR, CP949 (김)')
  const [taken, again, exhibits] = lines(out).slice(-3)
  expect(taken).toMatchObject({ added: { entities: 1 }, texts: [{ says: 'EUC-KR, CP949, as chosen', sample: '김' }] })
  expect(again).toMatchObject({ added: { entities: 0, claims: 0 }, reading: { encoding: 'euc-kr' } })
  expect(exhibits).toMatchObject([{ mediaType: 'text/csv; charset=euc-kr' }])
  const told = await run(['import', 'short.csv', '--encoding', 'gb18030', '--dry-run'], here)
  expect(told.out).toContain('Text of short.csv: GB18030, GBK, as chosen')
}, 60_000)
