import { type Graded, handlingMarks, informationMarks, schemeIds, sourceMarks, wrongMarks } from './grade.ts'
import { choice, optional, that } from './record-fields.ts'

/** A grade in a record, with the scheme it was given in: absent means 6x6. `gradesTogether` belongs beside it. */
export const gradeFields = {
  scheme: optional(that(choice('grading scheme', schemeIds), { redaction: 'both' })),
  sourceGrade: choice('source grade', sourceMarks),
  informationGrade: choice('information grade', informationMarks),
  handlingGrade: optional(choice('handling by the grading scheme', handlingMarks)),
}

/** Refuses a mark that the record's scheme does not have, so that no grade can ever be stored under a wrong scheme. */
export const gradesTogether = (record: object) => wrongMarks(record as Partial<Graded>)
