/** What a user does on the board, by mouse, and what they see there: read from the list for those who see no picture. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { typeIn } from './type-in.ts'

export interface SeenNode {
  readonly id: string
  /** "Fox Ltd, front company, Laos, 3 links". */
  readonly says: string
  /** In board units. */
  readonly x: number
  readonly y: number
  readonly badges: readonly string[]
}

export interface SeenBoard {
  readonly nodes: readonly SeenNode[]
  readonly links: number
  readonly zoom: number
  readonly pan: readonly [x: number, y: number]
}

interface Spot {
  readonly x: number
  readonly y: number
}

export const board = (page: Page): Locator => page.getByRole('application')

const listName = 'Nodes of the board'

/** The board as its list tells it. Counts and places are of one moment only when `settled`. */
function seenOn(page: Page): Promise<SeenBoard | null> {
  return page.evaluate(name => {
    const list = document.querySelector<HTMLElement>(`ul[aria-label="${name}"]`)
    if (list?.dataset['nodeCount'] === undefined) return null
    const nodes = [...list.querySelectorAll('li')].map(({ dataset, textContent }) => ({
      id: dataset['id'] ?? '',
      says: textContent ?? '',
      x: Number(dataset['x']),
      y: Number(dataset['y']),
      badges: (dataset['badges'] ?? '').split(' ').filter(Boolean),
    }))
    const { edgeCount, zoom, panX, panY } = list.dataset
    return { nodes, links: Number(edgeCount), zoom: Number(zoom), pan: [Number(panX), Number(panY)] }
  }, listName)
}

/** The board once it shows so many nodes and, where told, links. */
export async function settled(page: Page, nodes: number, links?: number): Promise<SeenBoard> {
  const counts = async () => {
    const seen = await seenOn(page)
    return seen && [seen.nodes.length, links === undefined ? undefined : seen.links]
  }
  await expect.poll(counts, { timeout: 30_000, interval: 25 }).toEqual([nodes, links])
  return seenNow(page)
}

export async function seenNow(page: Page): Promise<SeenBoard> {
  const seen = await seenOn(page)
  if (!seen) throw new Error('No board is on show.')
  return seen
}

/** A node by its label, as soon as the board shows it. */
export async function nodeCalled(page: Page, label: string): Promise<SeenNode> {
  const item = page.getByRole('list', { name: listName }).locator('li', { hasText: new RegExp(`^${escaped(label)}, `) })
  await item.first().waitFor({ state: 'attached' })
  const id = await item.first().getAttribute('data-id')
  const node = (await seenNow(page)).nodes.find(each => each.id === id)
  if (!node) throw new Error(`"${label}" has left the board.`)
  return node
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where a node is drawn, in pixels of the window; `off` board units from its middle. */
export async function spotOf(page: Page, label: string, off: Spot = { x: 0, y: 0 }): Promise<Spot> {
  const node = await nodeCalled(page, label)
  const { zoom, pan } = await seenNow(page)
  const box = await board(page).boundingBox()
  if (!box) throw new Error('The board is not in view.')
  return { x: box.x + (node.x + off.x) * zoom + pan[0], y: box.y + (node.y + off.y) * zoom + pan[1] }
}

/** Adds by a press in the panel beside the board, and names it where it lands. */
export async function addFromPanel(page: Page, type: string, name: string): Promise<void> {
  const panel = page.getByRole('region', { name: 'Add an entity' })
  if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Add', exact: true }).click()
  await panel.getByRole('button', { name: type, exact: true }).click()
  await nameIt(page, name)
}

/** Adds by the command palette. */
export async function addFromPalette(page: Page, type: string, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Search or run a command' }).click()
  await typeIn(page.getByRole('combobox', { name: 'Search or run a command' }), `add ${type}`)
  await page
    .getByRole('option', { name: `Add ${type} ` })
    .first()
    .click()
  await nameIt(page, name)
}

/** At once, as one who knows the app: the field must be there for the first letter. */
async function nameIt(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

export async function closePanel(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Add an entity' }).getByRole('button', { name: 'Close' }).click()
}

export async function choose(page: Page, label: string): Promise<void> {
  const { x, y } = await spotOf(page, label)
  await page.mouse.click(x, y)
}

/** Selects it beside what is selected. */
export async function chooseToo(page: Page, label: string): Promise<void> {
  await page.keyboard.down('Shift')
  await choose(page, label)
  await page.keyboard.up('Shift')
}

/** Draws a link from the rim of one node to another; the types that fit are then on offer. */
export async function drawLink(page: Page, from: string, to: string): Promise<Locator> {
  const rim = 28
  const [start, end] = [await spotOf(page, from, { x: 0, y: -rim }), await spotOf(page, to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  return page.getByRole('listbox', { name: `${from} … ${to}` })
}

/** Draws a link and takes this type of those on offer. */
export async function link(page: Page, from: string, to: string, type: string): Promise<void> {
  const offered = await drawLink(page, from, to)
  await offered.getByRole('option', { name: type }).first().click()
  await offered.waitFor({ state: 'detached' })
}

/** Renames by a double click on the node. */
export async function rename(page: Page, label: string, name: string): Promise<void> {
  const { x, y } = await spotOf(page, label)
  await page.mouse.dblclick(x, y)
  await nameIt(page, name)
}
