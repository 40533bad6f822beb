import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('bundle')
afterAll(remove)

/** Two investigators on two computers: nothing is shared but the bundle. */
const ada = investigator('ada', 'pepper canyon velvet orbit thimble walrus')
const ben = investigator('ben', 'saddle acorn mirror tundra copper whistle')

function investigator(name: string, identity: string) {
  const env = {
    RED_THREAD_DATA: join(folder, name),
    RED_THREAD_IDENTITY_PASSPHRASE: identity,
    RED_THREAD_PASSPHRASE: passphrase,
    RED_THREAD_NEW_PASSPHRASE: passphrase,
  }
  return (args: readonly string[], input?: string) =>
    run([...args, '--json'], { folder, env, ...(input ? { input } : {}) })
}

test('a case goes to a colleague as a bundle and arrives whole, or not at all', async () => {
  const [made, mine, theirs] = await Promise.all([
    ada(['new', 'one.case', '--title', 'Harmony bridge']),
    ada(['identity', 'create', '--name', 'Ada']),
    ben(['identity', 'create', '--name', 'Ben']),
  ])
  expect([made.err, mine.err, theirs.err]).toEqual(['', '', ''])
  const { recipient } = lines(theirs.out)[0]
  const given = `
add incident --name "Harmony theft"
attach file.txt
bundle out.casebundle --to ${recipient} --purpose "joint case" --recipient Ben
list entities
list exhibits
`
  writeFileSync(join(folder, 'file.txt'), 'what was collected')
  const sent = await ada(['open', 'one.case'], given)
  expect(sent).toMatchObject({ exit: 0, err: '' })
  const [, , , written, entities, exhibits] = lines(sent.out)
  expect(written).toMatchObject({ number: 1, entries: 3 })

  const [stranger, received] = await Promise.all([
    ada(['unbundle', 'out.casebundle', '--into', 'stranger.case']),
    ben(['unbundle', 'out.casebundle', '--into', 'two.case']),
  ])
  expect([stranger.exit, lines(stranger.err)[0].code]).toEqual([1, 'bundle-wrong-key'])
  expect(received).toMatchObject({ exit: 0, err: '' })
  expect(lines(received.out)[0]).toMatchObject({
    signedBy: 'Ada',
    signerWords: lines(mine.out)[0].fingerprintWords,
    status: { title: 'Harmony bridge', seq: 3 },
  })

  const script = `list entities\nlist exhibits\nexport-exhibit E-001 out.txt --purpose check --recipient me\nverify`
  const arrived = await ben(['open', 'two.case'], script)
  expect(arrived).toMatchObject({ exit: 0, err: '' })
  expect(lines(arrived.out).slice(1, 3)).toEqual([entities, exhibits])
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('what was collected')

  const bytes = readFileSync(join(folder, 'out.casebundle'))
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(join(folder, 'bad.casebundle'), bytes)
  const bad = await ben(['unbundle', 'bad.casebundle', '--into', 'bad.case'])
  expect([bad.exit, lines(bad.err)[0].code]).toEqual([3, 'bundle-damaged'])
})
