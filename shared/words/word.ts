/** refused: the user can mend it · damaged: a file is wrong · fault: ours. */
export type ErrorFamily = 'refused' | 'damaged' | 'fault'

/** By error code. Each says what happened, what was kept and what to do. */
export type Words = Readonly<Record<string, { readonly family: ErrorFamily; readonly says: string }>>
