import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { drawing, filesOf, mutate, restore } from './mutations.ts'
import { verifierPath } from './sample.ts'

/** One Python that checks folder after folder: the program itself, without its start each time. */
const oneAfterAnother = `
import contextlib, io, os, sys
sys.path.insert(0, os.path.dirname(sys.argv[1]))
sys.dont_write_bytecode = True
import verify_case
for line in sys.stdin:
    verify_case.problems.clear()
    verify_case.unchecked.clear()
    with contextlib.redirect_stdout(io.StringIO()):
        code = verify_case.main(line.rstrip("\\n"))
    print(code, flush=True)
`

async function* answersOf(python: ChildProcess): AsyncGenerator<number> {
  if (python.stdout === null) throw new Error('no output')
  for await (const line of createInterface({ input: python.stdout })) yield Number(line)
}

/** Alters a copy of an unpacked bundle or package again and again; answers what the Python verifier let pass. */
export async function missedOf(unpacked: string, seed: number, count: number): Promise<string[]> {
  const inside = `${unpacked}-copy-${seed}`
  cpSync(unpacked, inside, { recursive: true })
  const files = filesOf(inside)
  const draw = drawing(seed)
  const python = spawn('python3', ['-c', oneAfterAnother, verifierPath], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = answersOf(python)
  const missed: string[] = []
  const ask = async () => {
    python.stdin?.write(`${inside}\n`)
    return (await answers.next()).value
  }
  for (let i = 0; i < count; i++) {
    const what = mutate(inside, files, draw)
    if ((await ask()) !== 1) missed.push(`seed ${seed}, number ${i}: ${what}`)
    restore(inside, files)
  }
  if ((await ask()) !== 0) missed.push(`seed ${seed}: the unaltered one was refused`)
  python.stdin?.end()
  return missed
}
