import { expect, test } from 'vitest'
import { contentsOf } from '#shared/dossier/contents.ts'
import { modulesPath, svgElements } from '#shared/dossier/svg-shapes.ts'
import { longDossier, sampleDossier } from '../../support/sample-dossier.ts'

const stroke = { color: '#c1272d', width: 2 }

test('an arrow is a triangle whose tip is the end of the line', () => {
  const [line, head] = svgElements({
    shape: 'line',
    points: [
      [0, 0],
      [10, 0],
      [10, 20],
    ],
    stroke,
    arrow: true,
  })
  expect(line?.attributes).toMatchObject({ points: '0,0 10,0 10,20', stroke: '#c1272d', strokeWidth: 2, fill: 'none' })
  expect(head?.attributes).toEqual({ points: '10,20 6.85,13 13.15,13', fill: '#c1272d' })
})

test('a line without a direction has no arrow', () => {
  expect(
    svgElements({
      shape: 'line',
      points: [
        [5, 5],
        [5, 5],
      ],
      stroke,
      arrow: true,
    }),
  ).toHaveLength(1)
  expect(svgElements({ shape: 'line', points: [[5, 5]], stroke, arrow: true })).toHaveLength(1)
})

test('the dark modules of a code, and no other', () => {
  expect(
    modulesPath([
      [true, false],
      [false, true],
    ]),
  ).toBe('M0 0h1v1h-1zM1 1h1v1h-1z')
})

test('the contents name sections and headings, and sections alone where they would be endless', () => {
  expect(contentsOf(sampleDossier).map(line => line.title)).toEqual(['Summary', 'Park Jin Hyok 朴振赫', 'Money'])
  expect(contentsOf(longDossier(150))).toHaveLength(151)
  expect(contentsOf(longDossier(5000)).map(line => line.title)).toEqual(['Entities'])
})
