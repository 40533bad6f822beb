import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyHistory,
  follow,
  type History,
  isCutOff,
  partOf,
  reverseCommand,
  stepLength,
} from '#shared/ops/history.ts'

/** A journal of steps, each of some commits, that is undone and redone as the engine does it. */
class Steps {
  readonly history: History = emptyHistory()
  /** The step that each commit is of, and which of its commits that is. */
  readonly origins = new Map<number, { readonly step: number; readonly part: number }>()
  /** The parts of each step that are in the case now. */
  readonly present = new Map<number, Set<number>>()
  readonly #commands = new Map<number, string>()
  #seq = 0

  take(command: string, undoes?: number): void {
    this.#seq += 1
    this.#commands.set(this.#seq, command)
    const commit = {
      seq: this.#seq,
      at: `${this.present.size}`,
      by: '',
      command,
      ops: [],
      ...(undoes !== undefined && { undoes: { seq: undoes } }),
    }
    follow(this.history, commit, true)
    const step = this.present.size
    const origin = this.origins.get(undoes ?? 0) ?? { step, part: this.present.get(step)?.size ?? 0 }
    this.origins.set(this.#seq, origin)
    const held = this.present.get(origin.step)
    if (command.startsWith('undo ')) held?.delete(origin.part)
    else held?.add(origin.part)
  }

  /** `cutAfter`: it ends after so many of its commits. */
  add(length: number, cutAfter = length): void {
    this.present.set(this.present.size + 1, new Set())
    for (let at = 1; at <= cutAfter; at++) this.take(at < length ? partOf('import.take') : 'import.take')
  }

  /** Gives how many commits were reversed. */
  reverse(list: 'undo' | 'redo', most = Number.POSITIVE_INFINITY): number {
    const length = Math.min(most, stepLength(this.history, list))
    for (let at = 0; at < length; at++) {
      const seq = this.history[list].at(-1) ?? 0
      this.take(reverseCommand(this.#commands.get(seq) ?? ''), seq)
      if (at < length - 1) expect(isCutOff(this.history)).toBe(true)
    }
    return length
  }
}

const action = fc.oneof(
  fc.record({ add: fc.integer({ min: 1, max: 4 }) }),
  fc.constantFrom('undo' as const, 'redo' as const),
)

test('however steps are added, undone and redone, each is taken back and done again whole', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), actions => {
      const steps = new Steps()
      const model = { undo: [] as number[], redo: [] as number[] }
      for (const each of actions) {
        if (typeof each === 'object') {
          steps.add(each.add)
          model.undo.push(each.add)
          model.redo.length = 0
        } else {
          const [from, to] = each === 'undo' ? [model.undo, model.redo] : [model.redo, model.undo]
          const length = from.pop()
          expect(steps.reverse(each)).toBe(length ?? 0)
          if (length !== undefined) to.push(length)
        }
        expect(isCutOff(steps.history)).toBe(false)
      }
      const lengths = (list: readonly number[]) => list.reduce((sum, length) => sum + length, 0)
      expect(steps.history.undo).toHaveLength(lengths(model.undo))
      expect(steps.history.redo).toHaveLength(lengths(model.redo))
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) },
  )
})

const cutOff = fc.oneof(
  fc.record({ add: fc.integer({ min: 1, max: 4 }), cutAfter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ list: fc.constantFrom('undo' as const, 'redo' as const), most: fc.constantFrom(1, 2, 3, 9) }),
)

test('wherever a step, its undo or its redo was cut off, the next undo or redo leaves no half of one', () => {
  fc.assert(
    fc.property(fc.array(cutOff, { maxLength: 40 }), actions => {
      const steps = new Steps()
      const lengths: number[] = []
      for (const each of actions) {
        if ('add' in each) {
          lengths.push(each.add)
          steps.add(each.add, Math.min(each.add, each.cutAfter))
          continue
        }
        const others = (step: number) =>
          [...steps.present].filter(([id]) => id !== step).map(([id, held]) => [id, [...held]])
        const { step } = steps.origins.get(steps.history[each.list].at(-1) ?? 0) ?? { step: 0 }
        const before = others(step)
        const isWhole = stepLength(steps.history, each.list) <= each.most
        steps.reverse(each.list, each.most)
        expect(others(step)).toEqual(before)
        if (isWhole && step > 0)
          expect(steps.present.get(step)?.size).toBe(each.list === 'undo' ? 0 : lengths[step - 1])
      }
      while (steps.history.undo.length > 0) steps.reverse('undo')
      expect([...steps.present.values()].every(held => held.size === 0)).toBe(true)
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) },
  )
})
