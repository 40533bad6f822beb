import { serveTask } from '#engine/work/serve-task.ts'
import { readText } from './read-file.ts'
import type { ReadText } from './text-task.ts'

// It knows no keys and no paths. The bytes alone were sent: whatever a library does with them is done to this copy.
serveTask<ReadText>(file => readText(file))
