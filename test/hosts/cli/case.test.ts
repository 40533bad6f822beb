import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, redThread, run } from './red-thread.ts'

const { folder, remove } = ownFolder('case')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'Harmony.case') }
const here = { folder, env }
afterAll(remove)

const story = `
# the story, unlocked once
source add --title "Press report" --kind press --grade C3
source add --title "Bridge statement" --kind "open web" --grade B2
add incident --name "Harmony theft" --source S1
add person --name "Kim Il-Example" --claim nationality=KP --source S1
add person --name "Kim Il-Example"
add front-company --name "Baeksul Trading" --claim jurisdiction=Laos --source S1
add "government body" --name "Department 39"
add wallet --name Exploiter --claim address=0x098B716B8Aaf21512996dC57EB0615e2383E2f96
claim "Harmony theft" loss "100 M USD" --source S1 --locator "p. 4"
claim "harmony THEFT" loss "99.7 M USD" --source S2 --grade B1 --prefer "counted on chain"
link "Baeksul Trading" front-for "Department 39" --source S1 --claim start=2019
attach "a report.txt" --how "typed by hand"
run note.add '{"text":"Ask the registry."}'
undo
redo
`
let recoveryWords = ''
let told: { id: string; says: string; [more: string]: unknown }[] = []

beforeAll(async () => {
  writeFileSync(join(folder, 'a report.txt'), 'Baeksul Trading is run from Vientiane.\n')
  const made = await run(['new', 'Harmony.case', '--title', 'Harmony bridge', '--json'], here)
  expect(made).toMatchObject({ exit: 0, err: '' })
  recoveryWords = lines(made.out)[0].recoveryWords
  const built = await run(['open', '--json'], { ...here, input: story })
  expect(built).toMatchObject({ exit: 0, err: '' })
  told = lines(built.out)
})

test('a script is answered line by line, each with the id of what it made', () => {
  expect(told[0]).toMatchObject({ title: 'Harmony bridge', counts: { entity: 0 } })
  expect(told.map(each => each.says).slice(1, 4)).toEqual([
    'Added source S1 "Press report"',
    'Added source S2 "Bridge statement"',
    'Added incident "Harmony theft"',
  ])
  expect(told.find(each => each['exhibits'])).toMatchObject({ exhibits: [{ number: 'E-001', name: 'a report.txt' }] })
  expect(told.slice(-2).map(each => each.says)).toEqual([
    'Undid: wrote a note "Ask the registry."',
    'Redid: wrote a note "Ask the registry."',
  ])
})

test('a second session asks of the case on disk, by names, codes and addresses, with every error in its place', async () => {
  const script = `
list entities
show "Harmony theft"
show "Kim Il-Example"
show 0x098b716b8aaf21512996dc57eb0615e2383e2f96
show E-001
claim "Harmony theft" loss "lots" --source S1
claim "Harmony theft" lost "1 USD"
link "Harmony theft" front-for "Department 39"
add address --name 0x098B716B8Aaf21512996dC57EB0615e2383E2f97
show Nobody
find baeksul laos
find --evidence Vientiane
list types person
log --limit 2
show "unclosed
`
  const { exit, out, err } = await run(['open', '--json', '--keep-going'], { ...here, input: script })
  const errors = lines(err)
  expect(exit).toBe(1)
  expect(errors.map(({ code, line, exit }) => [code, line, exit])).toEqual([
    ['ambiguous-name', 4, 1],
    ['unreadable-value', 7, 1],
    ['unknown-property', 8, 1],
    ['ends-do-not-fit', 9, 1],
    ['unreadable-value', 10, 1],
    ['unknown-record', 11, 1],
    ['usage', 16, 2],
  ])
  expect(errors[0].data.candidates).toHaveLength(2)
  expect(errors[0].data.candidates[0]).toMatch(/^en_\w+ \(person, Kim Il-Example, North Korea\)$/)
  expect(errors[1].says).toMatch(/^Loss: "lots"/)
  expect(errors[4].says).toMatch(/checksum/)

  const [, entities, theft, wallet, exhibit, found, , properties, log] = lines(out)
  expect(entities).toHaveLength(6)
  const loss = theft.properties.find((each: { property: string }) => each.property === 'loss')
  expect(loss).toMatchObject({ conflict: true })
  expect(loss.claims.map((each: Record<string, unknown>) => [each['text'], each['grade'], each['sourceCode']])).toEqual(
    [
      ['99.7 M USD', 'B1', 'S2'],
      ['100 M USD', 'C3', 'S1'],
    ],
  )
  expect(wallet).toMatchObject({ record: 'entity', type: 'wallet' })
  expect(exhibit).toMatchObject({ number: 'E-001', acquiredHow: 'typed by hand', custody: [{ action: 'collected' }] })
  expect(found).toEqual([])
  expect(properties.map((each: { id: string }) => each.id)).toContain('nationality')
  expect(log.map((each: { seq: number }) => each.seq)).toEqual([16, 15])
})

