import { describe, expect, test } from 'vitest'
import {
  gradeCode,
  gradeText,
  gradeWords,
  gradingScheme,
  type InformationGrade,
  isAtLeast,
  isStated,
  restriction,
  type SchemeId,
  type SourceGrade,
  schemeIds,
  unjudged,
  wrongMarks,
} from '#shared/model/grade.ts'
import { handlingCodes, handlingRank, readHandling } from '#shared/model/handling.ts'

const gradesOf = (id: SchemeId) => {
  const { source, information } = gradingScheme(id)
  return Object.keys(source).flatMap(s =>
    Object.keys(information).map(i => ({
      scheme: id,
      sourceGrade: s as SourceGrade,
      informationGrade: i as InformationGrade,
    })),
  )
}
const every = schemeIds.flatMap(gradesOf)

describe('a grade', () => {
  test('has the marks of its scheme and no others', () => {
    expect(schemeIds.map(id => gradesOf(id).length)).toEqual([36, 25, 15])
    expect(every.flatMap(wrongMarks)).toEqual([])
    expect(schemeIds.map(unjudged).flatMap(wrongMarks)).toEqual([])
    expect(wrongMarks({ scheme: '5x5x5', sourceGrade: 'F', informationGrade: '6' }).map(([field]) => field)).toEqual([
      'sourceGrade',
      'informationGrade',
    ])
    expect(wrongMarks({ sourceGrade: 'B', informationGrade: '2', handlingGrade: '1' })).toHaveLength(1)
    expect(wrongMarks({ scheme: '3x5x2', sourceGrade: '1', informationGrade: 'A', handlingGrade: '4' })).toHaveLength(1)
  })

  test('"B2 or better" is an exact set, in each scheme that has a B2', () => {
    const least = { sourceGrade: 'B', informationGrade: '2' } as const
    expect(every.filter(grade => isAtLeast(grade, least)).map(gradeText)).toEqual(
      ['A1', 'A2', 'B1', 'B2'].map(code => `${code} (6x6)`),
    )
    expect(every.filter(grade => isAtLeast(grade, { ...least, scheme: '5x5x5' })).map(gradeText)).toEqual(
      ['A1', 'A2', 'B1', 'B2'].map(code => `${code} (5x5x5)`),
    )
  })

  test('is never better or worse than one of another scheme', () => {
    for (const a of every) for (const b of every) expect(isAtLeast(a, b) === null).toBe(a.scheme !== b.scheme)
  })

  test('is said in the official words', () => {
    const police = { scheme: '3x5x2', sourceGrade: '1', informationGrade: 'A', handlingGrade: 'P' } as const
    expect([gradeCode(police), gradeText(police)]).toEqual(['1AP', '1AP (3x5x2)'])
    expect(gradeWords(police)).toBe('1 reliable, A known directly to the source, P lawful sharing permitted')
    expect(gradeWords({ sourceGrade: 'B', informationGrade: '2' })).toBe('B usually reliable, 2 probably true')
  })

  test('not judged is never stated, and the best always is', () => {
    expect(schemeIds.map(id => isStated(unjudged(id)))).toEqual([false, false, false])
    expect(schemeIds.map(id => gradesOf(id)[0]).map(best => best && isStated(best))).toEqual([true, true, true])
  })

  test('restricts where its third element forbids passing on', () => {
    const nim = (handlingGrade: '1' | '3' | '4' | '5') => restriction({ scheme: '5x5x5', handlingGrade })
    expect([nim('1'), nim('3'), nim('4'), nim('5')]).toEqual([null, null, '5x5x5 4', '5x5x5 5'])
    expect(restriction({ scheme: '3x5x2', handlingGrade: 'C' })).toBe('3x5x2 C')
    expect(restriction({ scheme: '3x5x2', handlingGrade: 'P' })).toBeNull()
  })
})

test('TLP is read however it is written, and ordered; other codes stand above RED', () => {
  const written = [
    'TLP:AMBER',
    'tlp amber',
    ' Tlp: Amber+Strict',
    'TLP-AMBER STRICT',
    'white',
    'TLP:RED',
    'Desk 4 only',
  ]
  expect(written.map(readHandling)).toEqual([
    'AMBER',
    'AMBER',
    'AMBER+STRICT',
    'AMBER+STRICT',
    'CLEAR',
    'RED',
    'Desk 4 only',
  ])
  expect([...handlingCodes, 'Desk 4 only'].map(handlingRank)).toEqual([0, 1, 2, 3, 4, 5])
})
