import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { addFromPanel, board, choose, chooseToo, closePanel, link, nodeCalled, settled, spotOf } from './steps/board.ts'
import { newCase } from './steps/cases.ts'

const names = ['Anna Berg', 'Ivo Roth', 'Helen Kim'] as const

/** Presses on one spot and moves on, without letting go. */
async function take(page: Page, from: { x: number; y: number }, by: readonly [number, number]): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + by[0] / 2, from.y + by[1] / 2, { steps: 3 })
  await page.mouse.move(from.x + by[0], from.y + by[1], { steps: 3 })
}

const placesOf = async (page: Page) =>
  Promise.all(names.map(async name => (({ x, y }) => [x, y])(await nodeCalled(page, name))))

const selected = (page: Page, count: number) => page.getByText(`${count} selected`).first().waitFor()

test('presses select, drags move what is selected but nothing locked, and Escape takes a drag back', async () => {
  const { page, complaints } = await openApp()
  await newCase(page, 'Quiet harbour')
  for (const name of names) await addFromPanel(page, 'Person', name)
  await closePanel(page)
  await link(page, 'Anna Berg', 'Ivo Roth', 'related to')
  await board(page).press('f')
  await settled(page, 3, 1)
  const before = await placesOf(page)
  const { zoom } = await board(page)
    .locator('ul[aria-label="Nodes of the board"]')
    .evaluate(list => ({ zoom: Number((list as HTMLElement).dataset['zoom']) }))

  await choose(page, 'Anna Berg')
  await selected(page, 1)
  await chooseToo(page, 'Ivo Roth')
  await selected(page, 2)
  await take(page, await spotOf(page, 'Anna Berg'), [40, 30])
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await selected(page, 2)
  expect(await placesOf(page)).toEqual(before)

  await take(page, await spotOf(page, 'Anna Berg'), [40, 30])
  await page.mouse.up()
  const moved = async () =>
    (await placesOf(page)).map(([x, y], at) => [(x ?? 0) - (before[at]?.[0] ?? 0), (y ?? 0) - (before[at]?.[1] ?? 0)])
  const shift = [40 / zoom, 30 / zoom].map(each => Math.round(each * 10) / 10)
  await expect.poll(moved).toEqual([
    [expect.closeTo(shift[0] ?? 0, 0), expect.closeTo(shift[1] ?? 0, 0)],
    [expect.closeTo(shift[0] ?? 0, 0), expect.closeTo(shift[1] ?? 0, 0)],
    [0, 0],
  ])
  await board(page).press('Control+z')
  await expect.poll(() => placesOf(page)).toEqual(before)

  await board(page).press('Escape')
  await choose(page, 'Helen Kim')
  await board(page).press('k')
  await expect.poll(async () => (await nodeCalled(page, 'Helen Kim')).says).toContain('locked')
  await take(page, await spotOf(page, 'Helen Kim'), [30, 30])
  await page.mouse.up()
  expect(await placesOf(page)).toEqual(before)

  // a box around all of them, drawn with Shift from an empty corner
  await board(page).press('f')
  const box = await board(page).boundingBox()
  const corner = { x: (box?.x ?? 0) + 6, y: (box?.y ?? 0) + 6 }
  await page.keyboard.down('Shift')
  await take(page, corner, [(box?.width ?? 0) - 12, (box?.height ?? 0) - 12])
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await selected(page, 4)
  await page.mouse.click(corner.x, corner.y)
  await selected(page, 0)
  const { x, y } = await spotOf(page, 'Ivo Roth')
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByRole('menu').waitFor()
  await selected(page, 1)
  expect(complaints).toEqual([])
})
