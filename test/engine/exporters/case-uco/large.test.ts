import { expect, it } from 'vitest'
import { caseUco } from '#engine/exporters/case-uco.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { exportOf } from '../../../support/export-of.ts'
import { hasOntology, unknownTerms } from '../../../support/shacl/ontology.ts'
import { validate } from '../../../support/shacl/validate.ts'

// In a file of its own: a quarter of a million triples take the validator half a minute.
it.skipIf(!hasOntology)(
  '5,000 entities with hostile text are valid (needs ../shared/data/case-ontology)',
  async () => {
    const { text } = await exportOf(caseUco, hostile(5000))
    const { violations, quads } = await validate(JSON.parse(text))
    expect(violations).toEqual([])
    expect(unknownTerms(quads)).toEqual([])
    expect(quads.length).toBeGreaterThan(200_000)
  },
  180_000,
)
