import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { newCase } from './steps/cases.ts'
import { dropFiles } from './steps/evidence.ts'
import { pdfOf } from './steps/papers.ts'

const picture = (name: string) => readFileSync(join(import.meta.dirname, '../support/pictures', name))

/** Locked for opening, as a bank sends it. */
function locked(password: string, pdf: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'locked-'))
  try {
    writeFileSync(join(folder, 'open.pdf'), pdf, 'latin1')
    execFileSync('qpdf', [
      '--encrypt',
      password,
      'owner',
      '256',
      '--',
      join(folder, 'open.pdf'),
      join(folder, 'shut.pdf'),
    ])
    return readFileSync(join(folder, 'shut.pdf'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const pages = Array.from(
  { length: 120 },
  (_, at) => `Page ${at + 1} of the ledger${at % 50 === 40 ? ': Garnet Desk' : ''}`,
)
const html =
  '<p>Wire <b>40,000 USD</b> to <a href="https://evil.example/pay">https://bank.example</a></p><img src="https://evil.example/seen.png">'
const mail = `From: a@pier.example\r\nSubject: Only HTML\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/html\r\n\r\n${html}\r\n--m\r\nContent-Type: text/plain; name="photo\u202egnp.exe"\r\nContent-Disposition: attachment\r\n\r\nNo picture at all.\r\n--m--\r\n`

const files = [
  { name: 'only-html.eml', content: mail },
  { name: 'locked.pdf', content: locked('sesame', pdfOf(['Harbour dues were paid', 'Nothing', 'Harbour dues again'])) },
  { name: 'long.pdf', content: pdfOf(pages) },
  { name: 'fax.tif', content: picture('fax-g4.tif') },
  { name: 'seal.heic', content: picture('seal.heic') },
  { name: 'seal.jp2', content: picture('seal.jp2') },
  { name: 'call\u202etxt.exe', content: 'Call ended.\u0007 Duration 00:41\n' },
  {
    name: 'letter.txt',
    content: Buffer.from([0xe4, 0xc5, 0xce, 0xd8, 0xc7, 0xc9, 0x20, 0xd5, 0x20, 0xce, 0xc1, 0xd3]),
  },
  { name: 'blob.bin', content: Buffer.from(`${'\0\u0001\u0002\u0003'.repeat(40)}words in it`, 'latin1') },
]

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('grid', { name: 'Exhibits' }).getByText(name, { exact: true }).first().dblclick()
}

const marks = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('found-now') ?? [])].map(range => String(range as Range)))

/** From the address of the viewer on, with Tab alone. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (name.test(label)) return
  }
  throw new Error(`no Tab leads to ${name}`)
}

test('strangers’ files are read: mail in each form, locked PDFs, pictures of other programs, texts of other letters', async () => {
  const { page, complaints } = await openApp()
  const outside: string[] = []
  page.on('request', request => /evil/.test(request.url()) && outside.push(request.url()))
  await newCase(page, 'Strangers')
  await dropFiles(page, files)
  await page.getByText(`Attached ${files.length} exhibits`).waitFor()
  await page.keyboard.press('Alt+3')

  const small = page.getByRole('grid', { name: 'Exhibits' }).locator('canvas')
  // Of the fax, the two photographs and the PDF that is not locked.
  await expect.poll(() => small.count(), { timeout: 60_000 }).toBe(4)

  await open(page, 'only-html.eml')
  await page.getByText('Wire 40,000 USD to https://bank.example ‹https://evil.example/pay›').waitFor()
  await page.getByText('1 picture lies elsewhere and was not fetched').waitFor()
  expect(await page.locator('[data-turns="U+202E"]').count()).toBeGreaterThan(0)
  await tabTo(page, /^Look at it/)
  await page.keyboard.press('Enter')
  await page.getByText('No picture at all.').waitFor()

  await open(page, 'locked.pdf')
  await page.getByRole('textbox', { name: 'Password of this PDF' }).waitFor()
  await page.keyboard.type('wrong')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('That password does not open it.').waitFor()
  await page.keyboard.type('sesame')
  await page.keyboard.press('Enter')
  await page.getByText('of 3').waitFor()
  await tabTo(page, /^Pages$/)
  await page.keyboard.press('F3')
  await page.keyboard.type('harbour DUES')
  await page.getByText('1 of 2').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('2 of 2').waitFor()
  await expect.poll(() => marks(page)).toEqual(['Harbour dues'])

  await open(page, 'long.pdf')
  await page.getByText('of 120').waitFor()
  await tabTo(page, /^Page, of 120/)
  await page.keyboard.type('77')
  await page.keyboard.press('Enter')
  await page.getByText('Page 77 of the ledger').waitFor()
  expect(await page.locator('[data-unit="page"]').count()).toBeLessThan(8)
  await tabTo(page, /^Pages$/)
  await page.keyboard.press('F3')
  await page.keyboard.type('garnet desk')
  await page.getByText('2 of 2').waitFor()
  await page.keyboard.press('Shift+F3')
  await page.getByText('1 of 2').waitFor()
  await expect.poll(() => marks(page)).toEqual(['Garnet Desk'])

  for (const [name, width] of [
    ['fax.tif', 64],
    ['seal.heic', 32],
    ['seal.jp2', 32],
  ] as const) {
    await open(page, name)
    const drawn = page.getByRole('img', { name, exact: true })
    await drawn.waitFor()
    expect(await drawn.evaluate(canvas => (canvas as HTMLCanvasElement).width)).toBe(width)
  }

  await page.getByRole('grid', { name: 'Exhibits' }).getByText('call').first().dblclick()
  await page.getByText('Call ended.').waitFor()
  await tabTo(page, /^Find in this text$/)
  await page.keyboard.type('duration')
  await page.locator('mark', { hasText: 'Duration' }).waitFor()
  await open(page, 'letter.txt')
  await page.getByText(/^Read as .+, as it was recorded when it was attached\.$/).waitFor()
  await page.getByRole('combobox', { name: 'Read it as' }).click()
  await page.getByRole('option', { name: /^KOI8-R/ }).click()
  await page.getByText('Деньги у нас').waitFor()
  await open(page, 'blob.bin')
  await page.getByRole('tab', { name: 'Its bytes as text' }).click()
  await page.getByText('words in it').first().waitFor()
  await keysStay(page)
  expect(outside).toEqual([])
  expect(complaints).toEqual([])
})

/** Whatever was clicked in an exhibit, the keys are still the window's: it is shown in no frame of its own. */
async function keysStay(page: Page): Promise<void> {
  const palette = page.getByRole('combobox', { name: 'Search or run a command' })
  const grid = page.getByRole('grid', { name: 'Exhibits' })
  const clickInto = async (name: string) => {
    await open(page, name)
    const viewer = page.getByRole('region', { name: new RegExp(name.replaceAll('.', '\\.')) })
    await viewer.first().waitFor()
    const box = await viewer.first().boundingBox()
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  }
  for (const name of ['only-html.eml', 'long.pdf', 'seal.heic', 'letter.txt', 'blob.bin']) {
    await clickInto(name)
    expect(page.frames()).toHaveLength(1)
    await page.keyboard.press('Control+k')
    await palette.waitFor()
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'detached' })
  }
  await grid.focus()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'All exhibits' }).waitFor({ state: 'detached' })
  expect(await grid.evaluate(at => at === document.activeElement)).toBe(true)
  await clickInto('only-html.eml')
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor()
}
