import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask } from './ask.ts'
import { type App, openApp } from './open-app.ts'
import { addFromPanel, nodeCalled } from './steps/board.ts'
import { caseShown, lock, newCase, recordsOf, stateHashOf, unlockWith } from './steps/cases.ts'
import { dropFiles } from './steps/evidence.ts'
import { enterReceived, makeIdentity, openBundle, share, unlockIdentity } from './steps/share.ts'

const tools = ['age', 'age-keygen', 'tar', 'ssh-keygen', 'sha256sum', 'python3']
const missing = tools.filter(tool => spawnSync(tool, ['--version']).error !== undefined)

async function sender(): Promise<App> {
  const app = await openApp()
  await newCase(app.page, 'Joint inquiry')
  await addFromPanel(app.page, 'Person', 'An Song Ho')
  await nodeCalled(app.page, 'An Song Ho')
  await dropFiles(app.page, [{ name: 'note.txt', content: 'seen at the pier' }])
  await makeIdentity(app.page, 'A. Keller')
  return app
}

/** What a recipient without Red Thread does, with the tools of any such machine. */
function checkOutside(bundle: string, key: string, folder: string): void {
  mkdirSync(folder)
  const input = execFileSync('age', ['-d', '-i', key, bundle])
  execFileSync('tar', ['-x', '-C', folder], { input })
  const signed = ['-f', 'allowed_signers', '-I', 'sender', '-n', 'case-bundle@v1', '-s', 'MANIFEST.sig']
  execFileSync('ssh-keygen', ['-Y', 'verify', ...signed], {
    cwd: folder,
    input: readFileSync(join(folder, 'MANIFEST')),
  })
  execFileSync('sha256sum', ['--strict', '-c', 'MANIFEST'], { cwd: folder, stdio: 'pipe' })
  expect(execFileSync('python3', ['verify_case.py', '.'], { cwd: folder, encoding: 'utf8' })).toContain(
    'Everything holds',
  )
}

test.skipIf(missing.length > 0)(
  'a bundle for two colleagues opens for each, and for the tools of any machine',
  async () => {
    const alice = await sender()
    const [bob, carol] = [await openApp(), await openApp()]
    const outside = join(alice.dataFolder, 'outside.key')
    execFileSync('age-keygen', ['-o', outside], { stdio: 'pipe' })
    const ofBob = await makeIdentity(bob.page, 'B. Ito')
    const keys = [ofBob.recipient, (await makeIdentity(carol.page, 'C. Moreau')).recipient]
    keys.push(/age1[0-9a-z]+/.exec(readFileSync(outside, 'utf8'))?.[0] ?? '')
    const sent = await stateHashOf(alice.page)
    const written = await share(alice.page, join(alice.dataFolder, 'Joint.casebundle'), keys)

    const handedOver = (await recordsOf(alice.page)).filter(record => record.record === 'custody-event').at(-1)
    expect(handedOver).toMatchObject({ action: 'handed over', recipient: 'K. Ito, Financial Intelligence' })
    checkOutside(written.path, outside, join(alice.dataFolder, 'outside'))
    // Bob has forgotten the passphrase of his keys.
    await ask(bob.page, 'identity.lock', {})
    await unlockIdentity(bob.page, ofBob.recoveryWords)
    for (const { page, dataFolder } of [bob, carol]) {
      await openBundle(page, written, join(dataFolder, 'Received.case'))
      await enterReceived(page)
      await caseShown(page, 'Joint inquiry')
      await nodeCalled(page, 'An Song Ho')
      expect(await stateHashOf(page)).toBe(sent)
    }
    for (const { complaints } of [alice, bob, carol]) expect(complaints).toEqual([])
  },
)

test('a bundle with a passphrase opens with it alone; a flipped byte or a cut says so and leaves nothing', async () => {
  const alice = await sender()
  const sent = await stateHashOf(alice.page)
  const written = await share(alice.page, join(alice.dataFolder, 'Word.casebundle'))
  const { page, dataFolder, complaints } = await openApp()
  const casePath = join(dataFolder, 'Received.case')
  const bytes = readFileSync(written.path)
  const before = readdirSync(dataFolder)

  const altered = { ...written, path: join(alice.dataFolder, 'Altered.casebundle') }
  const flipped = Uint8Array.from(bytes)
  flipped[bytes.length - 2000] = (flipped[bytes.length - 2000] ?? 0) ^ 1
  for (const wrong of [flipped, bytes.subarray(0, -1), bytes.subarray(0, 3000)]) {
    writeFileSync(altered.path, wrong)
    await openBundle(page, altered, casePath)
    await page.getByRole('alert').filter({ hasText: 'Nothing was imported' }).waitFor({ timeout: 60_000 })
    expect(existsSync(casePath)).toBe(false)
    expect(readdirSync(dataFolder)).toEqual(before)
  }
  await openBundle(page, { ...written, passphrase: `${written.passphrase} more` }, casePath)
  await page.getByRole('alert').filter({ hasText: 'does not open with' }).waitFor({ timeout: 60_000 })

  await openBundle(page, written, casePath)
  const recoveryWords = await enterReceived(page)
  await nodeCalled(page, 'An Song Ho')
  expect(await stateHashOf(page)).toBe(sent)
  await lock(page)
  await unlockWith(page, { recoveryWords })
  await caseShown(page, 'Joint inquiry')
  expect([alice.complaints, complaints]).toEqual([[], []])
})
