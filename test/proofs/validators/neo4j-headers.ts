import Papa from 'papaparse'

const types = /^(int|long|float|double|boolean|byte|short|char|string)(\[\])?$/

/** What neo4j-admin would refuse (Operations Manual, "CSV header format"): headers, ids given twice, ends that are nowhere. */
export function neo4jProblems(files: ReadonlyMap<string, Buffer>): string[] {
  const text = files.get('import.txt')?.toString('utf8') ?? ''
  const listed = (kind: string) => [...text.matchAll(new RegExp(`--${kind}=(\\S+)`, 'g'))].map(match => match[1] ?? '')
  const rowsOf = (path: string) =>
    Papa.parse<string[]>(files.get(path)?.toString('utf8') ?? '', { skipEmptyLines: true }).data
  const ids: string[] = []
  const problems: string[] = []
  const read = (path: string, kind: 'nodes' | 'relationships') => {
    const [header = [], ...rows] = rowsOf(path)
    const ragged = rows.filter(row => row.length !== header.length)
    problems.push(...headerProblems(header, kind), ...ragged.map(row => `${path}: ${row[0]} has ${row.length} cells`))
    return { header, rows }
  }
  for (const path of listed('nodes')) ids.push(...read(path, 'nodes').rows.map(([id = '']) => id))
  const known = new Set(ids)
  if (known.size < ids.length) problems.push(`${ids.length - known.size} ids stand there twice`)
  for (const path of listed('relationships')) {
    const { header, rows } = read(path, 'relationships')
    const ends = [header.indexOf(':START_ID'), header.indexOf(':END_ID')].flatMap(at => rows.map(row => row[at] ?? ''))
    problems.push(...ends.filter(id => !known.has(id)).map(id => `${path}: no node ${id}`))
  }
  const named = new Set([...listed('nodes'), ...listed('relationships'), 'import.txt'])
  return [...problems, ...[...files.keys()].filter(path => !named.has(path)).map(path => `${path} is not named`)]
}

function headerProblems(header: readonly string[], kind: 'nodes' | 'relationships'): string[] {
  const fields = header.map(field => field.split(':'))
  const special = fields.flatMap(([, type = '']) => (/^[A-Z_]+$/.test(type) ? [type] : []))
  const names = fields.flatMap(([name]) => (name ? [name] : []))
  const wanted = kind === 'nodes' ? ['ID', 'LABEL'] : ['START_ID', 'END_ID', 'TYPE']
  return [
    ...wanted.filter(each => special.filter(one => one === each).length !== 1).map(each => `not one :${each}`),
    ...special.filter(each => !wanted.includes(each)).map(each => `:${each} has no place here`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map(name => `${name} twice`),
    ...fields.flatMap(([name, type = 'string']) =>
      !types.test(type) && !wanted.includes(type) ? [`${name} is of type ${type}`] : [],
    ),
  ]
}
