import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('redact')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'Ferry.case') }
const here = { folder, env }
afterAll(remove)

const script = `
add person --name "Kim Il-Example"
add company --name "Lotus Shipping"
redact "Kim Il-Example" --reason informant
redact --take-back 1
list redactions
redact --restore 1 --reason "informant of Unit 4"
list redactions
redact --edit 1
export records then --as-of 3 --redacted --up-to red --recipient "Unit 4" --purpose review
export records now --redacted --up-to red --recipient "Unit 4" --purpose review
`

test('a redaction is taken back and restored under its number, and holds for every earlier entry', async () => {
  expect(await run(['new', 'Ferry.case', '--title', 'Night ferry', '--json'], here)).toMatchObject({ exit: 0 })
  const done = await run(['open', '--json'], { ...here, input: script })
  expect(done).toMatchObject({ exit: 0, err: '' })
  const [before, after] = lines(done.out).filter(each => Array.isArray(each.items ?? each))
  expect(JSON.stringify(before)).toMatch(/"removed":true/)
  expect(JSON.stringify(after)).toMatch(/informant of Unit 4/)
  expect(JSON.stringify(after)).not.toMatch(/"removed":true/)
  for (const edition of ['then', 'now']) {
    const told = readFileSync(join(folder, edition, 'records.jsonl'), 'utf8')
    expect(told).toContain('[REDACTED 1]')
    expect(told).not.toContain('Il-Example')
  }
  expect((await run(['redact', '--restore', '9'], here)).err).toContain('There is no redaction 9')
  expect((await run(['redact', '--restore', '1', '--edit', '1'], here)).err).toContain('Take one of')
  const unaddressed = ['export', 'csv', 'x', '--up-to', 'red', '--recipient', '', '--purpose', 'review']
  const forKeller = ['--up-to', 'TLP:AMBER', '--recipient', 'A. Keller', '--purpose', 'a test']
  const unread = await run(['export', 'records', 'out', '--filter', 'pier type:persn', ...forKeller], here)
  expect(unread).toMatchObject({ exit: 2, err: expect.stringContaining('character 6, "type:persn": there is no type') })
  const twice = await run(['export', 'records', 'out', '--filter', 'type:person', '--words', 'a', ...forKeller], here)
  expect(twice).toMatchObject({ exit: 2, err: expect.stringContaining('Take one of') })
  expect(await run(unaddressed, here)).toMatchObject({ exit: 2, err: expect.stringContaining('for whom it is') })
})

const second = `
add person --name "Ada Quist"
add company --name "Lotus Shipping"
claim "Lotus Shipping" description "Run by Mrs Quist, for whom Ada.Quist signs"
redact "Ada Quist"
`

test('what may tell a name is listed with its places, and decided on before a redacted edition is written', async () => {
  const other = { folder, env: { ...env, RED_THREAD_CASE: join(folder, 'Second.case') } }
  expect(await run(['new', 'Second.case', '--title', 'Second', '--json'], other)).toMatchObject({ exit: 0 })
  expect(await run(['open', '--json'], { ...other, input: second })).toMatchObject({ exit: 0, err: '' })
  const reader = ['--redacted', '--up-to', 'red', '--recipient', 'Unit 4', '--purpose', 'review']
  const refused = await run(['export', 'records', 'out', ...reader], other)
  expect(refused).toMatchObject({ exit: 5, err: '' })
  expect(refused.out).toMatch(/\[REDACTED 1\].*Quist.*part of a name.*Run by Mrs Quist/)
  expect(existsSync(join(folder, 'out'))).toBe(false)
  expect((await run(['redact', '--matches', '--json'], other)).exit).toBe(5)
  expect((await run(['redact', '--leave', 'Quist'], other)).err).toContain('needs a reason')
  expect((await run(['redact', '--leave', 'nobody', '--reason', 'x'], other)).err).toContain('not among')
  const done = await run(['export', 'records', 'out', ...reader, '--leave', 'Quist', '--reason', 'A firm too'], other)
  expect(done).toMatchObject({ exit: 0, err: '' })
  const told = readFileSync(join(folder, 'out', 'records.jsonl'), 'utf8')
  expect(told).toContain('Run by Mrs Quist, for whom [REDACTED 1] signs')
  expect((await run(['redact', '--matches'], other)).exit).toBe(0)
  expect((await run(['redact', '--black-out', 'Quist'], other)).err).toContain('not among')
})
