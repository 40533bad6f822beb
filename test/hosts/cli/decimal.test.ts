import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('decimal')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'Figures.case') }
const here = { folder, env }
afterAll(remove)

const script = `
add incident --name Theft
claim Theft loss "1.500 EUR"
claim Theft loss "1.500 EUR" --decimal comma
claim Theft loss "0,250 BTC"
claim Theft loss "1.500 EUR" --decimal dot
import statement.csv --dry-run
import statement.csv --decimal comma
list claims
`

test('a figure that can be read both ways is refused with both readings, and taken as --decimal says', async () => {
  const rows = [
    'id;label;type;source;target;amount',
    'A;Fox Ltd;company;;;',
    'B;Elm Ltd;company;;;',
    ';;paid;A;B;2.500 EUR',
  ]
  writeFileSync(join(folder, 'statement.csv'), rows.join('\n'))
  expect(await run(['new', 'Figures.case', '--title', 'Figures', '--json'], here)).toMatchObject({ exit: 0 })
  const { out, err } = await run(['open', '--json', '--keep-going'], { ...here, input: script })
  const refused = lines(err).filter(({ code }) => code !== undefined)
  expect(refused.map(({ code }) => code)).toEqual(['either-way', 'usage'])
  expect(refused[0]?.['says']).toContain('"1.500 EUR" could be 1.5 EUR or 1500 EUR: write 1500 or 1.5000')
  const [dry, taken, claims] = lines(out).slice(-3)
  expect([dry['eitherWay'], taken['eitherWay']]).toEqual([1, 0])
  const amounts = claims.map((claim: Record<string, { kind?: string; amount?: string }>) => claim['value'])
  expect(amounts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ amount: '150000', asset: 'EUR' }),
      expect.objectContaining({ amount: '25000000', asset: 'BTC' }),
      expect.objectContaining({ amount: '250000', asset: 'EUR' }),
    ]),
  )
  const told = await run(['claim', 'Theft', 'loss', '1,500 USD'], here)
  expect(told.err).toMatch(/could be 1500 USD or 1\.5 USD[\s\S]*Try: the same with --decimal point or --decimal comma/)
})
