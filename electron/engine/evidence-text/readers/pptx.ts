import { readOffice } from '../office.ts'
import type { TextReader } from '../reader.ts'

/** A presentation: slides, and what is noted and remarked on them. */
export const pptx: TextReader = {
  id: 'pptx',
  reads: /^application\/vnd\.(openxmlformats-officedocument\.presentationml|ms-powerpoint)\./,
  read: (file, to) =>
    readOffice(file, to, path => {
      const [, kind, number] =
        /^ppt\/(slides\/slide|notesSlides\/notesSlide|comments\/.*?|charts\/chart)(\d*)\.xml$/.exec(path) ?? []
      if (kind === undefined) return undefined
      if (kind === 'slides/slide') return `slide ${number}`
      return kind === 'notesSlides/notesSlide'
        ? `notes of slide ${number}`
        : kind.startsWith('charts')
          ? 'chart'
          : 'comments'
    }),
}
