import { ambiguousCountries, type Country, countries, countryAliases } from '../countries.ts'
import { defineKind, plainKind } from '../define-kind.ts'
import { fold } from '../fold.ts'
import { compareText } from '../order.ts'

const byCode = new Map(countries.map(country => [country.code, country]))
const byName = new Map(
  countries.flatMap(country => [country.code, country.alpha3, country.name].map(name => [fold(name), country])),
)

/** A country of ISO 3166-1 by code, short name or a name in common use. */
export const country = defineKind<'country'>(
  { code: code => typeof code === 'string' && byCode.has(code) },
  {
    id: 'country',
    title: 'Country',
    example: 'North Korea, LA, RUS',
    read: input => {
      const found = countryNamed(input)
      if (found) return { kind: 'country', code: found.code }
      const either = ambiguousCountries[fold(input.trim())]
      if (either) return { unreadable: `"${input.trim()}" may be ${either}: write which` }
      return {
        unreadable: `"${input.trim()}" is no country of ISO 3166; write its English name or code, such as Laos or LA`,
      }
    },
    compare: (a, b) => compareText(shortName(a.code), shortName(b.code)),
    agrees: (a, b) => a.code === b.code,
    format: value => shortName(value.code),
    write: value => shortName(value.code),
    specificity: () => 1,
    ...plainKind,
    identifies: null,
    bare: value => value.code,
  },
)

function countryNamed(input: string): Country | undefined {
  const name = fold(input.trim())
  return byName.get(name) ?? byCode.get(countryAliases[name] ?? '')
}

const shortName = (code: string) => byCode.get(code)?.name ?? code
