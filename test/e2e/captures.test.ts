import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eml, mbox, mhtml, warcGz } from '../support/captures/files.ts'
import { openApp } from './open-app.ts'
import { newCase, recordsOf } from './steps/cases.ts'
import { dropFiles } from './steps/evidence.ts'
import { typeOver } from './steps/type-in.ts'

const files = [
  { name: 'letters.mbox', content: mbox },
  { name: 'about.mhtml', content: mhtml },
  { name: 'crawl.warc.gz', content: warcGz },
]

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('grid', { name: 'Exhibits' }).getByText(name).first().dblclick()
  await page.getByRole('region', { name: new RegExp(`^E-\\d+ ${name}$`) }).waitFor()
}

const held = (page: Page) => page.getByRole('grid', { name: /^What E-\d+ holds$/ })

test('a mailbox, a saved page and a web archive are looked through, described, and taken apart', async () => {
  const { page, complaints } = await openApp()
  const outside: string[] = []
  page.on('request', request => {
    if (!/^(https:\/\/case\.invalid\/|blob:https:\/\/case\.invalid\/|data:)/.test(request.url()))
      outside.push(request.url())
  })
  await newCase(page, 'Night ferry')
  await dropFiles(page, files)
  await page.getByText('Attached 3 exhibits').waitFor()
  await page.keyboard.press('Alt+3')

  await open(page, 'about.mhtml')
  await page.getByText('globalThis.ran = true').first().waitFor()
  await page.getByRole('button', { name: 'The words of the page' }).click()
  await page.getByText('Lotus Star — shipping since 2019', { exact: true }).waitFor()
  await held(page).getByText('https://lotus.example/seal.png').click()
  await expect
    .poll(() =>
      page
        .getByRole('img', { name: 'https://lotus.example/seal.png' })
        .evaluate(img => (img as HTMLImageElement).naturalWidth),
    )
    .toBe(1)
  await describeCapture(page)

  await open(page, 'crawl.warc.gz')
  await held(page).getByText('https://lotus.example/fees').click()
  await page.getByText('Dues of 4,200 USD').waitFor()
  await page.getByText('HTTP headers').click()
  await page.getByText('Server: quay').waitFor()

  await open(page, 'letters.mbox')
  await held(page).getByText('Re: The night ferry').click()
  await page.getByText('From the pier, as before.').waitFor()
  await held(page).getByText('The night ferry', { exact: true }).click()
  await page.getByText('The ferry left with two containers.').waitFor()
  await takeOut(
    page.getByRole('region', { name: 'message 1' }).getByRole('button', { name: 'Take out as an exhibit' }).first(),
    page,
  )
  await open(page, 'message-1.eml')
  await takeOut(page.getByRole('button', { name: 'Take out as an exhibit' }), page)
  await page.getByRole('grid', { name: 'Exhibits' }).getByText('dues.csv').waitFor()

  await expectTakenOut(page)
  expect(await Promise.all(page.frames().map(frame => frame.evaluate('typeof ran')))).toEqual(['undefined'])
  expect(outside).toEqual([])
  expect(complaints).toEqual([])
})

/** Corrects what the saved page says of itself; what it says stays in sight, and undo brings it back. */
async function describeCapture(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: 'Web capture' })
  await section.getByText('https://lotus.example/about').waitFor()
  await section.getByRole('button', { name: 'Edit: Web capture' }).click()
  await typeOver(section.getByLabel('Captured at'), '2023-04-04 09:12 +09:00')
  await typeOver(section.getByLabel('Captured by'), 'J. Ito')
  await section.getByRole('button', { name: 'Keep' }).click()
  await section.getByText('2023-04-04 09:12 +09:00').waitFor()
  await section.getByText('The file says: Tue, 4 Apr 2023 00:12:00 -0000').waitFor()
}

async function takeOut(button: ReturnType<Page['getByRole']>, page: Page): Promise<void> {
  await button.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Attach' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function expectTakenOut(page: Page): Promise<void> {
  const records = await recordsOf(page)
  const exhibits = records.filter(record => record.record === 'exhibit')
  const [mailbox, capture, archive, message, attachment] = exhibits
  expect(capture).toMatchObject({
    url: 'https://lotus.example/about',
    capturedAt: '2023-04-04 09:12 +09:00',
    capturedBy: 'J. Ito',
    fileSays: { capturedAt: 'Tue, 4 Apr 2023 00:12:00 -0000' },
  })
  expect(archive).toMatchObject({ mediaType: 'application/warc+gzip', httpStatus: '200 OK' })
  expect(message).toMatchObject({
    number: 'E-004',
    parent: mailbox?.id,
    size: Buffer.byteLength(eml),
    mediaType: 'message/rfc822',
    mailSubject: 'The night ferry',
    acquiredHow: expect.stringMatching(/^message 1 of E-001: bytes \d+–\d+, as they are$/),
  })
  expect(attachment).toMatchObject({ parent: message?.id, name: 'dues.csv', mediaType: 'text/csv' })
  const custody = records.filter(record => record.record === 'custody-event')
  const notes = custody
    .filter(event => event.action === 'collected')
    .map(event => event.note?.replace(/[0-9a-f]{64}/, '…'))
  expect(notes.slice(3)).toEqual(['taken out of E-001, SHA-256 …', 'taken out of E-004, SHA-256 …'])
}
