/** Where labels lie on a sheet, in points. */
export interface Sheet {
  readonly id: string
  readonly title: string
  readonly size: readonly [width: number, height: number]
  readonly columns: number
  readonly rows: number
  /** Of one label. */
  readonly width: number
  readonly height: number
  /** Upper left corner of the first label, and from one label to the next. */
  readonly first: readonly [x: number, y: number]
  readonly step: readonly [x: number, y: number]
}

const mm = (millimetres: number) => (millimetres * 72) / 25.4
const a4 = [595.28, 841.89] as const

export const sheets: readonly Sheet[] = [
  {
    id: 'a4-3x8',
    title: 'A4, 24 labels of 70 × 37 mm',
    size: a4,
    columns: 3,
    rows: 8,
    width: mm(70),
    height: mm(37),
    first: [0, mm(0.5)],
    step: [mm(70), mm(37)],
  },
  {
    id: 'a4-2x7',
    title: 'A4, 14 labels of 99.1 × 38.1 mm',
    size: a4,
    columns: 2,
    rows: 7,
    width: mm(99.1),
    height: mm(38.1),
    first: [mm(4.67), mm(15.15)],
    step: [mm(101.6), mm(38.1)],
  },
  {
    id: 'roll-100x50',
    title: 'Roll, one label of 100 × 50 mm a page',
    size: [mm(100), mm(50)],
    columns: 1,
    rows: 1,
    width: mm(100),
    height: mm(50),
    first: [0, 0],
    step: [0, 0],
  },
]
