import { expect, it } from 'vitest'
import { createKeeping } from '#renderer/views/dossier/keeping.ts'

/** A case that keeps what it is given, refuses it, or leaves it open until it is told. */
function caseThat() {
  const given: string[] = []
  let answer: () => Promise<unknown> = async () => null
  const keep = (text: string) => {
    given.push(text)
    return answer()
  }
  return { given, keep, answers: (next: () => Promise<unknown>) => (answer = next) }
}

it('gives the case what it does not hold, once', async () => {
  const { given, keep } = caseThat()
  const keeping = createKeeping('old')
  expect(await keeping.give('old', keep)).toBe(true)
  expect(await keeping.give('new', keep)).toBe(true)
  expect(await keeping.give('new', keep)).toBe(true)
  keeping.holds('new')
  expect(await keeping.give('new', keep)).toBe(true)
  expect(await keeping.give('old', keep)).toBe(true)
  expect(given).toEqual(['new', 'old'])
})

it('never takes what was refused for kept, and gives it again', async () => {
  const { given, keep, answers } = caseThat()
  const keeping = createKeeping('old')
  answers(async () => undefined)
  expect(await keeping.give('new', keep)).toBe(false)
  expect(await keeping.give('new', keep)).toBe(false)
  answers(async () => ({ seq: 1 }))
  expect(await keeping.give('new', keep)).toBe(true)
  expect(given).toEqual(['new', 'new', 'new'])
})

it('of what is just being given, knows only once it is answered', async () => {
  const { given, keep, answers } = caseThat()
  const keeping = createKeeping('old')
  const { promise, resolve } = Promise.withResolvers<unknown>()
  answers(() => promise)
  const both = [keeping.give('new', keep), keeping.give('new', keep)]
  resolve(undefined)
  expect(await Promise.all(both)).toEqual([false, false])
  expect(given).toEqual(['new'])
})
