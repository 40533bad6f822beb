const mark = 'data-floating-over'

/** Marks what floats over dialogs: a click on it is none outside of the dialog. */
export const floatingOver = { [mark]: '' } as const

export const isFloatingOver = ({ target }: Event): boolean =>
  target instanceof Element && target.closest(`[${mark}]`) !== null
