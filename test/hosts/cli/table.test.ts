import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('table')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'Table.case') }
const here = { folder, env }
afterAll(remove)

const script = `
add person --name Kim
add person --name Lee
add incident --name Theft
claim Kim birth-date 1970
claim Kim birth-date 1971
claim Lee birth-date 1980-02
claim Theft loss "1.5 M USD"
table entities --type person --columns name,born --sort born --down
table entities --type incident --where "loss=> 1 M" --columns name,loss
table entities --where "type=person" --columns name
table claims --where "property=born" --columns about,value
table entities --type person --columns "shoe size"
table entities --where "loss=> 1.500" --type incident
table wallets
`

test('a table is filtered, sorted and cut to columns; a filter that can be read two ways is refused', async () => {
  expect(await run(['new', 'Table.case', '--title', 'Table', '--json'], here)).toMatchObject({ exit: 0, err: '' })
  const { out, err } = await run(['open', '--json', '--keep-going'], { ...here, input: script })
  const answers = lines(out).slice(-4) as unknown as readonly unknown[]
  const bare = (rows: unknown) => (rows as readonly Record<string, string>[]).map(({ id: _, ...row }) => row)
  expect(answers.map(bare)).toEqual([
    [
      { name: 'Lee', 'birth-date': '1980-02' },
      { name: 'Kim', 'birth-date': '1970; 1971' },
    ],
    [{ name: 'Theft', loss: '1,500,000 USD' }],
    [{ name: 'Kim' }, { name: 'Lee' }],
    [
      { subject: 'Kim', value: '1970' },
      { subject: 'Kim', value: '1971' },
      { subject: 'Lee', value: '1980-02' },
    ],
  ])
  expect(lines(err).map(({ says }) => says)).toEqual([
    expect.stringContaining('There is no column "shoe size"'),
    expect.stringMatching(/could be 1500 or 1.5|could be 1.5 or 1500/),
    expect.stringContaining('not "wallets"'),
  ])
})
