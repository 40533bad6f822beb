/** Why a column of a file was read as what it was, by code: the end of a sentence. */
export const columnReasons = {
  chosen: 'you say so, or said so of a file like it',
  'left-out': 'you leave it out',
  header: 'such a column is called so',
  end: 'its header says it of one end of the link',
  name: 'the property is called so',
  word: 'its header is another word for that',
  worth: 'it is money beside the amount itself',
  joined: 'it goes into the date of its row',
  none: 'nothing of that name is kept of what its rows are',
} as const

export type ColumnReason = keyof typeof columnReasons
