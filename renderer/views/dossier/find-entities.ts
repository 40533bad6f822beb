import { find } from '#renderer/state/search-index.ts'

const most = 60

/** Ids of what in the open case fits the words, best first. */
export const findEntities = (words: string): readonly string[] => find(words, { limit: most }).hits.map(hit => hit.id)
