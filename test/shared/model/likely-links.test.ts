import { expect, test } from 'vitest'
import { builtIn } from '#shared/model/catalogue.ts'
import { fittingLinks } from '#shared/model/likely-links.ts'
import { entityTypes } from '#shared/model/types/list.ts'

const { endsFit } = builtIn

const titles = (from: string, to: string) =>
  fittingLinks(builtIn, from, to).likely.map(({ type, back }) => (back ? `← ${type.reverse}` : type.title))

const thoughtOf = [
  ['person', 'company', ['director of', 'owns', 'employed by']],
  ['company', 'person', ['← has director', '← owned by', '← employs']],
  ['person', 'person', ['family of', 'associate of', 'communicates with']],
  ['company', 'company', ['subsidiary of', 'owns']],
  ['persona', 'company', ['employed by']],
  ['person', 'persona', ['operates']],
  ['wallet', 'wallet', ['transferred to']],
  ['person', 'bank-account', ['controls']],
  ['person', 'incident', ['victim of', '← held responsible for']],
] as const

test.each(thoughtOf)('between %s and %s one thinks first of %j', (from, to, wanted) => {
  const first = titles(from, to).slice(0, 5)
  for (const title of wanted) expect(first).toContain(title)
})

test.each(['stole from', 'impersonates', 'laundered through'])(
  '"%s" is not among the first between a person and a company',
  title => {
    expect(titles('person', 'company')).not.toContain(title)
    expect(titles('company', 'person')).not.toContain(title)
  },
)

test('between any two types all that fits is offered, each once and the right way round', () => {
  for (const { id: from } of entityTypes) {
    for (const { id: to } of entityTypes) {
      const { likely, others } = fittingLinks(builtIn, from, to)
      const all = [...likely, ...others]
      expect(new Set(all.map(({ type, back }) => `${type.id} ${back}`)).size).toBe(all.length)
      for (const { type, back } of all) expect(endsFit(type, back ? to : from, back ? from : to)).toBe(true)
      const back = fittingLinks(builtIn, to, from)
      expect(
        [...back.likely, ...back.others]
          .map(({ type }) => type.id)
          .sort()
          .join(),
      ).toBe(
        all
          .map(({ type }) => type.id)
          .sort()
          .join(),
      )
    }
  }
})
