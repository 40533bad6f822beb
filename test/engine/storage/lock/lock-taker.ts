import { takeLock } from '#engine/storage/lock/lock.ts'

/** Takes the lock of the folder given, says how that went, and keeps it until it is killed. */
const [, , folder = ''] = process.argv
const outcome = await takeLock(folder).then(
  lock => (lock.byOs ? 'taken' : 'taken without the system'),
  (error: Error) => ('code' in error ? String(error.code) : error.message),
)
process.stdout.write(`${outcome}\n`)
setInterval(() => undefined, 1000)
