import { policeReport } from './3x5x2.ts'
import { intelligenceModel } from './5x5x5.ts'
import { admiralty } from './6x6.ts'

/** Every grading scheme a case can use. A new one is one file and one line here. */
export const gradingSchemes = [admiralty, intelligenceModel, policeReport] as const
