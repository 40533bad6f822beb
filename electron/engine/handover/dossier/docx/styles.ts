/** Word's styles of a dossier, as data. Sizes of letters in half points, spaces in twentieths of a point. */
import { type IParagraphStyleOptions, type IStylesOptions, ShadingType } from 'docx'

/** Fonts that Windows brings; Malgun Gothic holds Hangul and Han, Word itself looks further for what is missing. */
const text = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Malgun Gothic' } as const
const figure = { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New', eastAsia: 'Malgun Gothic' } as const

const ink = '1C1E21'
const quiet = '5F6267'
const red = 'B8242A'
const amber = '8F5C0C'

const heading = (size: number, before: number, level: 0 | 1 | 2) =>
  ({
    run: { size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, outlineLevel: level },
  }) as const

const paragraphStyle = (id: string, style: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
  id,
  name: `Dossier ${id}`,
  basedOn: 'Normal',
  ...style,
})

const notice = (color: string, fill: string) =>
  ({
    run: { color: ink },
    paragraph: {
      spacing: { before: 120, after: 160 },
      indent: { left: 170, right: 113 },
      border: { left: { style: 'single', size: 24, space: 6, color } },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    },
  }) as const

const cell = { spacing: { before: 30, after: 30 } } as const
const toTheEnd = { ...cell, alignment: 'right' } as const
const head = { bold: true, size: 17, color: quiet } as const

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: text, size: 20, color: ink, language: { value: 'en-GB', eastAsia: 'ko-KR' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' } },
    },
    title: { run: { size: 52, bold: true, color: ink }, paragraph: { spacing: { before: 2400, after: 120 } } },
    heading1: heading(32, 480, 0),
    heading2: heading(25, 320, 1),
    heading3: heading(21, 240, 2),
    hyperlink: { run: { color: ink } },
    footnoteText: { run: { size: 16, color: ink }, paragraph: { spacing: { after: 30 } } },
  },
  paragraphStyles: [
    paragraphStyle('Template', { run: { size: 26, color: quiet }, paragraph: { spacing: { after: 480 } } }),
    ...[1, 2].map(level =>
      paragraphStyle(`ContentsLine${level}`, {
        run: { bold: level === 1 },
        paragraph: {
          spacing: { before: level === 1 ? 80 : 0, after: 20 },
          indent: { left: (level - 1) * 280 },
        },
      }),
    ),
    paragraphStyle('ContentsTitle', { run: { size: 32, bold: true } }),
    paragraphStyle('FactLabel', { run: { size: 18, color: quiet }, paragraph: cell }),
    paragraphStyle('FactValue', { paragraph: cell }),
    paragraphStyle('TableTitle', {
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
    }),
    paragraphStyle('Head', { run: head, paragraph: { ...cell, keepNext: true } }),
    paragraphStyle('HeadEnd', { run: head, paragraph: { ...toTheEnd, keepNext: true } }),
    paragraphStyle('Cell', { run: { size: 18 }, paragraph: cell }),
    paragraphStyle('CellEnd', { run: { size: 18 }, paragraph: toTheEnd }),
    paragraphStyle('Gap', { run: { size: 8 }, paragraph: { spacing: { after: 80, line: 120, lineRule: 'exact' } } }),
    paragraphStyle('Bullet', { paragraph: { spacing: { after: 60 }, numbering: { reference: 'bullets', level: 0 } } }),
    paragraphStyle('Note', notice('92928C', 'F1F1ED')),
    paragraphStyle('Warning', notice(red, 'FBEAEA')),
    paragraphStyle('Quotation', {
      run: { size: 16, color: ink },
      paragraph: {
        spacing: { after: 60 },
        indent: { left: 454 },
        border: { left: { style: 'single', size: 8, space: 6, color: 'C9C8C1' } },
      },
    }),
    paragraphStyle('Checkpoint', { run: { font: figure, size: 16 } }),
    paragraphStyle('PageEnd', {
      run: { size: 15, color: quiet },
      paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    }),
  ],
  characterStyles: [
    { id: 'RunStrong', name: 'Dossier strong', run: { bold: true } },
    { id: 'RunQuiet', name: 'Dossier quiet', run: { color: quiet } },
    { id: 'RunFigure', name: 'Dossier figure', run: { font: figure } },
    { id: 'RunStruck', name: 'Dossier struck', run: { strike: true, color: quiet } },
    { id: 'RunDraft', name: 'Dossier draft', run: { bold: true, size: 20, color: red } },
    { id: 'RunHandling', name: 'Dossier handling', run: { bold: true, color: amber } },
    { id: 'NoteMark', name: 'Dossier note mark', run: { superScript: true } },
  ],
}
