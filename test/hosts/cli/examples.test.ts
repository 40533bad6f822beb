import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commands } from '#hosts/cli/commands/list.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { samplePassphrase } from '#shared/sample.ts'
import { lines, ownFolder, run } from './red-thread.ts'

const { folder, remove } = ownFolder('examples')
afterAll(remove)

const sample = join(import.meta.dirname, '../../../resources/sample.case')

/** What an example names that no case could hold before: an id left out, a finding, a branch, somebody's file or keys. */
const ofItsOwn = [
  /…/,
  /--key 89e7/,
  /--leave Kim/,
  /3f2a91c0/,
  /harmony\.case/,
  /receipt-case/,
  /^stamp (request|take)/,
]
/** What opens cases, makes them, or asks at a terminal. */
const apart = ['new', 'open', 'identity', 'passphrase', 'bundle', 'unbundle', 'branches', 'restored', 'verify']
/** Read by their own tests, from files that their programs wrote. */
const files = /clients\.xlsx|bundle\.json/

const details = await Promise.all(commands.filter(({ name }) => !apart.includes(name)).map(each => each.details()))
const typed = details.flatMap(({ examples }) => examples.map(([line]) => line.replace(/^red-thread /, '')))
const shortened = (line: string) => /\b0x[\da-f]+…/i.test(line)
const here = typed.filter(line => shortened(line) || ![...ofItsOwn, files].some(each => each.test(line)))

test('what the help gives as examples does what it says, on the sample case', async () => {
  cpSync(sample, join(folder, 'sample.case'), { recursive: true })
  const written = {
    'report.pdf': '%PDF-1.4\n%%EOF\n',
    'transfers.csv': 'from,to,sum\nFox Ltd,Hare Ltd,12.50\n',
    'summary.txt': 'What was stolen in 2022.\n',
    'entities.ftm.json': '{"id":"one","schema":"Person","properties":{"name":["Ri Jong Ho"]}}\n',
  }
  for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text)
  expect(here.length).toBeGreaterThan(45)
  for (const begins of ['link 0x098B…2f96', 'link "Front', 'find 0x098B…2f96', 'add wallet', 'claim "Harmony'])
    expect(here.some(line => line.startsWith(begins))).toBe(true)
  const { err, out } = await run(['open', 'sample.case', '--json', '--keep-going'], {
    folder,
    env: { RED_THREAD_PASSPHRASE: samplePassphrase },
    input: [...here, 'list claims'].join('\n'),
  })
  expect(lines(err).map(({ line, says }) => `${here[line - 1]}: ${says}`)).toEqual([])
  // a link of which nothing else is claimed has its source too
  const stated = lines(out)
    .at(-1)
    .filter((claim: Claim) => claim.value.kind === 'text' && claim.value.text === 'front for')
  expect(stated).toMatchObject([{ property: 'description', sourceGrade: 'C', informationGrade: '3' }])
})
