import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { board } from './steps/board.ts'
import { unlockWith } from './steps/cases.ts'
import { filledCase } from './steps/fill.ts'
import { longestTask } from './steps/time.ts'

/** In ms of the machine that the rules were set on; a task of 100 is not noticed. */
const mostMs = 100
const [entities, links] = [100_000, 200_000]

test('a case of 100,000 entities and 200,000 links opens whole on its board, and the window answers meanwhile', {
  timeout: 400_000,
}, async () => {
  const filled = await filledCase(entities, links)
  const { page, complaints } = await openApp(filled)
  const list = page.locator('[role="application"] ul[data-node-count]')
  const began = performance.now()
  const longest = await longestTask(page, async () => {
    await unlockWith(page, filled)
    await expect.poll(() => list.getAttribute('data-edge-count'), { timeout: 240_000 }).toBe(String(links))
  })
  const seconds = (performance.now() - began) / 1000
  expect(await list.getAttribute('data-node-count')).toBe(String(entities))
  await board(page).press('Control+f')
  await page.keyboard.type('Node 99999')
  await page.getByRole('option', { name: /^Node 99999/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('1 selected').waitFor()
  await shoot(page, 'large case')
  process.stdout.write(
    `Longest task of the main thread in the ${Math.round(seconds)} s of opening: ${Math.round(longest)} ms\n`,
  )
  expect(longest).toBeLessThan(mostMs)
  expect(complaints).toEqual([])
})
