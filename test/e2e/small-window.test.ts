import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { addFromPanel, board, choose, closePanel, nodeCalled, seenNow, settled } from './steps/board.ts'
import { newCase } from './steps/cases.ts'

/** 1440×900 and 1024×640, and what of them is left to lay out at 200 %. */
const sizes = [
  [1440, 900],
  [1024, 640],
  [720, 450],
  [512, 320],
] as const

/** Whether a node lies in the board and under nothing. */
async function expectInSight(page: Page, label: string): Promise<void> {
  const box = await board(page).boundingBox()
  const { x, y } = await nodeCalled(page, label)
  const { zoom, pan } = await seenNow(page)
  const at = { x: (box?.x ?? 0) + x * zoom + pan[0], y: (box?.y ?? 0) + y * zoom + pan[1] }
  const over = await page.evaluate(
    ({ x: left, y: top }) => document.elementFromPoint(left, top)?.closest('[data-over-board]') !== null,
    at,
  )
  expect(over, `${label} lies under a panel`).toBe(false)
}

test('the board stays usable at 1024×640 and at 200 %: panels fold, and new nodes lie beside them', async () => {
  const { page, complaints } = await openApp()
  await newCase(page, 'Quiet harbour')
  const names = ['Anna Berg', 'Ivo Roth', 'Helen Kim', 'Lea Marin', 'Jon Falk', 'Ada Holt']
  for (const name of names) await addFromPanel(page, 'Person', name)
  for (const name of names) await expectInSight(page, name)
  await closePanel(page)
  const { nodes } = await settled(page, names.length)
  for (const [index, a] of nodes.entries())
    for (const b of nodes.slice(index + 1))
      expect(Math.abs(a.x - b.x) >= 200 || Math.abs(a.y - b.y) >= 110, `${a.says} and ${b.says}`).toBe(true)
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await board(page).press('f')
    const box = await board(page).boundingBox()
    expect((box?.width ?? 0) / width, `${width}`).toBeGreaterThan(0.55)
    expect((box?.height ?? 0) / height, `${height}`).toBeGreaterThan(0.6)
    await choose(page, 'Anna Berg')
    await page.getByText('1 selected').waitFor()
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await shoot(page, `board ${width} ${theme}`)
    }
    await board(page).press('Escape')
  }
  // asked for, the inspector lies over the picture, and goes again
  const inspector = page.getByRole('complementary', { name: 'inspector' })
  await expect.poll(() => inspector.count()).toBe(0)
  await page.keyboard.press('Control+i')
  await inspector.waitFor()
  await shoot(page, 'board 512 inspector')
  await page.keyboard.press('Control+i')
  await page.setViewportSize({ width: 1440, height: 900 })
  await inspector.waitFor()
  expect(complaints).toEqual([])
})
