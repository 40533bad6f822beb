import type { FolderEntry } from '#shared/contract.ts'
import type { PickWhat } from '../../state/pick.ts'
import type { Column } from '../../ui/column.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { sizeWords } from '../../ui/size-words.ts'
import { Table } from '../../ui/table.tsx'
import styles from './file-picker.module.css'

type Kind = FolderEntry['kind']

const icons: Readonly<Record<Kind, IconName>> = {
  folder: 'folder',
  case: 'briefcase',
  bundle: 'package',
  file: 'file',
}

/** What may be chosen for each purpose; folders are always shown, to go into. */
const fitting: Readonly<Record<PickWhat, readonly Kind[]>> = {
  'open-case': ['case', 'bundle'],
  'open-bundle': ['bundle'],
  'open-files': ['file', 'bundle'],
  'save-case': ['case'],
  'save-bundle': ['bundle'],
  'save-file': ['file'],
}

const wanted: Readonly<Record<PickWhat, string>> = {
  'open-case': 'case or bundle',
  'open-bundle': 'bundle',
  'open-files': 'file',
  'save-case': 'case',
  'save-bundle': 'bundle',
  'save-file': 'file',
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const rank = (kind: Kind) => ['case', 'folder', 'bundle', 'file'].indexOf(kind)

const columns: readonly Column<FolderEntry>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(200px, 1fr)',
    sortBy: ({ kind, name }) => `${rank(kind)} ${name}`,
    cell: ({ kind, name }) => (
      <>
        <Icon name={icons[kind]} label={kind} className={styles['icon']} />
        <span className={styles['name']}>{name}</span>
      </>
    ),
  },
  {
    id: 'size',
    title: 'Size',
    width: '100px',
    align: 'end',
    sortBy: entry => entry.size,
    cell: ({ kind, size }) => (kind === 'file' || kind === 'bundle' ? sizeWords(size) : ''),
  },
  {
    id: 'modified',
    title: 'Changed',
    width: '160px',
    sortBy: entry => entry.modifiedAt,
    cell: ({ modifiedAt }) => when.format(new Date(modifiedAt)),
  },
]

interface FileListProps {
  readonly what: PickWhat
  /** None while the folder is still being read. */
  readonly entries: readonly FolderEntry[] | undefined
  readonly chosen: readonly string[]
  readonly onChoose: (paths: readonly string[]) => void
  readonly onOpen: (path: string, kind: Kind) => void
}

/** Whether an entry may be chosen for that purpose. */
export const isOffered = (what: PickWhat, { kind }: FolderEntry) => fitting[what].includes(kind)

export function FileList({ what, entries, chosen, onChoose, onOpen }: FileListProps) {
  const shown = (entries ?? []).filter(entry => entry.kind === 'folder' || isOffered(what, entry))
  const choose = ({ path, kind }: FolderEntry) => onChoose(kind === 'folder' ? [] : toggled(what, chosen, path))
  return (
    <div className={styles['list']}>
      <Table
        label="Files"
        rows={shown}
        columns={columns}
        keyOf={entry => entry.path}
        selected={chosen}
        onSelect={choose}
        onOpen={({ path, kind }) => onOpen(path, kind)}
        firstOrder={{ column: 'name', down: false }}
      />
      {entries && shown.length === 0 && <p className={styles['none']}>{emptyWords(what, entries.length)}</p>}
    </div>
  )
}

/** Nothing is listed: because nothing is there, or because nothing of it is what is asked for. */
function emptyWords(what: PickWhat, there: number): string {
  if (there === 0) return 'This folder is empty. Hidden files are not shown.'
  const others = there === 1 ? 'one file' : `${there.toLocaleString('en')} files`
  return `No ${wanted[what]} is in this folder; ${others} of other kinds ${there === 1 ? 'is' : 'are'} not shown.`
}

/** Several files can be chosen for evidence, one for everything else. */
function toggled(what: PickWhat, chosen: readonly string[], path: string): readonly string[] {
  if (what !== 'open-files') return [path]
  return chosen.includes(path) ? chosen.filter(each => each !== path) : [...chosen, path]
}
