/** What a text field gave to the case to keep, so that nothing is given twice and nothing refused counts as kept. */
export interface Keeping {
  /** What the case holds now. */
  readonly holds: (text: string) => void
  /** Gives it a text unless it has it or is just being given it. False where it was refused: the next time it is given again. */
  readonly give: (text: string, keep: (text: string) => Promise<unknown>) => Promise<boolean>
}

export function createKeeping(first: string): Keeping {
  let held = first
  let given: { readonly text: string; readonly kept: Promise<boolean> } | undefined
  return {
    holds: text => {
      held = text
      given = undefined
    },
    give: async (text, keep) => {
      if (text === given?.text) return given.kept
      if (given === undefined && text === held.trim()) return true
      const kept = keep(text).then(answer => answer !== undefined)
      const mine = { text, kept }
      given = mine
      if (await kept) return true
      if (given === mine) given = undefined
      return false
    },
  }
}
