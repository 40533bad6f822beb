import type { KindId } from '#shared/model/value.ts'
import { AddressShown } from './address-shown.tsx'
import { ChoiceEditor } from './choice-editor.tsx'
import { CopiedShown } from './copied-shown.tsx'
import { CountryEditor } from './country-editor.tsx'
import type { Field } from './field.ts'
import { FileEditor } from './file-editor.tsx'
import { FileShown } from './file-shown.tsx'
import { HashShown } from './hash-shown.tsx'
import { MoneyShown } from './money-shown.tsx'
import { NameShown } from './name-shown.tsx'
import { TextEditor } from './text-editor.tsx'
import { PlainShown, TextShown } from './text-shown.tsx'

/** How every kind of value is shown and typed. A new kind is one line here, and files where it differs from text. */
export const fields: { readonly [K in KindId]: Field<K> } = {
  text: { Shown: TextShown, Editor: TextEditor },
  name: { Shown: NameShown, Editor: TextEditor },
  date: { Shown: PlainShown, Editor: TextEditor },
  'date-range': { Shown: PlainShown, Editor: TextEditor },
  money: { Shown: MoneyShown, Editor: TextEditor },
  range: { Shown: PlainShown, Editor: TextEditor },
  number: { Shown: PlainShown, Editor: TextEditor },
  country: { Shown: PlainShown, Editor: CountryEditor },
  address: { Shown: AddressShown, Editor: TextEditor },
  hash: { Shown: HashShown, Editor: TextEditor },
  url: { Shown: CopiedShown, Editor: TextEditor },
  email: { Shown: CopiedShown, Editor: TextEditor },
  phone: { Shown: CopiedShown, Editor: TextEditor },
  identifier: { Shown: CopiedShown, Editor: TextEditor },
  coordinates: { Shown: CopiedShown, Editor: TextEditor },
  file: { Shown: FileShown, Editor: FileEditor },
  choice: { Shown: PlainShown, Editor: ChoiceEditor },
}
