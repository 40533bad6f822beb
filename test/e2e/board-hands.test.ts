import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type App, openApp } from './open-app.ts'
import {
  addFromPanel,
  board,
  choose,
  chooseToo,
  closePanel,
  nodeCalled,
  type SeenBoard,
  seenNow,
  settled,
  spotOf,
} from './steps/board.ts'
import { newCase } from './steps/cases.ts'
import { pickFrom } from './steps/inspector.ts'
import { pressKey } from './steps/real-keys.ts'

/** Moves wait for a pause before they are kept. */
const patient = { timeout: 10_000 }

async function twoNodes(): Promise<App> {
  const app = await openApp()
  await newCase(app.page, 'Quiet harbour')
  await addFromPanel(app.page, 'Person', 'Anna Berg')
  await addFromPanel(app.page, 'Person', 'Ivo Roth')
  await closePanel(app.page)
  await settled(app.page, 2)
  return app
}

const placeOf = async (page: Page, label: string) => {
  const { x, y } = await nodeCalled(page, label)
  return [x, y]
}

test('arrow keys with Alt move what is selected, say so, and a run of them is one step to undo', async () => {
  const { page, complaints } = await twoNodes()
  const [anna, ivo] = [await placeOf(page, 'Anna Berg'), await placeOf(page, 'Ivo Roth')]
  await choose(page, 'Anna Berg')
  // one behind the other without waiting for the page: a pause would end the run
  const keys = await page.context().newCDPSession(page)
  const arrow = (key: string, shiftKey = false) => pressKey(keys, { key, code: key, shiftKey }, { alt: true })
  const right = 'ArrowRight'
  await Promise.all([arrow(right), arrow(right), arrow(right), arrow('ArrowDown'), arrow('ArrowDown', true)])
  const moved = [(anna[0] ?? 0) + 36, (anna[1] ?? 0) + 72]
  await page.getByText(`Anna Berg moved down, to ${moved[0]} across and ${moved[1]} down`).waitFor()
  // the run is over, and one change of the case
  await page.getByRole('button', { name: /^Undo: Move/ }).waitFor()
  expect(await placeOf(page, 'Anna Berg')).toEqual(moved)
  expect(await placeOf(page, 'Ivo Roth')).toEqual(ivo)
  // at once: what waits for a pause is kept before anything is undone
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /^Redo: (?!nothing)/ }).waitFor()
  await expect.poll(() => placeOf(page, 'Anna Berg'), patient).toEqual(moved)
  await page.keyboard.press('Control+z')
  await expect.poll(() => placeOf(page, 'Anna Berg'), patient).toEqual(anna)

  await chooseToo(page, 'Ivo Roth')
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByText(/^2 nodes moved up/).waitFor()
  const up = (place: readonly number[]) => [place[0], (place[1] ?? 0) - 12]
  await expect.poll(() => placeOf(page, 'Ivo Roth'), patient).toEqual(up(ivo))
  await expect.poll(() => placeOf(page, 'Anna Berg'), patient).toEqual(up(anna))
  // without Alt they go from node to node
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  expect(await placeOf(page, 'Anna Berg')).toEqual(up(anna))

  await choose(page, 'Ivo Roth')
  await page.keyboard.press('k')
  await page.locator('li[data-locked="true"]').waitFor({ state: 'attached' })
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByText('Locked in place').waitFor()
  expect(await placeOf(page, 'Ivo Roth')).toEqual(up(ivo))
  expect(complaints).toEqual([])
})

/** The board once it has moved, and moves no more. */
async function restedAfter(page: Page, before: SeenBoard): Promise<SeenBoard> {
  let now = before
  const isAt = (then: SeenBoard) => now.zoom === then.zoom && now.pan.every((at, axis) => at === then.pan[axis])
  const rests = async () => {
    const earlier = now
    now = await seenNow(page)
    return isAt(earlier) && !isAt(before)
  }
  // longer than turns of one movement are apart: what follows at once would be taken for the same fingers
  await expect.poll(rests, { interval: 300 }).toBe(true)
  return now
}

test('two fingers move the board, pinching zooms it where the fingers are, and a wheel does as the settings say', async () => {
  const { page, complaints } = await twoNodes()
  const keys = await page.context().newCDPSession(page)
  const box = await board(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 200]
  const turn = async (deltaX: number, deltaY: number, modifiers = 0) => {
    const before = await seenNow(page)
    await keys.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX, deltaY, modifiers })
    const { zoom, pan } = await restedAfter(page, before)
    return { zoomed: zoom / before.zoom, by: [pan[0] - before.pan[0], pan[1] - before.pan[1]], pan, before }
  }
  expect(await turn(6, 10)).toMatchObject({ zoomed: 1, by: [-6, -10] })
  const pinched = await turn(0, -5, 2)
  expect(pinched.zoomed).toBeCloseTo(Math.exp(0.05))
  const under = (pan: readonly [number, number], zoom: number) => (300 - pan[0]) / zoom
  expect(under(pinched.pan, pinched.before.zoom * pinched.zoomed)).toBeCloseTo(
    under(pinched.before.pan, pinched.before.zoom),
  )
  expect((await turn(0, -120)).zoomed).toBeGreaterThan(1.2)
  expect(await turn(0, 120, 8)).toMatchObject({ zoomed: 1, by: [-120, 0] })

  await page.keyboard.press('Control+,')
  await pickFrom(page, 'Scrolling on a board', 'Moves; with Ctrl it zooms')
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  expect(await turn(0, 120)).toMatchObject({ zoomed: 1, by: [0, -120] })
  expect((await turn(0, -120, 2)).zoomed).toBeGreaterThan(1.2)
  expect(complaints).toEqual([])
})

test('the grip on a rim goes when the view moves under the pointer', async () => {
  const { page, complaints } = await twoNodes()
  const rim = await spotOf(page, 'Anna Berg', { x: 0, y: -24 })
  await page.mouse.move(rim.x, rim.y)
  const grip = board(page).locator('circle').nth(1)
  await expect.poll(() => grip.isVisible()).toBe(true)
  await page.mouse.wheel(0, -240)
  await expect.poll(() => grip.isVisible()).toBe(false)
  expect(complaints).toEqual([])
})
