import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { attached, mailOf, multipart } from '../support/evidence-kinds/captures.ts'
import { docxOf } from '../support/evidence-kinds/office.ts'
import { pdfOf } from '../support/evidence-kinds/pdf.ts'
import { zipOf } from '../support/evidence-kinds/zip.ts'
import { openApp, shoot } from './open-app.ts'
import { newCase } from './steps/cases.ts'
import { dropFiles, markWords } from './steps/evidence.ts'

const sentence = 'The warehouse key is with Baeksul tonight; 창고 열쇠는 백설에게 있다.'
const arabic = 'مفتاح المستودع مع الثلج الأبيض في الميناء الليلة'
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

const files = async () => [
  {
    name: 'letter.eml',
    content: multipart([attached('key.pdf', 'application/pdf', await pdfOf({ pages: ['x', sentence] }))]),
  },
  { name: 'report.pdf', content: await pdfOf({ pages: ['The first page says nothing.', `On page two: ${sentence}`] }) },
  { name: 'notes.docx', content: await docxOf(sentence) },
  { name: 'phone.zip', content: await zipOf({ 'chat/export.eml': mailOf(sentence), 'photo.png': png }) },
  { name: 'arabic.txt', content: Buffer.from(arabic) },
  { name: 'scan.pdf', content: await pdfOf({ pages: ['', ''] }) },
  { name: 'locked.pdf', content: await pdfOf({ pages: ['secret'], password: 'open sesame' }) },
  { name: 'pier.png', content: png },
  { name: 'phone.sqlite', content: Buffer.from('SQLite format 3\0rest') },
]

const found = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option')

/** Key by key, as a person does. */
async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Search everything' }).waitFor()
  await page.keyboard.type(words)
}

/** The looks in which the search is to be seen; each is looked at by eye. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const [look, size, scheme] of [
    ['light', { width: 1440, height: 900 }, 'light'],
    ['dark', { width: 1440, height: 900 }, 'dark'],
    ['small', { width: 1024, height: 640 }, 'light'],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: scheme })
    await shoot(page, `search ${name} ${look}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Every hit leads to its words, marked, in whatever its exhibit shows. */
async function openHits(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  for (const [at, name] of ['letter.eml', 'notes.docx', 'phone.zip'].entries()) {
    await searchFor(page, 'Baeksul')
    const hit = found(page).filter({ hasText: name })
    await hit.waitFor()
    const chosen = hit.and(page.locator('[aria-selected="true"]'))
    while (!(await chosen.isVisible())) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const viewer = page.getByRole('region', { name: new RegExp(name) })
    if (at === 0) await viewer.getByText('Back to the text').waitFor()
    else await expect.poll(() => viewer.locator('mark').allTextContents()).toEqual(['Baeksul'])
    await shoot(page, `search opened ${name}`)
    if (at === 1) await quoteFound(page)
    if (at === 2) await page.getByRole('region', { name: 'file “chat/export.eml”' }).waitFor()
  }
}

/** What is quoted from text that was found is not said to be a line of the file. */
async function quoteFound(page: Page): Promise<void> {
  await page.getByText('Text found in this file', { exact: false }).waitFor()
  await markWords(page, 'Baeksul')
  await page.getByText('text found in it, line 1', { exact: true }).waitFor()
}

test('a word is found in what is attached, of whatever kind, and what was not searched is listed', async () => {
  const { page, complaints } = await openApp()
  await newCase(page, 'Night ferry')
  await dropFiles(page, await files())
  await page.getByText('Attached 9 exhibits').waitFor()
  await page.keyboard.press('Alt+3')

  await searchFor(page, '')
  await lookAt(page, 'empty')
  await page.keyboard.type('Baeksul')
  await page.getByText('Found in 4 of 9 exhibits.').waitFor()
  await expect.poll(() => found(page).count()).toBe(4)
  expect(await found(page).locator('mark').allTextContents()).toEqual(Array(4).fill('Baeksul'))
  await page.getByText('attachment “key.pdf”, page 2').waitFor()
  await lookAt(page, 'hits')
  await page.getByRole('button', { name: 'What was not searched' }).press('Enter')
  const unread = page.getByRole('region', { name: 'Not searched' })
  for (const name of ['scan.pdf', 'locked.pdf', 'pier.png', 'phone.sqlite']) await unread.getByText(name).waitFor()
  await lookAt(page, 'unread')
  await page.keyboard.press('Escape')

  await searchFor(page, 'الثلج')
  await page.getByText('Found in 1 of 9 exhibits.').waitFor()
  await lookAt(page, 'arabic')
  await page.keyboard.press('Escape')

  await searchFor(page, '열쇠는백설')
  await page.getByText('Found in 4 of 9 exhibits.').waitFor()
  await page.keyboard.press('Escape')

  await searchFor(page, 'nowhere at all')
  await page.getByText(/Not found in 9 exhibits/).waitFor()
  await lookAt(page, 'nothing')
  await page.keyboard.press('Escape')

  await searchFor(page, 'On page two')
  await page.getByText('Found in 1 of 9 exhibits.').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: /report\.pdf/ }).waitFor()
  await expect
    .poll(() => page.locator('[data-at="2"]').evaluate(sheet => sheet.getBoundingClientRect().top < innerHeight / 2))
    .toBe(true)
  await shoot(page, 'search opened page 2')
  await openHits(page)
  expect(complaints).toEqual([])
})
