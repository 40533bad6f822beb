import { admiralty } from './admiralty.ts'
import { intelligenceModel } from './intelligence-model.ts'
import { policeReport } from './police-report.ts'

/** Every grading scheme a case can use. A new one is one file and one line here. */
export const gradingSchemes = [admiralty, intelligenceModel, policeReport] as const
