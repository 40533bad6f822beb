import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Decrypter } from 'age-encryption'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeBundle } from '#engine/handover/bundle/write.ts'
import { encodeCommit } from '#shared/ops/commit.ts'
import { forgeMembers } from '../engine/handover/bundle/forge.ts'
import { drawing, filesOf, mutate, restore } from '../engine/handover/bundle/mutations.ts'
import { smallOrder } from '../engine/handover/bundle/sample.ts'
import { newAgeKey } from '../engine/handover/bundle/sample-keys.ts'
import { exportingOf, packageBytes, resourcesFolder, sampleCase } from '../engine/handover/package/sample.ts'
import { goldenFormats, goldenTar } from '../support/golden.ts'
import { anyBrowser } from './any-browser.ts'
import { typeOver } from './steps/type-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'verifier-html-'))
const [zip, unpacked, tar] = [join(folder, 'case.zip'), join(folder, 'unpacked'), join(folder, 'bundle.tar')]
const sample = sampleCase([3000, 0, 512, 40, 41, 9000])
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  writeFileSync(zip, await packageBytes(exportingOf(sample, { csv: true, records: true, journal: true })))
  unzip(zip, unpacked)
  const { identity, recipient } = await newAgeKey()
  const order = smallOrder({ path: join(folder, 'b.casebundle'), sealTo: { recipients: [recipient] } }, [3000, 0, 512])
  await writeBundle(order)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  writeFileSync(tar, await decrypter.decrypt(readFileSync(order.path)))
  browser = await anyBrowser()
  page = await browser.newPage()
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('request', request => request.url().startsWith('file:') || complaints.push(request.url()))
  await page.goto(pathToFileURL(join(resourcesFolder, 'verify.html')).href)
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

function unzip(path: string, into: string): void {
  execFileSync('unzip', ['-q', path, '-d', `${into}.top`])
  renameSync(join(`${into}.top`, readdirSync(`${into}.top`)[0] ?? ''), into)
}

/** What the page says of a file or folder. */
async function verdictOn(path: string, input: 'file' | 'folder' = 'file'): Promise<string> {
  await page.locator('#verdict').evaluate(heading => heading.replaceChildren())
  await page.locator(`#${input}`).setInputFiles(path)
  await page.waitForFunction(() => /[^…]$/.test(document.getElementById('verdict')?.textContent ?? ''))
  return (await page.locator('#result').textContent()) ?? ''
}

const holds = 'Everything holds.'
const wrong = 'Something is wrong with this.'

