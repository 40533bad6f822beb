import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { board } from './steps/board.ts'
import { unlockWith } from './steps/cases.ts'
import { type FilledCase, filledCase } from './steps/fill.ts'
import { longestTask } from './steps/time.ts'

/** In ms of the machine that the rules were set on. The goal is 100, which some openings miss (test/bench/README.md). */
const mostMs = 200
const tries = 3
const [entities, links] = [100_000, 200_000]

test('a case of 100,000 entities and 200,000 links opens whole on its board, and the window answers meanwhile', {
  timeout: 400_000,
}, async () => {
  const filled = await filledCase(entities, links)
  let app = await openApp(filled)
  let longest = await opening(app.page, filled)
  for (let time = 1; time < tries && longest >= mostMs; time++) {
    app = await app.relaunch()
    longest = Math.min(longest, await opening(app.page, filled))
  }
  const { page, complaints } = app
  await board(page).press('Control+f')
  await page.keyboard.type('Node 99999')
  await page.getByRole('option', { name: /^Node 99999/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('1 selected').waitFor()
  await shoot(page, 'large case')
  expect(longest).toBeLessThan(mostMs)
  expect(complaints).toEqual([])
})

/** Unlocks and waits for the whole board; the longest task of the main thread meanwhile. */
async function opening(page: Page, filled: FilledCase): Promise<number> {
  const list = page.locator('[role="application"] ul[data-node-count]')
  const longest = await longestTask(page, async () => {
    await unlockWith(page, filled)
    await expect.poll(() => list.getAttribute('data-edge-count'), { timeout: 120_000 }).toBe(String(links))
  })
  expect(await list.getAttribute('data-node-count')).toBe(String(entities))
  process.stdout.write(`Longest task of the main thread while it opened: ${Math.round(longest)} ms\n`)
  return longest
}
