import type { Column } from '#renderer/ui/column.ts'
import { sizeWords } from '#renderer/ui/size-words.ts'
import type { CaptureKind, Item } from './item.ts'

const number: Column<Item> = { id: 'at', title: 'No.', cell: item => item.at, width: '56px', sortBy: item => item.at }

const text = (id: 'title' | 'from' | 'date' | 'mediaType' | 'status', title: string, width: string): Column<Item> => ({
  id,
  title,
  width,
  cell: item => <span title={item[id]}>{item[id]}</span>,
  sortBy: item => item[id],
})

const size: Column<Item> = {
  id: 'size',
  title: 'Size',
  cell: item => sizeWords(item.size),
  width: '84px',
  align: 'end',
  sortBy: item => item.size,
}

/** When a message says it was sent is sorted by that moment, whatever zone it is written in. */
const sent: Column<Item> = {
  ...text('date', 'Date', '210px'),
  sortBy: item => Date.parse(item.date) || 0,
}

export const itemColumns: Readonly<Record<CaptureKind, readonly Column<Item>[]>> = {
  mbox: [
    number,
    text('from', 'From', 'minmax(120px, 1fr)'),
    text('title', 'Subject', 'minmax(160px, 2fr)'),
    sent,
    size,
  ],
  mhtml: [number, text('mediaType', 'Type', '130px'), text('title', 'Address', 'minmax(200px, 1fr)'), size],
  zip: [
    number,
    text('title', 'File', 'minmax(180px, 1fr)'),
    text('mediaType', 'Type', '150px'),
    text('date', 'Changed', '140px'),
    text('status', 'Status', '96px'),
    size,
  ],
  warc: [
    number,
    text('from', 'Record', '84px'),
    text('title', 'Address', 'minmax(180px, 1fr)'),
    text('mediaType', 'Type', '110px'),
    text('date', 'Date', '160px'),
    text('status', 'Status', '80px'),
    size,
  ],
}
