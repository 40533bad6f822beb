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
  readonly #commands = new Map<number, string>()
  #seq = 0

  take(command: string, undoes?: number): void {
    this.#seq += 1
    this.#commands.set(this.#seq, command)
    const commit = {
      seq: this.#seq,
      at: '',
      by: '',
      command,
      ops: [],
      ...(undoes !== undefined && { undoes: { seq: undoes } }),
    }
    follow(this.history, commit, true)
  }

  add(length: number): void {
    for (let at = 1; at < length; at++) this.take(partOf('import.take'))
    this.take('import.take')
  }

  /** Gives how many commits were reversed. */
  reverse(list: 'undo' | 'redo'): number {
    const length = stepLength(this.history, list)
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
