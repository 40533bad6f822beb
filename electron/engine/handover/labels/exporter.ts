import type { Exporter } from '#engine/formats/writing/exporter.ts'
import { all, get } from '#shared/ops/state.ts'
import { labelsOf } from './labels-of.ts'
import { sheets } from './sheets.ts'

export const labelsPdf: Exporter = {
  id: 'labels-pdf',
  title: 'Exhibit labels as PDF',
  help: 'To print and stick on: number, title, SHA-256 and a QR code for each exhibit.',
  form: { file: '.pdf' },
  options: [
    {
      id: 'sheet',
      title: 'Sheet',
      help: 'What the labels are printed on.',
      kind: 'choice',
      choices: sheets.map(({ id, title }) => ({ id, title })),
    },
    {
      id: 'exhibits',
      title: 'Only these exhibits',
      help: 'Their numbers, separated by spaces; all of the part where none is named.',
      kind: 'text',
    },
  ],
  write: async function* ({ edition, options, lose, signal }) {
    const sheet = sheets.find(({ id }) => id === options['sheet']) ?? sheets[0]
    if (!sheet) return
    const named = String(options['exhibits'] ?? '')
      .split(/[\s,;]+/)
      .filter(Boolean)
    const file = get(edition.state, 'case', 'case')
    const exhibits = all(edition.state, 'exhibit')
      .filter(exhibit => !exhibit.removed && (named.length === 0 || named.includes(exhibit.number)))
      .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1))
    const labels = labelsOf({
      exhibits,
      sheet,
      reference: file?.reference ?? '',
      handling: file?.handling ?? '',
      author: file?.lead ?? '',
      asOf: edition.asOf,
      cut: (exhibit, field) =>
        lose({ record: exhibit.id, field, kind: 'lost', why: 'a label is too small for all of it' }),
      signal,
    })
    yield { path: 'labels.pdf', pieces: labels }
  },
}
