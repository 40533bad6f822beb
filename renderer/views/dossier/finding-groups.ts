import { type Finding, openFindings } from '#shared/dossier/lint/finding.ts'

/** Findings that are solved in the same way. */
export interface FindingGroup {
  readonly title: string
  readonly help: string
  readonly findings: readonly Finding[]
}

const kinds: Readonly<Record<Finding['kind'], Omit<FindingGroup, 'findings'>>> = {
  citation: {
    title: 'Citations that lead nowhere',
    help: 'Correct the code or name in the brackets, or take the citation out.',
  },
  statement: {
    title: 'Statements without an exhibit',
    help: 'Cite what shows it, or say why it may stand without.',
  },
  claim: {
    title: 'Values without an exhibit',
    help: 'Attach what the source says as an exhibit, or name the exhibit in the claim.',
  },
  link: { title: 'Links nobody states', help: 'Add a claim to the link, with its source.' },
}

/** What is open, by how it is solved; what the investigator wrote comes first. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const byKind = Map.groupBy(openFindings(findings), ({ kind }) => kind)
  return (['citation', 'statement', 'claim', 'link'] as const).flatMap(kind => {
    const found = byKind.get(kind)
    return found ? [{ ...kinds[kind], findings: found }] : []
  })
}
