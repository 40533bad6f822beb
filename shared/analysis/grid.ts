import { at } from './graph.ts'

/** Points of the plane by the cells of a grid, so that those near a point are found without asking all. Filled again at will. */
export interface Grid {
  readonly fill: (x: Float64Array, y: Float64Array, cell: number) => void
  /** Writes into `found` the points of the point's own cell and the eight around it whose number is larger; says how many. */
  readonly after: (point: number, found: Int32Array) => number
}

export function createGrid(count: number): Grid {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)))
  const [starts, items] = [new Int32Array(size + 1), new Int32Array(count)]
  const [columns, rows] = [new Int32Array(count), new Int32Array(count)]
  const key = (column: number, row: number) => (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (size - 1)
  return {
    fill: (x, y, cell) => {
      starts.fill(0)
      for (let point = 0; point < count; point++) {
        const [column, row] = [Math.floor(at(x, point) / cell), Math.floor(at(y, point) / cell)]
        columns[point] = column
        rows[point] = row
        const place = key(column, row) + 1
        starts[place] = at(starts, place) + 1
      }
      for (let place = 0; place < size; place++) starts[place + 1] = at(starts, place + 1) + at(starts, place)
      // From the end, so that each cell's points come out ascending.
      for (let point = count - 1; point >= 0; point--) {
        const place = key(at(columns, point), at(rows, point)) + 1
        const last = at(starts, place) - 1
        starts[place] = last
        items[last] = point
      }
    },
    after: (point, found) => {
      let many = 0
      const [column, row] = [at(columns, point), at(rows, point)]
      for (let c = column - 1; c <= column + 1; c++)
        for (let r = row - 1; r <= row + 1; r++) {
          // Filling has moved each start to the place of its own cell.
          const place = key(c, r) + 1
          const end = place < size ? at(starts, place + 1) : count
          for (let item = at(starts, place); item < end; item++) {
            const other = at(items, item)
            if (other > point && at(columns, other) === c && at(rows, other) === r) found[many++] = other
          }
        }
      return many
    },
  }
}
