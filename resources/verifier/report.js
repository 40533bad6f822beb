import { Wrong } from './bytes.js'
// What was found, while it is being found.

/** `ok`, `wrong`, `open` (could not be checked) take a sentence; `fact` a label and what it says. */
export function newReport(onChange) {
  const [findings, facts] = [[], []]
  const add = kind => says => {
    findings.push({ kind, says })
    onChange()
  }
  return {
    findings,
    facts,
    ok: add('ok'),
    wrong: add('wrong'),
    open: add('open'),
    fact: (label, value) => facts.push({ label, value: String(value) }),
  }
}

export function verdictOf({ findings }) {
  if (findings.some(({ kind }) => kind === 'wrong')) return 'wrong'
  return findings.some(({ kind }) => kind === 'open') ? 'open' : 'ok'
}

/** Runs one check; what goes wrong in it is told, and the others go on. */
export async function attempt(report, what, check) {
  try {
    return await check()
  } catch (error) {
    report.wrong(error instanceof Wrong ? `${what}: ${error.message}.` : `${what}: it is not readable (${error.message}).`)
    return undefined
  }
}
