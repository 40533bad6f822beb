/** What a user does with evidence: drop a file, look at it, mark a passage, claim something from it. */
import type { Page } from 'playwright-core'
import { pickFrom } from './inspector.ts'
import { typeIn } from './type-in.ts'

export interface DroppedFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** Drops files onto the window, as from a file manager, and attaches them. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const sent = files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') }))
  const dropped = await page.evaluateHandle(each => {
    const carried = new DataTransfer()
    for (const { name, base64 } of each)
      carried.items.add(new File([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], name))
    return carried
  }, sent)
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', type, { dataTransfer: dropped })
  await page.getByRole('dialog').getByRole('button', { name: 'Attach' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Marks words in the viewer with the mouse. */
export async function markWords(page: Page, words: string): Promise<void> {
  const box = await page.waitForFunction(wanted => {
    const viewer = document.querySelector('[data-unit]')?.closest('section')
    if (!viewer) return null
    const walk = document.createTreeWalker(viewer, NodeFilter.SHOW_TEXT)
    const texts: { readonly node: Node; readonly from: number; readonly to: number }[] = []
    let all = ''
    while (walk.nextNode()) {
      const from = all.length
      all += walk.currentNode.textContent
      texts.push({ node: walk.currentNode, from, to: all.length })
    }
    const at = all.indexOf(wanted)
    if (at < 0) return null
    // The text over a PDF is in pieces of a word or less.
    const [first, last] = [texts.find(({ to }) => at < to), texts.find(({ to }) => at + wanted.length <= to)]
    if (!first || !last) return null
    const range = document.createRange()
    range.setStart(first.node, at - first.from)
    range.setEnd(last.node, at + wanted.length - last.from)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { left, right, middle: (top + bottom) / 2 }
  }, words)
  const { left, right, middle } = (await box.jsonValue()) as { left: number; right: number; middle: number }
  await page.mouse.move(left + 1, middle)
  await page.mouse.down()
  await page.mouse.move((left + right) / 2, middle, { steps: 3 })
  await page.mouse.move(right - 0.5, middle, { steps: 3 })
  await page.mouse.up()
}

/** Makes a claim of the marked words: about whom, and which property. The source is the exhibit's own. */
export async function claimFromPassage(page: Page, of: { about: string; property: string }): Promise<void> {
  await page.getByRole('button', { name: 'Make a claim from this passage' }).click()
  const about = page.getByRole('combobox', { name: 'About' })
  if ((await about.inputValue()) !== of.about) {
    await typeIn(about, of.about)
    await page.getByRole('listbox', { name: 'About' }).getByRole('option', { name: of.about }).first().click()
  }
  await pickFrom(page, 'Property', of.property)
  await page.getByRole('button', { name: 'Make the claim' }).click()
}
