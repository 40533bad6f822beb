const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment of the journal as a day in the reader's own time zone: "21 Nov 2026". */
export const dayOf = (at: string): string => day.format(new Date(at))

/** The same with hour and minute. */
export const momentOf = (at: string): string => moment.format(new Date(at))

/** A moment that others wrote down, as we tell ours; anything else as they wrote it. */
export const readableMoment = (text: string): string =>
  /^\d{4}-\d\d-\d\dT/.test(text) && Date.parse(text) ? momentOf(text) : text
