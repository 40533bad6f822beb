import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { hasConflict, isCurrent } from '../claims.ts'

/** What an entity may have or lack: an answer of a few words for each, for menus and chips. */
export const traits = {
  conflict: { has: 'sources disagree', lacks: 'no source disagrees' },
  exhibit: { has: 'rests on an exhibit', lacks: 'rests on no exhibit' },
  source: { has: 'has a source', lacks: 'has no source' },
} as const

export type Trait = keyof typeof traits

export const isTrait = (word: string): word is Trait => Object.hasOwn(traits, word)

const tests: { readonly [T in Trait]: (state: CaseState, id: string) => boolean } = {
  conflict: (state, id) => hasConflict(state, id),
  exhibit: (state, id) =>
    current(state, id).some(({ exhibit, source }) => exhibit ?? (source && get(state, 'source', source)?.exhibit)),
  source: (state, id) => current(state, id).some(({ source }) => source !== undefined),
}

const current = (state: CaseState, id: string) => claimsAbout(state, id).filter(isCurrent)

export const hasTrait = (state: CaseState, id: string, trait: Trait): boolean => tests[trait](state, id)
