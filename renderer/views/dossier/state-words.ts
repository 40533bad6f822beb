/** How far a dossier is, by how many findings are open; undefined while it is being checked. */
export interface StateWords {
  readonly tone: 'good' | 'warning' | 'neutral'
  readonly brief: string
  readonly says: string
}

export function stateWords(open: number | undefined): StateWords {
  if (open === undefined) return { tone: 'neutral', brief: 'Checking', says: 'Checking what it cites …' }
  if (open === 0) return { tone: 'good', brief: 'Ready', says: 'Ready: nothing lacks an exhibit or a reason' }
  const count = open.toLocaleString('en')
  const says = open === 1 ? '1 statement or value lacks' : `${count} statements or values lack`
  return { tone: 'warning', brief: `Draft · ${count}`, says: `Draft: ${says} an exhibit` }
}
