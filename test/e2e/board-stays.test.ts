import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { addFromPalette, board, choose, chooseToo, type SeenBoard, seenNow, settled } from './steps/board.ts'
import { unlockWith } from './steps/cases.ts'
import { filledCase } from './steps/fill.ts'

/** How far the farthest of these has moved, in board units. */
function displacement(before: SeenBoard, after: SeenBoard, but: readonly string[] = []): number {
  const places = new Map(before.nodes.map(node => [node.id, node]))
  const moved = after.nodes
    .filter(({ id, says }) => places.has(id) && !but.some(label => says.startsWith(`${label}, `)))
    .map(({ id, x, y }) => Math.hypot(x - (places.get(id)?.x ?? x), y - (places.get(id)?.y ?? y)))
  return Math.max(...moved)
}

const inMenu = (page: Page, button: string, item: string | RegExp) =>
  page
    .getByRole('toolbar', { name: 'Board' })
    .getByRole('button', { name: button, exact: true })
    .click()
    .then(() => page.getByRole('menuitem', { name: item }).first().click())

test('100 placed nodes stay where they were put, whatever is done beside them', async () => {
  const filled = await filledCase(100, 140)
  const app = await openApp(filled)
  const { page } = app
  await unlockWith(page, filled)
  const start = await settled(page, 100, 140)
  const stays = async (but: readonly string[] = []) => {
    const now = await seenNow(page)
    expect(displacement(start, now, but)).toBe(0)
    return now
  }

  await addFromPalette(page, 'exchange', 'Late arrival')
  await settled(page, 101, 140)
  await stays()

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('checkbox', { name: /^Wallet/ }).click()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await seenNow(page)).nodes.length).toBeLessThan(101)
  await stays()
  await page.getByRole('button', { name: /^Remove the filter/ }).click()
  await settled(page, 101, 140)
  await stays()

  await choose(page, 'Node 12')
  await page.keyboard.press('h')
  await settled(page, 100)
  await stays()
  await page.keyboard.press('Shift+H')
  await settled(page, 101, 140)
  await stays()

  await choose(page, 'Node 40')
  await page.keyboard.press('n')
  await expect.poll(async () => (await seenNow(page)).nodes.length).toBeLessThan(20)
  await stays()
  await page.keyboard.press('Shift+N')
  await settled(page, 101, 140)
  const before = await stays()

  const chosen = ['Node 20', 'Node 33', 'Node 46', 'Node 59', 'Node 72']
  await choose(page, chosen[0] ?? '')
  for (const label of chosen.slice(1)) await chooseToo(page, label)
  for (const layout of ['organic', 'hierarchical', 'circular', 'radial']) {
    await inMenu(page, 'Layout', new RegExp(`Layout: ${layout}`))
    await expect.poll(async () => displacement(before, await seenNow(page)), { timeout: 20_000 }).toBeGreaterThan(0)
    await stays(chosen)
    await board(page).press('Control+z')
    await expect.poll(async () => displacement(before, await seenNow(page))).toBe(0)
    await stays()
  }

  const again = await app.relaunch()
  await unlockWith(again.page, filled)
  expect(displacement(before, await settled(again.page, 101, 140))).toBe(0)
  expect(again.complaints).toEqual([])
})
