import { readOffice } from '../office.ts'
import type { TextReader } from '../reader.ts'

/** Where the words of a Word document stand, and what that place is called. */
const places: readonly (readonly [path: RegExp, place: string])[] = [
  [/^word\/document\d*\.xml$/, ''],
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/footnotes\.xml$/, 'footnotes'],
  [/^word\/endnotes\.xml$/, 'endnotes'],
  [/^word\/comments\.xml$/, 'comments'],
  [/^word\/glossary\/document\.xml$/, 'building blocks'],
  [/^word\/(charts\/chart|diagrams\/data)\d*\.xml$/, 'chart'],
]

/** A Word document (ECMA-376): its text, what was deleted in it under tracking, notes, comments and what is put into it. */
export const docx: TextReader = {
  id: 'docx',
  reads: /^application\/vnd\.(openxmlformats-officedocument\.wordprocessingml|ms-word)\./,
  read: (file, to) => readOffice(file, to, path => places.find(([pattern]) => pattern.test(path))?.[1]),
}
