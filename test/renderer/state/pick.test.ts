import { expect, it, vi } from 'vitest'
import { mayReplace, pickOne, pickStore } from '#renderer/state/pick.ts'
import type { Bridge, Picked } from '#shared/contract.ts'

/** A host whose dialog answers so. */
function hostThatAnswers(picked: Picked): void {
  const host: Bridge = {
    invoke: async () => JSON.stringify({ ok: true, value: picked }),
    subscribe: () => () => undefined,
  }
  vi.stubGlobal('redThread', host)
}

it.each(['the dialog of the system', 'that in the page'])('%s: to replace a file is agreed to once', async where => {
  const path = `/exports/${where}.csv`
  const inPage = where === 'that in the page'
  hostThatAnswers(inPage ? { inPage } : { inPage, paths: [path], replaces: true })
  const chosen = pickOne('save-file', path)
  if (inPage) {
    await expect.poll(() => pickStore.getState().picking).not.toBeNull()
    pickStore.getState().picking?.answer([path], true)
  }
  expect(await chosen).toBe(path)
  expect(mayReplace(`${path}.other`)).toEqual({})
  expect(mayReplace(path)).toEqual({ replace: true })
  expect(mayReplace(path)).toEqual({})
})
