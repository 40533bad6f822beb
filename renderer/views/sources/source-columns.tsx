import type { Column } from '#renderer/ui/column.ts'
import { GradeChip } from '#renderer/ui/grade-chip.tsx'
import { gradeRank } from '#shared/model/grade.ts'
import type { Source } from '#shared/model/records/source.ts'
import { gradeWords } from './source-words.ts'
import styles from './sources-view.module.css'

/** The columns of the list; `claims` counts what a source says, `codeOf` names the one it is reported by. */
export function sourceColumns(
  claims: (id: string) => number,
  codeOf: (id: string) => string,
): readonly Column<Source>[] {
  const text = (id: 'kind' | 'publisher' | 'published', title: string, width: string): Column<Source> => ({
    id,
    title,
    width,
    sortBy: source => source[id] ?? '',
    cell: source => (
      <span className={styles['cut']} title={source[id]}>
        {source[id]}
      </span>
    ),
  })
  return [
    {
      id: 'code',
      title: 'Code',
      width: '68px',
      sortBy: source => source.code,
      cell: source => <strong>{source.code}</strong>,
    },
    {
      id: 'title',
      title: 'Title',
      width: 'minmax(180px, 2fr)',
      sortBy: source => source.title,
      cell: source => (
        <span className={styles['cut']} title={source.title}>
          {source.title}
        </span>
      ),
    },
    text('kind', 'Kind', '108px'),
    text('publisher', 'Publisher', 'minmax(110px, 1fr)'),
    text('published', 'Published', '104px'),
    {
      id: 'grade',
      title: 'Grade',
      width: '190px',
      sortBy: source => gradeRank(source.sourceGrade, source.informationGrade),
      cell: ({ sourceGrade, informationGrade }) => (
        <>
          <GradeChip grade={sourceGrade + informationGrade} means={gradeWords(sourceGrade, informationGrade)} />
          <span className={styles['words']}>{gradeWords(sourceGrade, informationGrade).slice(2).split(',')[0]}</span>
        </>
      ),
    },
    { id: 'via', title: 'Via', width: '60px', cell: source => (source.via ? codeOf(source.via) : '') },
    {
      id: 'claims',
      title: 'Claims',
      width: '76px',
      align: 'end',
      sortBy: source => claims(source.id),
      cell: source => claims(source.id).toLocaleString('en'),
    },
  ]
}
