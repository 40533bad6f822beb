import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { settled } from './steps/board.ts'
import { unlockWith } from './steps/cases.ts'
import { filledCase } from './steps/fill.ts'

const names = [
  '김정수 주식회사',
  '华夏贸易有限公司',
  'スズキ商事',
  'محمد الأحمد',
  'דוד לוי',
  'สมชาย ใจดี',
  'ບໍລິສັດ ນະຄອນ',
  'សុខ សំណាង',
  'ရွှေကုက္ကို',
  'राम कुमार',
]

/** The families of the machine that a browser really set the n-th node's words in; none where all came with the page. */
async function strangersIn(page: Page, n: number): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const selector = `ul[aria-label="Nodes of the board"] > li:nth-child(${n + 1})`
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  if (fonts.length === 0) throw new Error('no letters')
  return fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)
}

test('names in any of these scripts show in letters of ours, whatever the machine has', async () => {
  const filled = await filledCase(names.length, 0, n => names[n] ?? '')
  const app = await openApp(filled)
  const { page } = app
  await unlockWith(page, filled)
  await settled(page, names.length, 0)
  for (const n of names.keys()) await expect.poll(() => strangersIn(page, n)).toEqual([])
  await shoot(page, 'scripts on the board')
  expect(app.complaints).toEqual([])
})
