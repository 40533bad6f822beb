import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasOntology, ontologyFolder } from '../../../support/shacl/ontology.ts'
import { validate } from '../../../support/shacl/validate.ts'

/** Each test of CASE and UCO 1.4 comes with the report pySHACL gave: the verdict must be the same. */
const tests = hasOntology ? globSync('*/tests/examples/*.json', { cwd: ontologyFolder }).sort() : []

const report = (file: string) => readFileSync(join(ontologyFolder, file.replace('.json', '_validation.ttl')), 'utf8')
const officially = (file: string) => /sh:conforms\s+"?true/.test(report(file))
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
/** Of the results in a report, those of nested shapes are details of another. */
const violationsOf = (file: string) =>
  count(report(file), /sh:resultSeverity sh:Violation/g) - count(report(file), /sh:detail /g)

describe.skipIf(!hasOntology)('the official tests of CASE/UCO 1.4 (needs ../shared/data/case-ontology)', () => {
  it('has 22 that pass and 18 that fail', () => {
    expect(tests.filter(officially)).toHaveLength(22)
    expect(tests.filter(file => !officially(file))).toHaveLength(18)
  })

  it.each(tests.map(file => [basename(file, '.json'), file]))('%s', async (_, file) => {
    const document: unknown = JSON.parse(readFileSync(join(ontologyFolder, file), 'utf8'))
    const { violations } = await validate(document as object)
    expect(violations.length > 0).toBe(!officially(file))
    expect(violations).toHaveLength(violationsOf(file))
  })
})