describe('verify.html, opened from a disk', () => {
  test('finds a package whole, as ZIP and as folder, and a bundle', async () => {
    for (const said of [await verdictOn(zip), await verdictOn(unpacked, 'folder')]) {
      expect(said).toContain(holds)
      expect(said).toContain("The journal's 7 entries are one unbroken chain")
      expect(said).toContain('The files of all 6 exhibits')
      expect(said).toContain('0 are blacked out')
    }
    expect(await verdictOn(tar)).toContain(holds)
    expect(complaints).toEqual([])
  })

  test('finds bundles of every format whole, and says which chain it does not follow', async () => {
    for (const format of goldenFormats) {
      const golden = join(folder, `golden-${format}.tar`)
      writeFileSync(golden, await goldenTar(format))
      expect(await verdictOn(golden)).toContain(holds)
    }
    const merges = { copy: 'b2'.repeat(16), seq: 9, hash: 'd4'.repeat(32) }
    const edit = { copy: 'a1'.repeat(16), seq: 1, at: '', by: 'Jane Roe', command: 'test', ops: [], merges }
    const joined = join(folder, 'joined')
    mkdirSync(joined)
    for (const { name, bytes } of await forgeMembers({ payloads: [Buffer.from(encodeCommit(edit))] })) {
      writeFileSync(join(joined, name), bytes)
    }
    const said = await verdictOn(joined, 'folder')
    expect(said).toContain('Nothing is wrong, but something could not be checked.')
    expect(said).toContain('The chain of another copy, which entry 1 joins to this one')
  })

  test('takes a ZIP that somebody packed anew, deflated', async () => {
    const again = join(folder, 'again.zip')
    execFileSync('7z', ['a', '-tzip', '-mx=5', again, unpacked], { stdio: 'ignore' })
    expect(await verdictOn(again)).toContain(holds)
  })

  test('hashes a large file piece by piece', async () => {
    const large = join(folder, 'large.zip')
    const bytes = await packageBytes(exportingOf(sampleCase([100 * 2 ** 20]), {}))
    writeFileSync(large, bytes)
    const began = performance.now()
    expect(await verdictOn(large)).toContain('The files of all 1 exhibits')
    const seconds = (performance.now() - began) / 1000
    process.stdout.write(`verify.html: 100 MiB of evidence in ${seconds.toFixed(1)} s\n`)
    bytes[50 * 2 ** 20] = (bytes[50 * 2 ** 20] ?? 0) ^ 1
    writeFileSync(join(folder, 'large-altered.zip'), bytes)
    expect(await verdictOn(join(folder, 'large-altered.zip'))).toContain(wrong)
  })

  test('misses none of 60 alterations of a package', async () => {
    const copy = join(folder, 'copy')
    cpSync(unpacked, copy, { recursive: true })
    const [files, draw] = [filesOf(copy), drawing(21)]
    for (let i = 0; i < 60; i++) {
      const what = mutate(copy, files, draw)
      expect(await verdictOn(copy, 'folder'), what).toContain(wrong)
      restore(copy, files)
    }
    expect(await verdictOn(copy, 'folder')).toContain(holds)
  })

  test('misses none of 20 alterations of a bundle', async () => {
    const copy = join(folder, 'bundle')
    mkdirSync(copy)
    execFileSync('tar', ['-x', '-f', tar, '-C', copy])
    const [files, draw] = [filesOf(copy), drawing(22)]
    for (let i = 0; i < 20; i++) {
      const what = mutate(copy, files, draw)
      expect(await verdictOn(copy, 'folder'), what).toContain(wrong)
      restore(copy, files)
    }
  })

  test('says of an altered ZIP that it is wrong, unless what it holds is the same', async () => {
    const [bytes, draw] = [readFileSync(zip), drawing(23)]
    for (let i = 0; i < 20; i++) {
      const altered = Buffer.from(bytes)
      const at = draw(2) === 0 ? draw(bytes.length) : bytes.length - 1 - draw(3000)
      altered[at] = (altered[at] ?? 0) ^ (1 << draw(8))
      const path = join(folder, `altered-${i}.zip`)
      writeFileSync(path, altered)
      if ((await verdictOn(path)).includes(wrong)) continue
      unzip(path, join(folder, `altered-${i}`))
      expect(filesOf(join(folder, `altered-${i}`)), `byte ${at}`).toEqual(filesOf(unpacked))
    }
    for (const length of [0, 10, bytes.length - 1]) {
      const cut = join(folder, `cut-${length}.zip`)
      writeFileSync(cut, bytes.subarray(0, length))
      expect(await verdictOn(cut)).toContain(wrong)
    }
  })

  test('says what is not signed and what it could not check', async () => {
    const bare = { ...exportingOf(sample, { evidence: 'without' }), signer: undefined }
    writeFileSync(join(folder, 'bare.zip'), await packageBytes(bare))
    const said = await verdictOn(join(folder, 'bare.zip'))
    expect(said).toContain('Nothing is wrong, but something could not be checked.')
    expect(said).toContain('it is not signed')
  })

  test('compares paper with what it checked, by keyboard alone', async () => {
    await verdictOn(zip)
    const { anchor, caseId } = sample.edition
    await page.locator('#paper-case').focus()
    await page.keyboard.type(`case/${caseId}`)
    await page.keyboard.press('Tab')
    await page.keyboard.type(String(anchor.entries))
    await page.keyboard.press('Tab')
    await page.keyboard.type(anchor.root)
    await page.keyboard.press('Enter')
    const result = page.locator('#paper-result')
    expect(await result.textContent()).toContain('the journal is exactly the one on paper')
    await typeOver(page.locator('#paper-root'), `x${anchor.root.slice(1)}`)
    await page.keyboard.press('Enter')
    expect(await result.textContent()).toContain('differ from character 1 on')
    await typeOver(page.locator('#paper-case'), sampleCase([3000, 0]).edition.anchor.checkpoint)
    await page.getByRole('button', { name: 'Compare' }).press('Enter')
    expect(await result.textContent()).toContain('4 entries followed')
    expect(complaints).toEqual([])
  })
})
