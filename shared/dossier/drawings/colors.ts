import type { EntityGroup } from '#shared/model/entity-type.ts'

/** The eight hues of the board on paper, of which those of light ground (tokens.css). */
export const groupColors: Readonly<Record<EntityGroup, string>> = {
  funds: '#b9741a',
  crime: '#92190f',
  people: '#1f4b9f',
  personas: '#8a66c4',
  organisations: '#129a74',
  state: '#41464e',
  digital: '#486b85',
  documents: '#785f33',
}

export const ink = '#1c1e21'
export const faint = '#6b6f76'
export const grid = '#e3e2dd'
export const paper = '#ffffff'
export const line = '#8a8d92'
