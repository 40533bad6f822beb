import { afterEach, describe, expect, test } from 'vitest'
import { actionsWith } from '#renderer/app/actions.ts'
import {
  type Action,
  canRun,
  doneTo,
  type Entry,
  isAction,
  perform,
  titleOf,
  whyNot,
  wordsOf,
} from '#renderer/commands/action.ts'
import { menuRows } from '#renderer/commands/menu-rows.ts'
import { actionFor } from '#renderer/commands/use-shortcuts.ts'
import { offers, ranked } from '#renderer/dialogs/palette/palette-offers.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { icons } from '#renderer/ui/icons.ts'
import type { MenuEntry } from '#renderer/ui/menu-items.tsx'
import type { CaseStatus } from '#shared/contract.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { emptyState } from '#shared/ops/apply.ts'

const actions = actionsWith(builtIn)
const atStart = caseStore.getState()
afterEach(() => caseStore.setState(atStart, true))

/** As while a case is open. */
const open = (status: Partial<CaseStatus> = {}) =>
  caseStore.setState({
    state: emptyState(),
    status: { findings: [], readOnly: false, ...status } as unknown as CaseStatus,
  })

const press = (key: string, ctrlKey = false) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey,
  metaKey: false,
  altKey: false,
  shiftKey: false,
})

const titlesIn = (rows: readonly MenuEntry[]) =>
  rows.flatMap(row => (row === 'separator' || 'heading' in row ? [] : row))

describe('an action added on the fly', () => {
  const done: string[] = []
  let reason: string | undefined
  const mine: Action = {
    id: 'follow',
    title: 'Follow the money',
    group: 'Money',
    icon: 'search',
    shortcuts: ['Mod+J'],
    menus: { case: 'hand over', node: 'edit' },
    writes: true,
    whyNot: () => reason,
    run: () => done.push('followed'),
  }
  const all: readonly Entry[] = [...actions.all, mine]
  const row = () => titlesIn(menuRows(all, 'case')).find(({ title }) => title === mine.title)
  const offer = () => ranked(offers(all), 'follow mon')[0]

  test('is found in the palette, in its menus and by its key, under one title', () => {
    open()
    reason = undefined
    expect(offer()).toMatchObject({ title: mine.title, group: 'Money', shortcut: 'Mod+J' })
    expect(row()).toMatchObject({ title: mine.title, shortcut: 'Mod+J', icon: 'search' })
    expect(titlesIn(menuRows(all, 'node')).map(({ title }) => title)).toContain(mine.title)
    expect(titlesIn(menuRows(all, 'link')).map(({ title }) => title)).not.toContain(mine.title)
    expect(actionFor(all.filter(isAction), press('j', true))).toBe(mine)
    offer()?.run()
    expect(done).toEqual(['followed'])
  })

  test('is refused for one reason in all of them, and stays where it is looked for', () => {
    open()
    reason = 'no money moved'
    expect(offer()).toMatchObject({ title: mine.title, reason })
    expect(row()).toMatchObject({ disabled: true, hint: reason })
    expect(wordsOf(mine)).toBe('Follow the money: no money moved')
    expect(actionFor(all.filter(isAction), press('j', true))).toBeUndefined()
    done.length = 0
    offer()?.run()
    perform(mine)
    expect(done).toEqual([])
  })

  test('is refused in a case that is read-only, before its own reason', () => {
    open({ readOnly: true })
    reason = 'no money moved'
    expect(whyNot(mine)).toBe('the case is read-only')
    expect(row()).toMatchObject({ disabled: true, hint: 'the case is read-only' })
    expect(canRun(mine)).toBe(false)
  })
})

test('what is done to one thing knows of it in its title, its reasons and its doing', () => {
  const heard: number[] = []
  const double: Action<number> = {
    id: 'double',
    title: 'Double',
    group: 'Figures',
    titleNow: figure => `Double ${figure}`,
    whyNot: figure => (figure === 0 ? 'it is nothing' : undefined),
    checked: figure => figure > 5,
    menus: { claim: 'edit' },
    run: figure => heard.push(2 * figure),
  }
  expect(titleOf(doneTo(double, 4))).toBe('Double 4')
  expect(menuRows([doneTo(double, 0)], 'claim')).toMatchObject([{ title: 'Double 0', hint: 'it is nothing' }])
  expect(menuRows([doneTo(double, 7)], 'claim')).toMatchObject([{ title: 'Double 7', checked: true }])
  const [settled] = [doneTo(double, 7)].filter(isAction)
  if (settled) perform(settled)
  expect(heard).toEqual([14])
})

test('a line parts the sections of a menu, none begins or ends it, and none follows another', () => {
  open()
  for (const name of ['case', 'board', 'node', 'link'] as const) {
    const rows = menuRows(actions.all, name)
    const lines = rows.flatMap((row, at) => (row === 'separator' ? at : []))
    expect(lines).not.toContain(0)
    expect(lines).not.toContain(rows.length - 1)
    for (const at of lines) expect(rows[at + 1]).not.toBe('separator')
  }
})

test('every action has an id of its own and an icon that is there', () => {
  const ids = [...actions.all, ...actions.ofRows].map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  const drawn = [...actions.all, ...actions.ofRows].flatMap(({ icon }) => icon ?? [])
  expect(drawn.filter(icon => !Object.hasOwn(icons, icon))).toEqual([])
})

test('in a read-only case nothing that writes can be done, by whatever way', () => {
  open({ readOnly: true, undo: 'added a wallet' })
  const writing = actions.all.filter(entry => entry.writes)
  expect(writing.length).toBeGreaterThan(60)
  expect(writing.filter(entry => whyNot(entry) !== 'the case is read-only')).toEqual([])
  expect(
    ranked(offers(actions.all), '')
      .map(({ id }) => id)
      .filter(id => writing.some(entry => entry.id === id)),
  ).toEqual([])
})

describe('the palette', () => {
  const offer = (title: string, more: { also?: readonly string[]; reason?: string } = {}) => ({
    ...{ id: title, title, group: 'Window', run: () => {} },
    ...more,
  })
  const all = [
    offer('Dark theme'),
    offer('Remove from the case', { reason: 'nothing is selected', also: ['delete'] }),
    offer('Remember the layout'),
    offer('Redact something in editions'),
  ]
  const titled = (query: string) => ranked(all, query).map(({ title }) => title)

  test('ranks by how well a title fits, then by what can be done; strewn letters only for want of better', () => {
    expect(titled('rem')).toEqual(['Remember the layout', 'Remove from the case'])
    expect(titled('remove')).toEqual(['Remove from the case'])
    expect(titled('delete')).toEqual(['Remove from the case'])
    expect(titled('drkth')).toEqual(['Dark theme'])
    expect(titled('qq')).toEqual([])
  })

  test('no two rows read alike', () => {
    open()
    const rows = offers(actions.all).map(({ title }) => title)
    expect(new Set(rows).size).toBe(rows.length)
  })
})
