import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { wrongIn } from './steps/axe.ts'
import { addFromPanel, choose, closePanel, drawLink, settled } from './steps/board.ts'
import { newCase } from './steps/cases.ts'
import { dialogTitles } from './steps/dialog-titles.ts'
import { addValue } from './steps/inspector.ts'

const views = ['Board', 'Table', 'Evidence', 'Sources', 'Journal', 'Case', 'Dossiers']

test('axe finds nothing wrong in any view or dialog, light or dark', async () => {
  const { page, complaints } = await openApp()
  const wrong = [...(await wrongIn(page, 'welcome'))]
  const look = async (where: string) => wrong.push(...(await wrongIn(page, where)))
  await newCase(page, 'Quiet harbour')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await addFromPanel(page, 'Person', 'Ivo Roth')
  await look('add panel')
  await closePanel(page)
  await settled(page, 2)
  await choose(page, 'Anna Berg')
  await addValue(page, { property: 'Role', value: 'broker', source: 'Court file', grade: 'B2' })
  for (const theme of ['Light theme', 'Dark theme']) {
    const { keyboard } = page
    const command = async (title: string) => {
      await keyboard.press('Control+k')
      await keyboard.type(title)
      await keyboard.press('Enter')
    }
    await command(theme)
    for (const view of views) {
      await page.getByRole('navigation').getByRole('button', { name: view, exact: true }).click()
      await page.getByRole('main', { name: view }).waitFor()
      await page.waitForTimeout(300)
      await look(`${theme}, ${view}`)
      await shoot(page, `axe ${theme} ${view}`)
    }
    await lookAtWriting(page, look, theme)
    await page.getByRole('navigation').getByRole('button', { name: 'Board', exact: true }).click()
    await drawLink(page, 'Anna Berg', 'Ivo Roth')
    await look(`${theme}, link picker`)
    await keyboard.press('Escape')
    await keyboard.press('Control+k')
    await look(`${theme}, palette`)
    await keyboard.press('Escape')
    await keyboard.press('Control+f')
    await look(`${theme}, search`)
    await keyboard.press('Escape')
    for (const title of dialogTitles) {
      await command(title)
      await page.getByRole('dialog').waitFor()
      await look(`${theme}, ${title}`)
      await shoot(page, `axe ${theme} ${title}`)
      await keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  }
  expect(wrong).toEqual([])
  expect(complaints).toEqual([])
})

/** The table with its filters open, and a cell being written. */
async function lookAtWriting(page: Page, look: (where: string) => Promise<unknown>, theme: string): Promise<void> {
  const { keyboard } = page
  await keyboard.press('Alt+2')
  const grid = page.getByRole('grid', { name: 'Rows' })
  await grid.focus()
  await keyboard.press('Control+Shift+F')
  await grid.getByRole('textbox', { name: 'Filter Name' }).waitFor()
  await look(`${theme}, table with filters`)
  await keyboard.press('Control+Shift+F')
  await page.getByRole('combobox', { name: 'Rows' }).click()
  await page.getByRole('option', { name: /^People/ }).click()
  await grid.focus()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowRight')
  await keyboard.type('x')
  await look(`${theme}, table, writing a cell`)
  await shoot(page, `axe ${theme} writing a cell`)
  await keyboard.press('Escape')
}
