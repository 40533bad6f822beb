import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('dossier')
afterAll(remove)

const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_NEW_PASSPHRASE: passphrase }
const ask = (args: readonly string[], input?: string) =>
  run([...args, '--json'], { folder, env, ...(input ? { input } : {}) })

test('a dossier is begun, checked, waived and written', async () => {
  await ask(['new', 'one.case', '--title', 'Harmony bridge'])
  writeFileSync(join(folder, 'report.txt'), 'what was collected')
  writeFileSync(join(folder, 'summary.txt'), 'They stole 100 M USD [E-001]. Then they laundered it.')
  const script = `
attach report.txt
source add --title "Panel report" --kind document --grade B2 --exhibit E-001
add incident --name "Harmony theft" --source S1 --locator "page 2" --passage "the words of the panel"
dossier new --title "Thefts of 2022" --quotes yes --up-to TLP:AMBER --summary-file summary.txt
dossier list
dossier lint "Thefts of 2022"
`
  const checked = await ask(['open', 'one.case', '--keep-going'], script)
  const [, , , , made, listed, lint] = lines(checked.out)
  expect([checked.exit, made.says]).toEqual([5, 'Added dossier "Thefts of 2022"'])
  expect(listed).toMatchObject([{ title: 'Thefts of 2022', handling: 'AMBER' }])
  expect(lint).toMatchObject({ draft: true, findings: [{ sentence: 'Then they laundered it.' }] })

  const key = lint.findings[0].key.slice(0, 6)
  const more = `
dossier waive "Thefts of 2022" --key ${key} --reason "Undisputed"
dossier lint "Thefts of 2022"
export dossier-html out.html --option dossier=${made.id} --up-to amber --recipient Prosecutor --purpose Indictment
`
  const written = await ask(['open', 'one.case'], more)
  expect(written).toMatchObject({ exit: 0, err: '' })
  const [, waived, clean] = lines(written.out)
  expect([waived.says, clean.draft]).toEqual(['Waived a finding of the dossier Thefts of 2022', false])
  const html = readFileSync(join(folder, 'out.html'), 'utf8')
  for (const words of ['Harmony theft', 'the words of the panel', 'They stole 100 M USD', 'Undisputed'])
    expect(html).toContain(words)
})

test('a finding that is not there cannot be waived', async () => {
  const refused = await ask([
    'dossier',
    'waive',
    'Thefts of 2022',
    '--key',
    'ffff',
    '--reason',
    'x',
    '--case',
    'one.case',
  ])
  expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining('No finding begins with')])
})
