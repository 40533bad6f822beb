/** Why a column of a file was read as what it was, by code. */
export const columnReasons = {
  chosen: 'as you said, here or of a file like it',
  'left-out': 'you leave it out',
  header: 'by its header',
  end: 'by its header, of one end of the link',
  name: "the property's own name",
  word: 'another word for the property',
  worth: 'money beside the amount itself',
  joined: 'a part of the date of its row',
  none: 'no property has that name',
} as const

export type ColumnReason = keyof typeof columnReasons
