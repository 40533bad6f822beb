import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressBookOf } from '#renderer/state/address-book.ts'
import { caseCounts } from '#renderer/state/case-counts.ts'
import { caseStore, followCommit } from '#renderer/state/case-store.ts'
import { hiddenCounts } from '#renderer/state/hidden-counts.ts'
import type { PlanContext } from '#shared/commands/command.ts'
import { planCommand } from '#shared/commands/plan.ts'
import type { CaseStatus } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { stateOf } from '#shared/ops/apply.ts'
import type { Commit } from '#shared/ops/commit.ts'
import { invert, type Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { fixedContext, freshState } from '../../support/plan-context.ts'
import { type Edit, randomEdit, seeded } from '../../support/random-edits.ts'

/** What each says of a state that nobody follows: worked out from the whole of it. */
const anew = (state: CaseState) => said(stateOf([...state.records.values()]))

function said(state: CaseState) {
  const { short, lookAlikes, mistakenFor } = addressBookOf(state)
  const hidden = [...hiddenCounts(state)].filter(([, count]) => count > 0)
  return {
    counts: caseCounts(state),
    hidden,
    book: [[...short].sort(), [...lookAlikes].sort(), [...mistakenFor].sort()],
  }
}

/** Nothing where it is refused: the name of an address must be one. */
function planned(state: CaseState, { command, input }: Edit, context: PlanContext): readonly Op[] {
  try {
    return planCommand(state, command, input, context)
  } catch (error) {
    if (error instanceof RedThreadError) return []
    throw error
  }
}

/** The window's copy of a fresh case, and what takes a commit into it. */
function openCase() {
  const state = freshState()
  caseStore.setState({ state, seq: 0 })
  let seq = 0
  const take = (ops: readonly Op[]) => followCommit({ seq: ++seq, ops } as Commit, {} as CaseStatus)
  return { state, take }
}

test('what is kept by each commit is what the whole case says, through edits, undo and redo', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async seed => {
      const { state, take } = openCase()
      const [random, context] = [seeded(seed), fixedContext()]
      const done: (readonly Op[])[] = []
      for (let n = 0; n < 60; n++) {
        said(state)
        const undone = random() < 0.2 ? done.pop() : undefined
        const edit = randomEdit(state, random)
        const address = `0x${'0123456789abcdef'.repeat(3).slice(n % 8, (n % 8) + 40)}`
        const wallet: Edit = { command: 'entity.add', input: { type: 'address', name: address } }
        const next = random() < 0.2 ? wallet : edit
        const ops = undone ? invert(undone) : planned(state, next, context)
        await take(ops)
        if (!undone) done.push(ops)
        expect(said(state)).toEqual(anew(state))
      }
    }),
    { numRuns: 20 },
  )
})

test('nothing of a case is kept once it is closed', async () => {
  const { state, take } = openCase()
  expect(caseCounts(state)).toEqual({ entity: 0, link: 0, claim: 0 })
  caseStore.setState({ state: null })
  const [op] = planCommand(state, 'entity.add', { type: 'person' }, fixedContext())
  await take(op ? [op] : [])
  expect(caseCounts(freshState())).toEqual({ entity: 0, link: 0, claim: 0 })
})
