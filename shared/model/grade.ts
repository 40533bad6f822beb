/** Admiralty 6x6 (NATO AJP-2.1): how reliable the source, how credible the piece of information. */

export const sourceGrades = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} as const

export const informationGrades = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
} as const

export type SourceGrade = keyof typeof sourceGrades
export type InformationGrade = keyof typeof informationGrades

export const sourceGradeLetters = Object.keys(sourceGrades) as SourceGrade[]
export const informationGradeDigits = Object.keys(informationGrades) as InformationGrade[]

/** Lower is better; F and 6 mean "cannot be judged" and rank last. */
export function gradeRank(source: SourceGrade, information: InformationGrade): number {
  return sourceGradeLetters.indexOf(source) * 10 + informationGradeDigits.indexOf(information)
}
