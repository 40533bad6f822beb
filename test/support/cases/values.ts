import type { Property } from '#shared/model/entity-type.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { KindId, Value } from '#shared/model/value.ts'

/** What a user might type for a value of each kind; as many as there are ways to say it. */
const typed: Readonly<Record<KindId, readonly string[]>> = {
  text: ['lodging and office space', 'Übergabe, «Ханой»; 사무실'],
  name: ['김철수', 'Ким Чхоль Су', '金正恩', 'Kim Chol-su', 'Müller & Söhne'],
  date: ['2021', '2021-03', '2021-03-29', 'before 2022-02-01', '2021-03-29T10:00+09:00'],
  'date-range': ['2017 – 2021-03', 'since 2022-08', 'until 2025'],
  money: ['21.9 M USD', '12.000000000000000001 ETH', '€1,200.50', '0.00000001 BTC'],
  range: ['630 M to over 1 B USD', '3–5', 'up to 10 M USD'],
  number: ['1200', '3.5 %', '-12.25'],
  country: ['LA', 'KP', 'RU'],
  address: [
    '0x098B716B8Aaf21512996dC57EB0615e2383E2f96',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
  ],
  hash: [
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060',
  ],
  url: ['https://example.org/report?id=1&lang=ko', 'https://example.org/отчёт'],
  email: ['name@example.org'],
  phone: ['+856 20 5555 1234', '02-555-0100'],
  identifier: ['IMO 9187629', 'passport: X123'],
  coordinates: ['17.9757, 102.6331 within 500 m', '-33.8688, 151.2093'],
  file: [],
  choice: [],
}

/** Sound values for a property, of every kind it takes. `exhibit` is one of the case, for files. */
export function valuesFor(property: Property, exhibit: string): Value[] {
  const kinds: readonly KindId[] = [property.kind, ...(property.also ?? [])]
  return kinds.flatMap(id => {
    if (id === 'file') return [{ kind: 'file', exhibit } as const]
    const inputs = id === 'choice' ? (property.options?.choices ?? []) : typed[id]
    const read = inputs.map(input => kindOf(id).read(input, property.options))
    return read.filter(value => !('unreadable' in value)) as Value[]
  })
}
