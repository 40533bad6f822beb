/** How a claim's value stands in an object: under which relation, as which type of attribute. */
export interface Relation {
  readonly relation: string
  readonly type: string
  /** The template allows several; otherwise the first claim takes it and the others go into the words. */
  readonly many?: true
}

/** An object template of MISP as published in misp-objects, with our property ids by its relations. */
export interface Template {
  readonly name: string
  readonly uuid: string
  readonly version: string
  readonly category: string
  /** The relation that takes free text; '' where it has none. */
  readonly words: string
  /** One of these must be there, or the template does not hold. */
  readonly oneOf: readonly string[]
  readonly relations: Readonly<Record<string, Relation>>
}

export const one = (relation: string, type = 'text'): Relation => ({ relation, type })
export const many = (relation: string, type = 'text'): Relation => ({ relation, type, many: true })

export const contact = {
  email: many('e-mail', 'email-src'),
  phone: many('phone-number', 'phone-number'),
  'postal-address': many('address'),
}

/** When it was first and last there, from whichever two of our properties say so. */
export const period = (first: string, last: string) => ({
  start: one(first, 'datetime'),
  end: one(last, 'datetime'),
  'first-seen': one(first, 'datetime'),
  'last-seen': one(last, 'datetime'),
})
