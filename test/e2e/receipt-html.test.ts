import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { anyBrowser } from './any-browser.ts'
import { typeOver } from './steps/type-in.ts'

test('whoever received a package fills in its receipt without a network, and it names the very bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-receipt-'))
  const browser = await anyBrowser()
  onTestFinished(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })
  const page = await (await browser.newContext({ offline: true })).newPage()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(pathToFileURL(join(import.meta.dirname, '../../resources/receipt.html')).href)
  let path = ''
  // Every way the last block can be filled, and one file of several pieces.
  for (const size of [0, 1, 55, 56, 63, 64, 65, 1000, 9 * 2 ** 20 + 13]) {
    const bytes = randomBytes(size)
    path = join(folder, `p${size}.zip`)
    await writeFile(path, bytes)
    await page.getByLabel('The package').setInputFiles(path)
    await page.getByText(createHash('sha256').update(bytes).digest('hex')).waitFor({ timeout: 30_000 })
  }
  const save = page.getByRole('button', { name: 'Save the receipt' })
  expect(await save.isDisabled()).toBe(true)
  await typeOver(page.getByLabel('Received by'), 'K. Ito')
  await typeOver(page.getByLabel('Office'), 'Financial Intelligence')
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  await download.saveAs(join(folder, 'receipt.json'))
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  expect(JSON.parse(await readFile(join(folder, 'receipt.json'), 'utf8'))).toMatchObject({
    format: 'case-receipt@v1',
    file: 'p9437197.zip',
    sha256,
    receivedBy: 'K. Ito',
    office: 'Financial Intelligence',
  })
  expect(complaints).toEqual([])
})
