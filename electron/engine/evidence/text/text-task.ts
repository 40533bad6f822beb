import type { FileText, InnerFile } from './reader.ts'

export interface ReadText {
  readonly input: InnerFile
  readonly output: FileText
}