test('people read tables: the conflict is marked, the reason stands by the preferred value', async () => {
  const { exit, out } = await run(['show', 'Harmony theft'], here)
  expect(exit).toBe(0)
  expect(out).toContain('≠ Sources disagree')
  expect(out).toMatch(/≠ {2}Loss +\* 99\.7 M USD +B1 +S2 .*preferred: counted on chain/)
  expect(out).toMatch(/≠ +100 M USD +C3 +S1, p\. 4/)
})

test('a wrong passphrase is refused in words; the recovery words open the case', async () => {
  const [wrong, byWords] = await Promise.all([
    run(['show', '--json', '--passphrase-fd', '3'], { ...here, descriptors: ['not this one at all\n'] }),
    run(['show', '--json', '--recovery-words-fd', '3', '--recovery'], { ...here, descriptors: [recoveryWords] }),
  ])
  expect([wrong.exit, wrong.out, lines(wrong.err)[0].code]).toEqual([1, '', 'wrong-passphrase'])
  expect([byWords.exit, lines(byWords.out)[0].counts.claim]).toEqual([0, 12])
})

test('while a session has the case open it can be read and not written; Ctrl+C shuts it', async () => {
  const { child, ended } = redThread(['open', '--json'], { ...here, input: 'keep open' })
  await new Promise(resolve => child.stdout?.once('data', resolve))
  const [read, written] = await Promise.all([run(['list', 'sources', '--json'], here), run(['undo', '--json'], here)])
  expect(lines(read.out)[0]).toHaveLength(2)
  expect([written.exit, lines(written.err)[0].code]).toEqual([1, 'case-locked'])
  child.kill('SIGINT')
  expect((await ended).exit).toBe(130)
  expect(readdirSync(env.RED_THREAD_CASE)).not.toContain('lock')
})

test('Ctrl+C in long work takes nothing in and ends in order', async () => {
  const big = join(folder, 'big.bin')
  writeFileSync(big, '')
  truncateSync(big, 8 * 2 ** 30)
  const { child, ended } = redThread(['open', '--json'], { ...here, input: 'attach big.bin\nundo\n' })
  await new Promise(resolve => child.stdout?.once('data', resolve))
  // The job begins with the line after; reading 8 GiB takes seconds anywhere.
  await setTimeout(700)
  child.kill('SIGINT')
  const { exit, out, err } = await ended
  rmSync(big)
  expect([exit, lines(out).length, lines(err)[0]]).toEqual([
    130,
    1,
    expect.objectContaining({ code: 'cancelled', line: 1 }),
  ])
  expect(readdirSync(env.RED_THREAD_CASE)).not.toContain('lock')
  expect(blobs()).toHaveLength(1)
})

const blobs = () =>
  readdirSync(join(env.RED_THREAD_CASE, 'evidence'), { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )

test('whoever stops reading early causes no fault', async () => {
  const { child, ended } = redThread(['list', 'types', '--json'], here)
  child.stdout?.destroy()
  expect(await ended).toMatchObject({ exit: 0, err: '' })
})

test('verify says what is wrong and exits with 5', async () => {
  const [blob] = blobs()
  const path = join(blob?.parentPath ?? '', blob?.name ?? '')
  const whole = readFileSync(path)
  appendFileSync(path, 'x')
  const bad = await run(['verify', '--json'], here)
  writeFileSync(path, whole)
  expect(bad).toMatchObject({ exit: 5, err: '' })
  expect(lines(bad.out)[0]).toMatchObject({ ok: false, exhibits: { intact: 0, damaged: 1 } })
  const good = await run(['verify'], here)
  expect(good).toMatchObject({ exit: 0, err: '' })
  expect(good.out).toContain('Everything is as it was written.')
})
